package org.opencac.text;

import java.util.List;
import java.util.Set;

/**
 * Decides by its shape whether a sentence names a problem, as the lines of an assessment do ("2.
 * Type 2 diabetes, uncontrolled", "Depression."), or tells something. Immutable.
 */
final class StatementShape {
  private static final int LONGEST_STATEMENT = 22;
  private static final int LONGEST_LINE = 14;

  /** "Tremor, which had been queried, is not the diagnosis": one statement, not a name alone. */
  private static final Set<String> RELATIVE = Set.of("which", "who");

  /** Words that make a sentence a story, an order or advice rather than the name of a problem. */
  private static final Set<String> TELLING =
      Set.of(
          "she",
          "he",
          "we",
          "i",
          "they",
          "you",
          "will",
          "was",
          "were",
          "is",
          "are",
          "has",
          "had",
          "have",
          "been",
          "should",
          "would",
          "continue",
          "continues",
          "start",
          "recommend",
          "recommended",
          "discussed",
          "advised",
          "ordered",
          "order",
          "return",
          "follow",
          "refer",
          "presents",
          "presented",
          "denies",
          "reports",
          "reported",
          "states",
          "patient",
          "pt");

  /** Words that open a remark on a problem rather than its name. */
  private static final Set<String> OPENERS =
      Set.of(
          "for",
          "regarding",
          "given",
          "after",
          "since",
          "if",
          "when",
          "as",
          "with",
          "at",
          "in",
          "on",
          "because",
          "due",
          "while",
          "although",
          "no",
          "not",
          "to",
          "this",
          "that",
          "her",
          "his",
          "my",
          "our",
          "today",
          "currently",
          "there",
          "it");

  private static final Set<String> INTRODUCED = Set.of("this", "patient", "pt", "he", "she");

  private static final Set<String> CREDENTIALS =
      Set.of("md", "do", "np", "pa", "pa-c", "rn", "fnp", "arnp", "dpm", "phd", "facc", "dds");

  /** The second word of what closes a letter: "Yours truly", "With kind regards". */
  private static final Set<String> CLOSINGS =
      Set.of("truly", "sincerely", "faithfully", "regards", "kind", "best", "warm", ",", "yours");

  private static final Set<String> POLITE =
      Set.of(
          "yours",
          "truly",
          "sincerely",
          "faithfully",
          "respectfully",
          "regards",
          "kind",
          "kindest",
          "best",
          "warm",
          "wishes",
          "thanks",
          "and");

  /** The last place that a title may have behind a name. */
  private static final int LONGEST_SIGNATURE = 6;

  /** How many words the name of a problem has when a remark follows it behind a comma. */
  private static final int LONGEST_NAME = 10;

  /**
   * Whether the words name a problem, and how many of them: they open a block behind a bullet or
   * none, or follow another name in a paragraph of names.
   *
   * @param inpatient whether the note is of a hospital, where the title above an assessment may be
   *     that of a service
   * @return index of the token behind the name; 0 when the words tell something
   */
  int nameEnd(
      List<Token> words, Line.Bullet bullet, boolean mayName, SectionKind kind, boolean inpatient) {
    boolean stated =
        kind.namesProblems()
            || kind == SectionKind.PLAN
            || kind == SectionKind.PROBLEM_LIST
            || inpatient && kind == SectionKind.OTHER;
    if (!mayName || words.isEmpty() || !stated || isSignature(words)) {
      return 0;
    }
    int count = 0;
    int cut = cut(words);
    int comma = 0;
    for (int i = introduced(words); i < cut; i++) {
      Token token = words.get(i);
      if (token.kind() == Token.Kind.MARK) {
        comma = token.form().equals(",") && count <= LONGEST_NAME ? i : comma;
        continue;
      }
      count++;
      if (TELLING.contains(token.form())) {
        if (count > 4 && kind.namesProblems() && bullet == Line.Bullet.NUMBER) {
          return comma > 0 ? comma : cut;
        }
        boolean named =
            comma > 0 && kind.namesProblems() && !RELATIVE.contains(words.get(comma + 1).form());
        return named && !OPENERS.contains(words.getFirst().form()) ? comma : 0;
      }
    }
    int limit = bullet == Line.Bullet.NONE ? LONGEST_LINE : LONGEST_STATEMENT;
    return count > 0 && count <= limit ? cut : 0;
  }

  /**
   * How many words introduce the patient, as dictated assessments do ("This is a 58-year-old man
   * with hematuria"); what follows names the problem as it does behind "A 58-year-old man with".
   */
  private static int introduced(List<Token> words) {
    int i = words.getFirst().form().equals("the") ? 1 : 0;
    boolean introduces =
        words.size() > i + 3
            && INTRODUCED.contains(words.get(i).form())
            && words.get(i + 1).form().equals("is")
            && (words.get(i + 2).form().equals("a") || words.get(i + 2).form().equals("an"));
    return introduces ? i + 3 : 0;
  }

  /** "Ann Lee, MD": who signed, under an assessment. */
  private static boolean isSignature(List<Token> words) {
    if (closesLetter(words)) {
      return true;
    }
    int last = words.size() - 1;
    while (last > 0 && words.get(last).form().equals(".")) {
      last--;
    }
    if (last <= 1 || !CREDENTIALS.contains(words.get(last).form())) {
      return false;
    }
    boolean closes = CLOSINGS.contains(words.get(1).form());
    boolean titled =
        words.get(last - 1).form().equals(",") || isInitial(words.get(0), words.get(1));
    return closes || titled && last <= LONGEST_SIGNATURE;
  }

  /** "With kind regards," and who wrote it, in one block. */
  private static boolean closesLetter(List<Token> words) {
    int from = words.getFirst().form().equals("with") ? 1 : 0;
    boolean polite = false;
    for (int i = from; i < Math.min(from + 3, words.size()); i++) {
      String word = words.get(i).form();
      if (word.equals(",")) {
        return polite;
      }
      if (!POLITE.contains(word)) {
        return false;
      }
      polite |= !word.equals("and");
    }
    return false;
  }

  /** "K. Moreno NP": a letter with its point before a name. */
  private static boolean isInitial(Token first, Token second) {
    return first.end() - first.begin() == 1
            && first.kind() == Token.Kind.WORD
            && second.form().equals(".")
        || first.form().length() == 2 && first.form().endsWith(".");
  }

  /** Where the name of the problem ends and what is told about it begins. */
  private static int cut(List<Token> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (words.get(i).kind() == Token.Kind.MARK
          && isCut(words.get(i).form())
          && !isClock(words, i)
          && !DetailWords.follow(words, i + 1)
          && (!words.get(i).form().equals("-") || isSpaced(words, i))) {
        return i;
      }
    }
    return words.size();
  }

  /** A dash with space around it parts; one without joins ("non-healing"). */
  private static boolean isSpaced(List<Token> words, int i) {
    return words.get(i - 1).end() < words.get(i).begin()
        && words.get(i).end() < words.get(i + 1).begin();
  }

  /** A colon between two numbers is a time of day or a ratio. */
  private static boolean isClock(List<Token> words, int i) {
    return words.get(i).form().equals(":")
        && words.get(i - 1).kind() == Token.Kind.NUMBER
        && words.get(i + 1).kind() == Token.Kind.NUMBER;
  }

  private static boolean isCut(String mark) {
    return switch (mark) {
      case ":", "-", "–", "—", ";" -> true;
      default -> false;
    };
  }
}
