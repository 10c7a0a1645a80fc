package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes a note of the Tabular List refers to. They stand in parentheses, or, when nothing in
 * parentheses is a code, in the running words ("code from category B96"). Understood are lists,
 * ranges, stems with dashes, and narrowing by characters ("E08-E13 with .610", "with fifth or sixth
 * character 5", "with 7th character B").
 *
 * @param selectors the codes it refers to
 * @param scope the codes below its place that it is only about ("for codes G31.0-G31.83"); empty
 *     when it is about all
 * @param understood how many references were understood
 * @param notUnderstood the references that were not, as printed
 */
record NoteReferences(
    List<CodeSelector> selectors,
    List<CodeSelector> scope,
    int understood,
    List<String> notUnderstood) {
  private static final String BASE = "[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?";
  private static final Pattern LOOKS_LIKE_CODE =
      Pattern.compile("(?<![A-Za-z0-9.])" + BASE + "(?![A-Za-z0-9])");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<![A-Za-z0-9.])("
              + BASE
              + ")(?![A-Za-z0-9])([.\\-]*)"
              + "(?:\\s*(?:to|through)\\s+("
              + BASE
              + ")(?![A-Za-z0-9])[.\\-]*|(?<=-)\\s?("
              + BASE
              + ")(?![A-Za-z0-9])[.\\-]*|\\s+-\\s*("
              + BASE
              + ")(?![A-Za-z0-9])[.\\-]*)?");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)(?:\\)|\\}|$)");

  /** Copies the lists. */
  NoteReferences {
    selectors = List.copyOf(selectors);
    scope = List.copyOf(scope);
    notUnderstood = List.copyOf(notUnderstood);
  }

  /**
   * Reads a note.
   *
   * @param text the note as published
   * @param exists whether the release has codes that begin with three characters
   */
  static NoteReferences of(String text, Predicate<String> exists) {
    Reading reading = new Reading(exists);
    Matcher groups = PARENTHESES.matcher(text);
    while (groups.find()) {
      if (LOOKS_LIKE_CODE.matcher(groups.group(1)).find()) {
        reading.segment(groups.group(1), true);
      }
    }
    if (reading.selectors.isEmpty() && reading.notUnderstood.isEmpty()) {
      reading.segment(text, false);
    }
    boolean scoped = text.contains("for codes ");
    return new NoteReferences(
        scoped ? List.of() : reading.selectors,
        scoped ? reading.selectors : List.of(),
        reading.understood,
        reading.notUnderstood);
  }

  /** Whether it only speaks in words. */
  boolean wordsOnly() {
    return selectors.isEmpty() && scope.isEmpty() && notUnderstood.isEmpty();
  }

  /** Whether it refers to the code, given without dot. */
  boolean matchesRaw(String raw) {
    for (CodeSelector selector : selectors) {
      if (selector.matchesRaw(raw)) {
        return true;
      }
    }
    return false;
  }

  /** Collects what is read. */
  private static final class Reading {
    private final Predicate<String> exists;
    private final List<CodeSelector> selectors = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private int understood;

    Reading(Predicate<String> exists) {
      this.exists = exists;
    }

    /** Reads the references of a piece of text; in running words only codes that exist count. */
    void segment(String text, boolean parentheses) {
      List<CodeSelector> found = new ArrayList<>();
      Matcher item = ITEM.matcher(text);
      int end = 0;
      while (item.find()) {
        String last = item.group(3);
        last = last == null ? item.group(4) : last;
        last = last == null ? item.group(5) : last;
        boolean range = parentheses && last != null;
        if (!range && !exists.test(item.group(1).substring(0, 3))) {
          if (parentheses) {
            notUnderstood.add(item.group());
          }
          continue;
        }
        String first = item.group(1).replace(".", "");
        String closing = last == null ? first : last.replace(".", "");
        if (closing.compareTo(first) < 0) {
          notUnderstood.add(item.group());
          continue;
        }
        found.add(CodeSelector.range(first, closing));
        end = item.end();
      }
      if (found.isEmpty()) {
        return;
      }
      understood += found.size();
      Narrowings narrowings = Narrowings.of(text.substring(end));
      if (!narrowings.understood()) {
        understood -= found.size();
        notUnderstood.add(text.strip());
      }
      for (CodeSelector selector : found) {
        if (narrowings.all().isEmpty()) {
          selectors.add(selector);
        }
        narrowings.all().forEach(narrowing -> selectors.add(selector.with(narrowing)));
      }
    }
  }
}
