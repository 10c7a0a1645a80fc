package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/**
 * Chooses among codes that differ only in the trimester, or in childbirth and the puerperium
 * (Guidelines I.C.15.a.3, I.C.15.a.4), by their titles. Immutable and safe to share between
 * threads.
 */
final class Trimesters {
  private static final Pattern STATE =
      Pattern.compile(
          "\\b(?:first|second|third|unspecified) trimester\\b"
              + "|\\bunspecified weeks of gestation\\b"
              + "|\\b(?:in|complicating|affecting) (?:pregnancy|childbirth|the puerperium)\\b");
  private static final Pattern MARKS = Pattern.compile("[\\s,]+");
  private static final List<String> NAMES = List.of("", "first", "second", "third");

  private final CodeSet codeSet;

  /** For each category that was asked for: by names without their state, the codes by state. */
  private final Map<String, Map<String, Map<String, Code>>> families = new ConcurrentHashMap<>();

  Trimesters(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  private Map<String, Map<String, Code>> families(String category) {
    Map<String, Map<String, Code>> found = new HashMap<>();
    if (category.startsWith("O") || category.equals("Z34")) {
      collect(codeSet.children(category), found);
    }
    return found;
  }

  private void collect(List<Code> codes, Map<String, Map<String, Code>> found) {
    for (Code code : codes) {
      if (code.billable()) {
        found.computeIfAbsent(family(code), f -> new HashMap<>()).putIfAbsent(state(code), code);
      }
      collect(codeSet.children(code.code()), found);
    }
  }

  private static String family(Code code) {
    String title = STATE.matcher(code.display().toLowerCase(Locale.ROOT)).replaceAll(" ");
    return code.code().substring(0, 3) + MARKS.matcher(title).replaceAll(" ").strip();
  }

  /** A digit for a trimester, else the word for the state; empty when the title tells none. */
  private static String state(Code code) {
    String title = code.display().toLowerCase(Locale.ROOT);
    for (int trimester = 1; trimester < NAMES.size(); trimester++) {
      if (title.contains(NAMES.get(trimester) + " trimester")) {
        return Integer.toString(trimester);
      }
    }
    return title.contains("trimester") || title.contains("unspecified weeks of gestation")
        ? "open"
        : title.contains("puerperium") && !title.contains("childbirth")
            ? "puerperium"
            : title.contains("childbirth") && !title.contains("puerperium")
                ? "childbirth"
                : title.contains("pregnancy") && !title.contains("childbirth") ? "pregnancy" : "";
  }

  /** The suggestions with the trimester, or the state after it, that the chart tells. */
  List<Suggestion> sharpen(List<Suggestion> suggestions, FactSheet sheet) {
    List<String> told = told(sheet);
    if (told.isEmpty()) {
      return suggestions;
    }
    Map<String, Suggestion> byCode = new HashMap<>();
    List<Suggestion> sharpened = new ArrayList<>();
    for (Suggestion suggestion : suggestions) {
      Suggestion sharp = sharpen(suggestion, told, sheet);
      Suggestion twin = byCode.putIfAbsent(sharp.code().code(), sharp);
      if (twin == null) {
        sharpened.add(sharp);
      } else if (twin.confidence() < sharp.confidence()) {
        sharpened.set(sharpened.indexOf(twin), sharp);
        byCode.put(sharp.code().code(), sharp);
      }
    }
    return sharpened;
  }

  /**
   * What the chart tells, best first: delivery and what comes after it count before weeks; nothing
   * of weeks when trimesters contradict.
   */
  private static List<String> told(FactSheet sheet) {
    List<String> told = new ArrayList<>();
    for (String state : List.of("puerperium", "childbirth")) {
      if (sheet.has(state)) {
        told.add(state);
      }
    }
    List<String> trimesters = sheet.values("trimester");
    if (trimesters.size() == 1 && !told.contains("puerperium")) {
      told.add(trimesters.getFirst());
    }
    return told;
  }

  private Suggestion sharpen(Suggestion suggestion, List<String> told, FactSheet sheet) {
    Code code = suggestion.code();
    String state = state(code);
    if (state.isEmpty()) {
      return suggestion;
    }
    Map<String, Code> family =
        families
            .computeIfAbsent(code.code().substring(0, 3), this::families)
            .getOrDefault(family(code), Map.of());
    for (String better : told) {
      Code other = family.get(better);
      if (other != null && (!state.equals("pregnancy") || better.length() > 1)) {
        List<ChartFact> words = sheet.named(better.length() == 1 ? "trimester" : better);
        return other.equals(code)
            ? suggestion
            : with(suggestion, other, words, EvidenceRole.TRIMESTER);
      }
    }
    return suggestion;
  }

  /** The suggestion with a code that these words chose. */
  static Suggestion with(
      Suggestion suggestion, Code code, List<ChartFact> words, EvidenceRole role) {
    List<Evidence> evidence = new ArrayList<>(suggestion.evidence());
    words.stream()
        .filter(fact -> fact.sentence() >= 0)
        .map(fact -> new Evidence(fact.span(), role, suggestion.evidence().getFirst().section()))
        .filter(word -> !evidence.contains(word))
        .forEach(evidence::add);
    return new Suggestion(
        code,
        suggestion.confidence(),
        suggestion.decision(),
        evidence,
        suggestion.indexPath(),
        suggestion.rules(),
        suggestion.score(),
        suggestion.alternatives(),
        suggestion.missing());
  }
}
