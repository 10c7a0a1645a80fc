package org.opencac.text.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.opencac.fault.BadInputException;
import org.opencac.note.Span;
import org.opencac.text.SentenceSplitter;

/**
 * Splits by a maximum-entropy model that was trained on our own clinical sentences ({@code
 * models/sentences}): a stop after an abbreviation or an initial ends none, a stop without a space
 * behind it may, one inside a number never. A semicolon ends a sentence, because clinical writing
 * puts statements side by side with it. OpenNLP's own detector looks at the last stop of each word
 * only and so would miss "fever.,2."; this one asks the model about each. Immutable and safe to
 * share between threads; time linear in the length of the text.
 */
public final class OpenNlpSentenceSplitter implements SentenceSplitter {
  private static final String MODEL = "/sentences/clinical-sentences.bin";

  /** A word as long as this is seldom an abbreviation. */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "approx", "assoc", "assist", "neuro", "ortho", "cardio", "gastro", "consult", "supra",
          "infra");

  private final MaxentModel model;
  private final StopContext context = new StopContext();

  /** A splitter over a model that was trained with {@link ClinicalSentenceFactory}. */
  OpenNlpSentenceSplitter(SentenceModel model) {
    this.model = model.getMaxentModel();
  }

  /** Loads the program's own model. */
  public static OpenNlpSentenceSplitter load() {
    ClinicalSentenceFactory.register();
    try (InputStream in =
        Optional.ofNullable(OpenNlpSentenceSplitter.class.getResourceAsStream(MODEL))
            .orElseThrow(OpenNlpSentenceSplitter::unreadable)) {
      return new OpenNlpSentenceSplitter(new SentenceModel(in));
    } catch (IOException e) {
      throw unreadable();
    }
  }

  private static BadInputException unreadable() {
    return new BadInputException(
        "SENTENCE_MODEL",
        "models/sentences/clinical-sentences.bin",
        "the sentence model cannot be read",
        "restore it and build again");
  }

  @Override
  public List<Span> split(String text, int begin, int end) {
    List<Span> sentences = new ArrayList<>();
    String block = text.substring(begin, end);
    int from = 0;
    for (int i = 0; i + 1 < block.length(); i++) {
      if (mayEnd(block, i) && ends(block, i)) {
        int behind = behindClosing(block, i + 1);
        addTrimmed(block, begin, from, behind, sentences);
        from = behind;
      }
    }
    addTrimmed(block, begin, from, block.length(), sentences);
    return sentences;
  }

  private boolean ends(String block, int stop) {
    if (isPlain(block, stop)) {
      return true;
    }
    double[] outcomes = model.eval(context.getContext(block, stop));
    return model.getBestOutcome(outcomes).equals(SentenceDetectorME.SPLIT);
  }

  /**
   * Whether a full stop stands between a word that is no abbreviation and a word with a capital:
   * "HTN stable. Cellulitis resolved." Short lines are told by no context that a model could judge.
   */
  private static boolean isPlain(String block, int stop) {
    int next = stop + 2;
    if (block.charAt(stop) != '.'
        || block.charAt(stop + 1) != ' '
        || next + 1 >= block.length()
        || !Character.isUpperCase(block.charAt(next))
        || !Character.isLowerCase(block.charAt(next + 1))) {
      return false;
    }
    if (isShorthand(block, stop)) {
      return true;
    }
    int begin = stop;
    while (begin > 0 && Character.isLowerCase(block.charAt(begin - 1))) {
      begin--;
    }
    boolean whole = begin == 0 || !Character.isLetterOrDigit(block.charAt(begin - 1));
    int capital = begin > 0 && Character.isUpperCase(block.charAt(begin - 1)) ? 1 : 0;
    return (whole || capital == 1 && (begin == 1 || isSpace(block.charAt(begin - 2))))
        && stop - begin + capital >= LONGEST_ABBREVIATION
        && !ABBREVIATIONS.contains(block.substring(begin - capital, stop).toLowerCase(Locale.ROOT));
  }

  /** "HTN, DM2. Cellulitis": letters and a digit of a name, which no list numbers. */
  private static boolean isShorthand(String block, int stop) {
    return stop > 2
        && Character.isDigit(block.charAt(stop - 1))
        && Character.isUpperCase(block.charAt(stop - 2))
        && Character.isUpperCase(block.charAt(stop - 3));
  }

  private static boolean mayEnd(String block, int i) {
    char next = block.charAt(i + 1);
    if (!isStop(block.charAt(i)) || isStop(next)) {
      return false;
    }
    return i == 0 || !Character.isDigit(next) || !Character.isDigit(block.charAt(i - 1));
  }

  private static boolean isStop(char c) {
    return c == '.' || c == ';' || c == '?' || c == '!';
  }

  /** Behind a quotation mark or parenthesis that closes with the sentence. */
  private static int behindClosing(String block, int i) {
    boolean closing = "\"”')]".indexOf(block.charAt(i)) >= 0;
    return closing && (i + 1 == block.length() || isSpace(block.charAt(i + 1))) ? i + 1 : i;
  }

  /** Leaves out white space and the commas that dictation systems leave between paragraphs. */
  private static void addTrimmed(String block, int offset, int from, int to, List<Span> sentences) {
    int begin = from;
    int end = to;
    while (begin < end && (isSpace(block.charAt(begin)) || block.charAt(begin) == ',')) {
      begin++;
    }
    while (end > begin && (isSpace(block.charAt(end - 1)) || block.charAt(end - 1) == ',')) {
      end--;
    }
    if (end > begin) {
      sentences.add(new Span(offset + begin, offset + end));
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
