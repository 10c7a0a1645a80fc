package org.opencac.suggest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.concept.Concept;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Diseases that an operation of the past has ended: "s/p cholecystectomy 2012 for gallstones". The
 * operation is a status, the disease is there no more, though others of its kind last (Guidelines
 * IV.J, I.C.21.c.3, c.4). From {@code ended-by-operation.tsv}. Immutable.
 */
final class EndedByOperation {
  static final String FILE = "ended-by-operation.tsv";

  /** How many words before the disease the operation is told. */
  private static final int REACH = 8;

  /** Words that lead from an operation to what it was for. */
  private static final Set<String> REASONS = Set.of("for", "due", "because", "2/2");

  /** Words that say that the operation is long over; an earlier year says so too. */
  private static final Pattern DONE =
      Pattern.compile(
          "(?i)\\b(?:prior|previous|previously|remote|remotely|h/o|hx|history of|(?:years?|yrs?) ago"
              + "|as an? (?:child|kid|teen)|as child)\\b");

  /** What may be of this stay, too. */
  private static final Pattern STATUS = Pattern.compile("(?i)\\bs/p\\b|\\bstatus[- ]post\\b");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d/])((?:19|20)\\d\\d)(?![\\d/])");

  private static final Pattern PLANNED =
      Pattern.compile(
          "(?i)\\b(?:needs?|schedul\\w+|plan\\w*|candidate|await\\w*|will|would|may|consider\\w*|refer\\w*"
              + "|recommend\\w*|elective|discuss\\w*|post-?op|pod|weeks?|wks?|days?)\\b");

  private final Map<String, List<String>> codes;

  private EndedByOperation(Map<String, List<String>> codes) {
    this.codes = Map.copyOf(codes);
  }

  /** Reads the program's own table. */
  static EndedByOperation load() {
    Map<String, List<String>> codes = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "operations", "codes").rows()) {
      List<String> ended = Arrays.asList(row.get("codes").split(" "));
      for (String operation : row.get("operations").split(" ")) {
        codes.put(operation, ended);
      }
    }
    return new EndedByOperation(codes);
  }

  /** Whether an operation before the name of a disease, told as past, has ended it. */
  boolean ended(Concept concept, String code, Sentence sentence, ParsedNote note) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).begin() < concept.span().begin()) {
      first++;
    }
    boolean reason = false;
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String form = tokens.get(i).form();
      if (form.equals(";") || form.equals(".")) {
        return false;
      }
      reason |= REASONS.contains(form);
      if (reason && ends(form, code)) {
        String told =
            note.note().text().reveal().substring(sentence.span().begin(), sentence.span().end());
        return isDone(told, note.note().encounter()) && !PLANNED.matcher(told).find();
      }
    }
    return false;
  }

  /**
   * Whether a sentence tells an operation of another time: an operation of a stay is what the stay
   * was for, and its disease the diagnosis.
   */
  private static boolean isDone(String told, Encounter encounter) {
    return DONE.matcher(told).find()
        || YEAR.matcher(told)
            .results()
            .anyMatch(year -> Integer.parseInt(year.group(1)) < encounter.dateOfService().getYear())
        || encounter.setting() == Setting.OUTPATIENT && STATUS.matcher(told).find();
  }

  private boolean ends(String operation, String code) {
    return codes.getOrDefault(operation, List.of()).stream().anyMatch(code::startsWith);
  }
}
