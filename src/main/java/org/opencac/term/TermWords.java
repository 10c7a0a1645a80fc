package org.opencac.term;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/** Which words of a term are no keys, and which weigh little, from {@code term-words.tsv}. */
public final class TermWords {
  private final Set<String> stop;
  private final Set<String> weak;

  private final Set<String> filler;
  private final Set<String> frame;
  private final Set<String> aside;

  private TermWords(
      Set<String> stop,
      Set<String> weak,
      Set<String> filler,
      Set<String> frame,
      Set<String> aside) {
    this.stop = Set.copyOf(stop);
    this.weak = Set.copyOf(weak);
    this.filler = Set.copyOf(filler);
    this.frame = Set.copyOf(frame);
    this.aside = Set.copyOf(aside);
  }

  /** Reads the program's own table. */
  public static TermWords load(Tokenizer tokenizer) {
    Set<String> stop = new HashSet<>();
    Set<String> weak = new HashSet<>();
    Set<String> filler = new HashSet<>();
    Set<String> frame = new HashSet<>();
    Set<String> aside = new HashSet<>();
    for (RuleTable.Row row : RuleTable.read("term-words.tsv", "word", "role").rows()) {
      List<Token> tokens = tokenizer.tokenize(row.get("word").toLowerCase(Locale.ROOT));
      for (Token token : tokens) {
        switch (row.get("role")) {
          case "stop" -> stop.add(token.stem());
          case "weak" -> weak.add(token.stem());
          case "filler" -> filler.add(token.stem());
          case "frame" -> frame.add(token.stem());
          case "aside" -> aside.add(token.stem());
          default ->
              throw new BadInputException(
                  "TERM_WORD_ROLE",
                  "models/rules/term-words.tsv:" + row.line(),
                  "unknown role",
                  "use stop, weak, filler, frame or aside");
        }
      }
    }
    return new TermWords(stop, weak, filler, frame, aside);
  }

  /** Whether the stem is never a key. */
  public boolean isStop(String stem) {
    return stop.contains(stem);
  }

  /** Whether the stem adds little to a name. */
  public boolean isWeak(String stem) {
    return weak.contains(stem) || isFiller(stem);
  }

  /** Whether the stem adds little and never makes a name by itself. */
  public boolean isFiller(String stem) {
    return filler.contains(stem) || frame.contains(stem);
  }

  /**
   * Whether the filler makes a name with one other word: a nephrectomy is no condition, the status
   * after it is.
   */
  public boolean isFrame(String stem) {
    return frame.contains(stem);
  }

  /**
   * Whether the word seldom tells one code from another when a phrase has it and a name does not:
   * modes of inheritance, numbers of a subtype.
   */
  public boolean isAside(String key) {
    return aside.contains(key) || isNumeral(key);
  }

  private static boolean isNumeral(String key) {
    return !key.isEmpty() && Character.isDigit(key.charAt(0)) && key.length() <= 3;
  }
}
