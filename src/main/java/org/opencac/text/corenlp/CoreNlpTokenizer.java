package org.opencac.text.corenlp;

import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencac.text.Stems;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * CoreNLP's Penn Treebank tokenizer, which needs no model, with two corrections for clinical
 * writing: words glued by a full stop ("PE.No") and by any other mark than an apostrophe or a
 * decimal point ("x-ray", "110/70") are cut, and so is the number of an acronym ("CKD3"), so that
 * notes and terms always meet on single words. Words of plain letters do not pass through the
 * lexer, which gives them as they are. Safe to share between threads.
 */
public final class CoreNlpTokenizer implements Tokenizer {
  private static final String OPTIONS =
      "invertible=false,ptb3Escaping=false,splitHyphenated=true,splitForwardSlash=true,"
          + "untokenizable=noneKeep,quotes=original,splitAssimilations=false";

  private static final int LONGEST_ACRONYM = 4;
  private static final int SHORTEST_NUMBERED = 2;
  private static final int LONGEST_NUMBERED = 6;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT = Pattern.compile("(?i)n['’]t");

  private final Stems stems;

  /** A tokenizer whose tokens carry the given stems. */
  public CoreNlpTokenizer(Stems stems) {
    this.stems = stems;
  }

  @Override
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    if (isLettersAndSpaces(text)) {
      cutAtSpaces(text, tokens);
      return tokens;
    }
    boolean markup = text.indexOf('<') >= 0; // what the lexer takes for a tag may hold any words
    return markup || !lexWhereNeeded(text, tokens) ? lexed(text) : tokens;
  }

  /** The tokens as the lexer finds them in the whole text. */
  List<Token> lexed(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    PTBTokenizer<Word> words = lexer(text);
    while (words.hasNext()) {
      Word word = words.next();
      cut(text, word.beginPosition(), word.endPosition(), tokens);
    }
    return tokens;
  }

  private static PTBTokenizer<Word> lexer(String text) {
    return new PTBTokenizer<>(new StringReader(text), new WordTokenFactory(), OPTIONS);
  }

  /** The same tokens for less: plain words are cut at blanks. False where a token reaches on. */
  private boolean lexWhereNeeded(String text, List<Token> tokens) {
    LexerText read = LexerText.of(text);
    PTBTokenizer<Word> words = lexer(read.seen());
    @Nullable Word word = words.hasNext() ? words.next() : null;
    int done = 0;
    for (int i = 0; i < read.stretches().size(); i++) {
      LexerText.Stretch stretch = read.stretches().get(i);
      boolean last = i + 1 == read.stretches().size();
      int seenEnd = last ? read.seen().length() : read.stretches().get(i + 1).seen();
      addPlain(text, done, stretch.begin(), tokens);
      done = stretch.end();
      while (word != null && word.beginPosition() < seenEnd) {
        int begin = stretch.begin() + word.beginPosition() - stretch.seen();
        int end = stretch.begin() + word.endPosition() - stretch.seen();
        if (begin < stretch.end()) {
          if (end > stretch.end()) {
            return false;
          }
          cut(text, begin, end, tokens);
        }
        word = words.hasNext() ? words.next() : null;
      }
    }
    addPlain(text, done, text.length(), tokens);
    return true;
  }

  /** Words of ASCII letters, perhaps with a mark behind. */
  private void addPlain(String text, int from, int to, List<Token> tokens) {
    for (int at = LexerText.behindBlanks(text, from);
        at < to;
        at = LexerText.behindBlanks(text, at)) {
      int end = LexerText.lettersEnd(text, at, to);
      addWord(text, at, end, tokens);
      at = end;
      if (at < to && LexerText.chunkEnd(text, at) > at) {
        addOne(text, at, at + 1, tokens);
        at++;
      }
    }
  }

  private static boolean isLettersAndSpaces(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && (c < 'A' || c > 'z' || (c > 'Z' && c < 'a'))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What CoreNLP does with ASCII letters and spaces, without the cost of making its lexer: most
   * names of a code set and most rows of the lexicon are such.
   */
  private void cutAtSpaces(String text, List<Token> tokens) {
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        addWord(text, begin, i, tokens);
        begin = i + 1;
      }
    }
  }

  private void addWord(String text, int begin, int end, List<Token> tokens) {
    if (begin < end) {
      String form = text.substring(begin, end).toLowerCase(Locale.ROOT);
      String stem = stem(text, begin, end, form, Token.Kind.WORD);
      tokens.add(new Token(begin, end, form, stem, Token.Kind.WORD));
    }
  }

  private void cut(String text, int begin, int end, List<Token> tokens) {
    int start = begin;
    for (int i = begin; i < end; i++) {
      if (separates(text, begin, i, end)) {
        add(text, start, i, tokens);
        add(text, i, i + 1, tokens);
        start = i + 1;
      }
    }
    add(text, start, end, tokens);
  }

  /** Whether the character at {@code i} is a mark that stands between two words. */
  private static boolean separates(String text, int begin, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '’') {
      return false;
    }
    if (isCombining(c) || c == '°' || c == '%') {
      return false;
    }
    if (c == '.' || c == ',') {
      return betweenDigits(text, begin, i, end) ? false : gluedWords(text, begin, i, end);
    }
    return end - begin > 1;
  }

  private static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean betweenDigits(String text, int begin, int i, int end) {
    return i > begin
        && i + 1 < end
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  /** A stop inside or behind a word of three or more letters does not belong to it. */
  private static boolean gluedWords(String text, int begin, int i, int end) {
    int letters = 0;
    for (int k = i - 1; k >= begin && Character.isLetterOrDigit(text.charAt(k)); k--) {
      letters++;
    }
    int after = 0;
    for (int k = i + 1; k < end && Character.isLetterOrDigit(text.charAt(k)); k++) {
      after++;
    }
    boolean singleLetter = letters == 1 && end - begin == 2;
    return letters >= 3 || after >= 2 || singleLetter || endsLine(text, begin, i, end);
  }

  /** Whether a stop behind capitals ends its line ("1. Lung CA."): it ends the item, too. */
  private static boolean endsLine(String text, int begin, int stop, int end) {
    if (stop + 1 < end || !isAcronym(text, begin, stop)) {
      return false;
    }
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next == text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r';
  }

  private void add(String text, int begin, int end, List<Token> tokens) {
    int number = numberBehindAcronym(text, begin, end);
    if (number > begin) {
      addOne(text, begin, number, tokens);
      addOne(text, number, end, tokens);
    } else if (begin < end) {
      addOne(text, begin, end, tokens);
    }
  }

  /**
   * Where the number of an acronym begins ("CKD3b", "SPG20", "COVID19"), or {@code begin} when the
   * word is none: two to six letters, one or two digits, perhaps one letter more.
   */
  private static int numberBehindAcronym(String text, int begin, int end) {
    int digit = begin;
    while (digit < end && isLetter(text.charAt(digit))) {
      digit++;
    }
    int rest = digit;
    while (rest < end && text.charAt(rest) >= '0' && text.charAt(rest) <= '9') {
      rest++;
    }
    int letters = digit - begin;
    int digits = rest - digit;
    boolean tail = rest == end || (rest + 1 == end && isLetter(text.charAt(rest)));
    boolean split =
        letters >= SHORTEST_NUMBERED
            && letters <= LONGEST_NUMBERED
            && digits >= 1
            && digits <= 2
            && tail;
    return split ? digit : begin;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void addOne(String text, int begin, int end, List<Token> tokens) {
    String form = fold(text.substring(begin, end));
    if (form.equals("ca") && NOT.matcher(text).region(end, text.length()).lookingAt()) {
      form = "can"; // "can't" is cut before its "n't"; what is left is no cancer.
    }
    Token.Kind kind = kind(form);
    tokens.add(new Token(begin, end, form, stem(text, begin, end, form, kind), kind));
  }

  /** A capital A is no article (hepatitis A), and a short word in capitals no plural (AIDS). */
  private String stem(String text, int begin, int end, String form, Token.Kind kind) {
    if (end - begin == 1 && text.charAt(begin) == 'A' && !beginsLine(text, begin)) {
      return "A";
    }
    return kind == Token.Kind.WORD && !isAcronym(text, begin, end) ? stems.stem(form) : form;
  }

  /** Whether no letter stands before a word in its line ("1. A fib"). */
  private static boolean beginsLine(String text, int begin) {
    int i = begin - 1;
    while (i >= 0 && text.charAt(i) != '\n' && !Character.isLetter(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private static boolean isAcronym(String text, int begin, int end) {
    if (end - begin > LONGEST_ACRONYM) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Token.Kind kind(String form) {
    Token.Kind kind = Token.Kind.MARK;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLetter(c)) {
        return Token.Kind.WORD;
      }
      if (Character.isDigit(c)) {
        kind = Token.Kind.NUMBER;
      }
    }
    return kind;
  }

  private static String fold(String raw) {
    String lower = raw.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        return MARKS
            .matcher(Normalizer.normalize(straight(lower), Normalizer.Form.NFD))
            .replaceAll("");
      }
    }
    return lower;
  }

  private static String straight(String text) {
    return text.replace('’', '\'').replace('‘', '\'');
  }
}
