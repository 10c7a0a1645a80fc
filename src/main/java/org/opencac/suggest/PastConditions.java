package org.opencac.suggest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Concept;
import org.opencac.note.Setting;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * What a note tells as past or of relatives: the code of the history where one is reported, and
 * what is past by its words alone. Immutable.
 */
final class PastConditions {
  private static final Set<String> HISTORY_OF = Set.of("history of", "hx of", "h/o");

  private static final Set<String> FRACTURES =
      Set.of("fracture", "fractures", "fx", "fxs", "fractured");

  private static final String SYMPTOMS = "R";
  private static final String INJURIES = "S";

  private static final Set<String> OPERATIONS =
      Set.of(
          "repair",
          "repaired",
          "resection",
          "excision",
          "removal",
          "closure",
          "correction",
          "release");

  /** Healed fractures, injuries of the brain and others; diseases of the skin. */
  private static final Set<String> VAGUE = Set.of("Z87.81", "Z87.82", "Z87.2");

  /** Words after which an injury is told whose fixation it follows. */
  private static final Set<String> STATUS_POST = Set.of("status post", "s/p", "status-post");

  /** Words that tell of a time long ago. */
  private static final Pattern LONG_AGO =
      Pattern.compile(
          "(?i)\\b(?:years?|yrs?|remote|old|childhood|prior|previous|(?:19|20)\\d\\d)\\b");

  /** How far before the name the operation on it is told. */
  private static final int REACH = 5;

  private final CodeSet codeSet;
  private final HistoryCodes histories;

  PastConditions(CodeSet codeSet, HistoryCodes histories) {
    this.codeSet = codeSet;
    this.histories = histories;
  }

  /**
   * Whether "history of" is all that makes it past; "prior history of" is no such. A symptom told
   * so with the order for a test is why the test was made (Guidelines IV.G, IV.K).
   */
  private static boolean isHistoryOf(Concept concept, String text) {
    return told(concept, text).filter(HISTORY_OF::contains).isPresent();
  }

  /**
   * Whether what is told as past is what the patient comes for: a symptom with the history of which
   * a test is ordered, or a fracture "status post" its fixation in the assessment of a clinic,
   * whose aftercare is coded as the fracture with the 7th character of healing (Guidelines IV.G,
   * IV.K, I.C.21.c.7).
   */
  static boolean isReason(
      Concept concept, String code, Place place, Sentence sentence, NoteKeys keys) {
    if (place == Place.REPORT_INDICATION) {
      return code.startsWith(SYMPTOMS) && isHistoryOf(concept, keys.text());
    }
    return place == Place.DIAGNOSIS_STATEMENT
        && code.startsWith(INJURIES)
        && keys.note().note().encounter().setting() == Setting.OUTPATIENT
        && told(concept, keys.text()).filter(STATUS_POST::contains).isPresent()
        && sentence.tokens().stream().anyMatch(token -> FRACTURES.contains(token.form()))
        && !LONG_AGO
            .matcher(keys.text().substring(sentence.span().begin(), sentence.span().end()))
            .find();
  }

  private static Optional<String> told(Concept concept, String text) {
    return concept
        .assertion()
        .cue()
        .map(cue -> text.substring(cue.begin(), cue.end()).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether what is told is the operation that ended a condition: "aneurysm repair", "excision of a
   * lesion".
   */
  static boolean isOperatedOn(Concept concept, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).begin() < concept.span().begin()) {
      first++;
    }
    for (int i = first - 1; i >= Math.max(1, first - REACH); i--) {
      String form = tokens.get(i).form();
      if (form.equals("of") && OPERATIONS.contains(tokens.get(i - 1).form())) {
        return true;
      }
      if (form.equals("of") || !tokens.get(i).isWordOrNumber()) {
        break;
      }
    }
    return tokens.stream()
        .filter(token -> token.begin() >= concept.span().end())
        .findFirst()
        .filter(token -> OPERATIONS.contains(token.form()))
        .isPresent();
  }

  /**
   * What was once, or is in the family, has a code of its own where it is stated as a problem
   * (Guidelines I.C.21.c.4).
   */
  Optional<Code> history(
      Concept concept,
      Candidate first,
      Codability.Left left,
      NoteKeys keys,
      Sentence sentence,
      Setting setting,
      Map<String, Draft> drafts) {
    boolean stated =
        switch (keys.placeOf(sentence)) {
          case DIAGNOSIS_STATEMENT, DIAGNOSIS_PROSE, FINAL_DIAGNOSIS, PROBLEM_LIST, PAST_HISTORY ->
              true;
          case REPORT_INDICATION, REPORT_IMPRESSION -> sentence.role() == Sentence.Role.STATEMENT;
          case BODY, HISTORY, PRESENTING ->
              BareNote.isBare(keys.note())
                  || isFamily(left) && setting != Setting.OUTPATIENT
                  || setting == Setting.INPATIENT && isInfarction(first.code());
          default -> false;
        };
    if (left.history().isEmpty() || !stated) {
      return Optional.empty();
    }
    Optional<Code> code =
        isFamily(left) && isFamilyHistory(first.code())
            ? codeSet.find(first.code()).filter(Code::billable)
            : histories.of(left.history().get(), first.code());
    if (code.isPresent() && isVague(code.get()) && !keys.placeOf(sentence).isFinal()) {
      return Optional.empty();
    }
    code.ifPresent(known ->
        drafts
            .computeIfAbsent(known.code(), c -> new Draft(known))
            .add(
                new Draft.Support(
                    concept,
                    keys.placeOf(sentence),
                    first,
                    new CodeResolver.Resolution(known, Set.of(), List.of()),
                    List.of(),
                    false)));
    return code;
  }

  /**
   * A history "of other diseases" or of a healed injury tells little: it is reported where it is
   * stated as a diagnosis of the encounter, not for every item of a past history (I.C.21.c.4).
   */
  private static boolean isVague(Code history) {
    return VAGUE.stream().anyMatch(history.code()::startsWith)
        || history.code().compareTo("Z86") >= 0 && history.display().contains(" other ");
  }

  /** An old infarction is a disease that lasts, wherever a stay tells it (I.C.9.e.4). */
  private static boolean isInfarction(String condition) {
    return condition.startsWith("I21") || condition.startsWith("I22");
  }

  /** What a list tells as past: the history "of other diseases" says nothing of it. */
  Codability.Left listed(String condition) {
    Codability.Left left = Codability.past();
    return histories
            .of(HistoryCodes.Kind.PERSONAL, condition)
            .filter(code -> !code.display().contains(" other "))
            .isPresent()
        ? left
        : new Codability.Left(left.reason(), left.rule());
  }

  /** What a relative has is told anywhere; whether it matters is judged by the whole chart. */
  private static boolean isFamily(Codability.Left left) {
    return left.history().equals(Optional.of(HistoryCodes.Kind.FAMILY));
  }

  /** "Family history of sudden death in a sister" names the history itself. */
  private static boolean isFamilyHistory(String code) {
    return code.compareTo("Z80") >= 0 && code.compareTo("Z85") < 0;
  }
}
