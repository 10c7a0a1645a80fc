package org.opencac.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.suggest.Suggestion;

/**
 * What a coder types is ranked as a name and read as a statement of a note. The ranking comes
 * first; where the statement is the surer reading, its code is put before it: where it holds nearly
 * all that was typed ("t2dm ckd3"), where no name comes near, and for neoplasms, whose site and
 * behavior the Neoplasm Table joins. Immutable and safe to share between threads.
 */
record TypedSearch(String phrase, List<SearchHit> ranked, List<Suggestion> stated) {

  /** A statement is read from this confidence up. */
  static final double LEAST = 0.05;

  /** So many names are ranked at least, that the statement may be looked up among them. */
  static final int PAGE = 10;

  private static final String TITLE = "Assessment:\n";

  private static final Pattern NUMBERED = Pattern.compile("\\b([A-Za-z]{3,})([0-9][ab]?)\\b");

  /** A statement that holds so much of the letters holds what was typed. */
  private static final double MOSTLY = 0.75;

  /** A name that is met with less is not met. */
  private static final double FAR = 0.6;

  /** A name that is met with less is one among others. */
  private static final double DOUBTFUL = 0.7;

  /** A name of a neoplasm that is met with less lacks its site or its behavior. */
  private static final double NEOPLASM = 0.8;

  /** "ckd3" as a note would write it. */
  static String spaced(String phrase) {
    return NUMBERED.matcher(phrase).replaceAll("$1 $2");
  }

  /** The phrase as the only statement of an office visit. */
  static Note statement(String phrase, LocalDate date) {
    return new Note("search", new NoteText(TITLE + phrase + "\n"), Encounter.outpatient(date));
  }

  List<SearchHit> hits(int most) {
    Map<String, SearchHit> hits = new LinkedHashMap<>();
    for (SearchHit hit : first()) {
      hits.putIfAbsent(hit.code().code(), hit);
    }
    ranked.forEach(hit -> hits.putIfAbsent(hit.code().code(), hit));
    return hits.values().stream().limit(most).toList();
  }

  private List<SearchHit> first() {
    double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
    List<SearchHit> first = new ArrayList<>();
    for (Suggestion suggestion : stated) {
      if (isSurer(suggestion, best)) {
        first.add(
            new SearchHit(
                suggestion.code(),
                Math.max(best, suggestion.confidence()),
                suggestion.indexPath()));
      }
    }
    return first;
  }

  private boolean isSurer(Suggestion suggestion, double best) {
    if (covers(suggestion)) {
      return best < DOUBTFUL || isRanked(suggestion.code().code());
    }
    boolean alone = stated.size() == 1;
    return alone && (best < FAR || best < NEOPLASM && isNeoplasm(suggestion.code().code()));
  }

  private boolean isRanked(String code) {
    return ranked.stream().limit(PAGE).anyMatch(hit -> hit.code().code().equals(code));
  }

  /** Chapter 2 of the Tabular List. */
  private static boolean isNeoplasm(String code) {
    return code.startsWith("C") || code.startsWith("D") && code.charAt(1) < '5';
  }

  /** Whether a place of the statement holds a letter of what was typed. */
  private boolean isLetter(int at) {
    int typed = at - TITLE.length();
    return typed >= 0 && typed < phrase.length() && phrase.charAt(typed) != ' ';
  }

  private boolean covers(Suggestion suggestion) {
    BitSet covered = new BitSet();
    suggestion.evidence().forEach(piece -> covered.set(piece.span().begin(), piece.span().end()));
    long letters = phrase.chars().filter(c -> c != ' ').count();
    long held = covered.stream().filter(at -> isLetter(at)).count();
    return held >= letters * MOSTLY;
  }
}
