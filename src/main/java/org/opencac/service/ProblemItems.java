package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences of an assessment as its author listed them: a numbered, marked or dashed line names
 * one problem, what follows up to the next mark is about it. Sentences that no mark leads stand
 * alone. Stateless.
 */
final class ProblemItems {
  /**
   * One problem of a list.
   *
   * @param head its first line as one sentence
   * @param rest the sentences of its further lines
   * @param listed whether a mark leads it
   */
  record Item(ServiceSentence head, List<ServiceSentence> rest, boolean listed) {
    /** Copies the list. */
    Item {
      rest = List.copyOf(rest);
    }
  }

  private enum Mark {
    NONE,
    DASH,
    NUMBER
  }

  private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,2}(?:[):]|\\.(?!\\d)).*");

  private ProblemItems() {}

  /** The items of sentences in the order of the note. */
  static List<Item> of(List<ServiceSentence> sentences) {
    boolean numbered = sentences.stream().anyMatch(s -> mark(s) == Mark.NUMBER);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < sentences.size(); ) {
      boolean listed = begins(sentences.get(i), numbered);
      int line = i + 1;
      while (line < sentences.size()
          && !numbered(sentences.get(line))
          && sameLine(sentences.get(line - 1), sentences.get(line), listed)) {
        line++;
      }
      int end = line;
      while (listed && end < sentences.size() && follows(sentences, end, numbered)) {
        end++;
      }
      items.add(new Item(joined(sentences.subList(i, line)), sentences.subList(line, end), listed));
      i = end;
    }
    return items;
  }

  /** Whether a number leads the line of a sentence. */
  static boolean numbered(ServiceSentence sentence) {
    return mark(sentence) == Mark.NUMBER;
  }

  /** Whether a sentence still belongs to the item before it. */
  private static boolean follows(List<ServiceSentence> sentences, int at, boolean numbered) {
    ServiceSentence sentence = sentences.get(at);
    ServiceSentence before = sentences.get(at - 1);
    return sentence.kind() == before.kind()
        && sentence.index() == before.index() + 1
        && !begins(sentence, numbered);
  }

  private static boolean begins(ServiceSentence sentence, boolean numbered) {
    return switch (mark(sentence)) {
      case NUMBER -> true;
      case DASH -> !numbered;
      case NONE -> false;
    };
  }

  /** Whether a sentence goes on with the line of the one before: "HTN - at goal". */
  private static boolean sameLine(ServiceSentence before, ServiceSentence next, boolean listed) {
    String text = before.text();
    int end = before.words().span().end();
    int begin = next.words().span().begin();
    return next.index() == before.index() + 1
        && text.substring(Math.min(end, begin), begin).indexOf('\n') < 0
        && (listed || text.startsWith("-", begin));
  }

  private static ServiceSentence joined(List<ServiceSentence> line) {
    ServiceSentence first = line.getFirst();
    return line.size() == 1
        ? first
        : new ServiceSentence(
            first.index(),
            Words.of(first.text(), first.words().span().cover(line.getLast().words().span())),
            first.kind(),
            first.source());
  }

  /** Where the statement before a sentence of the same line ends: "Also: (1) cough". */
  private static int after(String text, int begin) {
    int at = begin - 1;
    while (at >= 0 && (text.charAt(at) == '(' || text.charAt(at) == ' ')) {
      at--;
    }
    if (at > 0 && text.charAt(at) == '.' && Character.isDigit(text.charAt(at - 1))) {
      return numeral(text, at);
    }
    return at >= 0 && (text.charAt(at) == ':' || text.charAt(at) == '.') ? at + 1 : 0;
  }

  /**
   * Where the number before a dot begins, if it stands alone: the mark of an item, "Knee. 2. Hand".
   */
  private static int numeral(String text, int dot) {
    int at = dot;
    while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    boolean alone = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == ' ';
    return alone && dot - at <= 2 ? at : dot + 1;
  }

  /** What leads the line, or the statement, that a sentence begins. */
  private static Mark mark(ServiceSentence sentence) {
    String text = sentence.text();
    int begin = sentence.words().span().begin();
    int line = sentence.source().lineBegin(begin);
    int at = begin;
    while (at < text.length() && !Character.isLetter(text.charAt(at)) && text.charAt(at) != '\n') {
      at++;
    }
    int from = Math.max(line, after(text, begin));
    String lead = text.substring(Math.min(from, at), at).strip();
    if (lead.isEmpty() || lead.chars().anyMatch(Character::isLetter)) {
      return Mark.NONE;
    }
    boolean bare = sentence.kind().statesDiagnoses() && lead.matches("\\d{1,2}");
    if (bare || lead.startsWith("#") || NUMBERED.matcher(lead).matches()) {
      return Mark.NUMBER;
    }
    return lead.startsWith("-") || lead.startsWith("•") || lead.startsWith("*")
        ? Mark.DASH
        : Mark.NONE;
  }
}
