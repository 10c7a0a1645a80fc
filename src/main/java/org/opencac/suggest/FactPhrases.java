package org.opencac.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a rule table found in a sentence, by words and numbers; commas, hyphens and slashes
 * are passed over, sevenths behind a number are the days behind its weeks. In a phrase {@code a|b}
 * is either word, {@code word*} any word that begins so, {@code word?} a word that may be missing,
 * <code>{n}</code> a number in digits or words, and {@code ..} up to six words of the same clause,
 * none of them a denial. Immutable once the last phrase is added, and then safe to share.
 *
 * @param <V> what a phrase stands for
 */
final class FactPhrases<V> {
  private static final String MARKS = ";+.";
  private static final String GAP = "..";
  private static final String NUMBER = "{n}";
  private static final int WIDEST_GAP = 6;
  private static final Set<String> DENYING =
      Set.of("without", "no", "not", "denies", "denied", "negative", "nor", "never");
  private static final int PREFIX = 3;
  private static final int THOUSANDS = 3;
  private static final int MARK_BITS = 15;
  private static final int SHORTEST_COUNT = "one".length();
  private static final int LONGEST_COUNT = "eleven".length();
  private static final Map<String, String> COUNTING = counting();

  /** Days behind the weeks of a pregnancy: "28-1/7", "35 and 4/7th". */
  private static final Pattern SEVENTHS =
      Pattern.compile("[\\s-]+(?:(?:and|&|\\+)\\s*)?[0-6]\\s?/\\s?7(?:ths?)?(?![\\d/])");

  /** So far behind the number of weeks stands the slash of its days: " and 4 /7". */
  private static final int FARTHEST_SLASH = 9;

  private static final Pattern WEEKS = Pattern.compile("[\\s-]*(?:weeks?|wks?|w)\\b");

  private final Map<String, Beginning<V>> byWord = new HashMap<>();
  private final Map<String, Beginning<V>> byPrefix = new HashMap<>();

  /** Marks of the first letters that stand in {@link #byPrefix}: most words have none of them. */
  private final BitSet prefixes = new BitSet(1 << MARK_BITS);

  private final Beginning<V> byNumber = new Beginning<>();
  private int size;

  /**
   * A phrase of the table.
   *
   * @param number its place in the table
   * @param items its words
   * @param needed the last of its words that it cannot do without, behind the first
   * @param value what it stands for
   */
  private record Phrase<V>(int number, List<Item> items, List<String> needed, V value) {

    static <V> Phrase<V> of(int number, List<Item> items, V value) {
      for (int i = items.size() - 1; i > 0; i--) {
        if (items.get(i).isLiteral()) {
          return new Phrase<>(number, items, items.get(i).words(), value);
        }
      }
      return new Phrase<>(number, items, List.of(), value);
    }

    boolean mayStandIn(Text in) {
      for (int i = 0; i < needed.size(); i++) {
        if (in.forms().contains(needed.get(i))) {
          return true;
        }
      }
      return needed.isEmpty();
    }
  }

  /** The phrases that begin alike: most tell by their second word whether they go on. */
  private static final class Beginning<V> {
    private final Map<String, List<Phrase<V>>> bySecond = new HashMap<>();
    private final List<Phrase<V>> open = new ArrayList<>();

    void add(Phrase<V> phrase) {
      if (phrase.items().size() < 2 || !phrase.items().get(1).isLiteral()) {
        open.add(phrase);
        return;
      }
      for (String second : phrase.items().get(1).words()) {
        bySecond.computeIfAbsent(second, word -> new ArrayList<>(1)).add(phrase);
      }
    }
  }

  private record Item(List<String> words, boolean maybe) {

    boolean isGap() {
      return words.getFirst().equals(GAP);
    }

    /** Whether it is one of a few words as they are, and must be there. */
    boolean isLiteral() {
      return !maybe
          && !isGap()
          && words.stream().noneMatch(word -> word.equals(NUMBER) || word.endsWith("*"));
    }

    boolean accepts(Piece piece) {
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        boolean fits =
            word.equals(NUMBER)
                ? !piece.number().isEmpty()
                : word.charAt(word.length() - 1) == '*'
                    ? piece.form().regionMatches(0, word, 0, word.length() - 1)
                    : piece.form().equals(word);
        if (fits) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A word, a number or a mark of a text.
   *
   * @param form it in lower case
   * @param number the number that it is, in digits; empty when it is none
   */
  private record Piece(int begin, int end, String form, String number) {}

  /** The pieces of a text, and the forms that occur in it once they are asked for. */
  private static final class Text {
    private final List<Piece> pieces;
    private final Set<String> forms = new HashSet<>();

    Text(List<Piece> pieces) {
      this.pieces = pieces;
    }

    List<Piece> pieces() {
      return pieces;
    }

    Set<String> forms() {
      if (forms.isEmpty()) {
        pieces.forEach(piece -> forms.add(piece.form()));
      }
      return forms;
    }
  }

  /**
   * A phrase in a text.
   *
   * @param begin first position in the text
   * @param end position behind its last character
   * @param numbers the numbers it holds, in order, in digits
   * @param value what the phrase stands for
   */
  record Found<V>(int begin, int end, List<String> numbers, V value) {

    /** Copies the numbers. */
    Found {
      numbers = List.copyOf(numbers);
    }

    boolean overlaps(Found<V> other) {
      return begin < other.end && other.begin < end;
    }

    int length() {
      return end - begin;
    }

    /** The place only: the numbers are of the note. */
    @Override
    public String toString() {
      return "Found[" + begin + ".." + end + "]";
    }
  }

  /** Adds a phrase; it must begin with a word or a number. */
  void add(String phrase, V value) {
    List<Item> items = new ArrayList<>();
    for (String item : phrase.split(" ", -1)) {
      boolean maybe = item.length() > 1 && item.endsWith("?");
      String plain = maybe ? item.substring(0, item.length() - 1) : item;
      items.add(new Item(List.of(plain.split("[|]", -1)), maybe));
    }
    Phrase<V> added = Phrase.of(size++, List.copyOf(items), value);
    for (String word : items.getFirst().words()) {
      if (word.equals(NUMBER)) {
        byNumber.add(added);
      } else if (word.endsWith("*")) {
        prefixes.set(mark(prefix(word)));
        byPrefix.computeIfAbsent(prefix(word), w -> new Beginning<>()).add(added);
      } else {
        byWord.computeIfAbsent(word, w -> new Beginning<>()).add(added);
      }
    }
  }

  /** The counting words up to twelve with their digits. */
  static Map<String, String> counting() {
    List<String> words =
        List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve");
    Map<String, String> digits = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      digits.put(words.get(i), Integer.toString(i));
    }
    return Map.copyOf(digits);
  }

  /** A number for the first letters of a word. */
  private static int mark(String word) {
    int mark = 0;
    for (int i = 0; i < Math.min(PREFIX, word.length()); i++) {
      mark = mark * 31 + word.charAt(i);
    }
    return mark & (1 << MARK_BITS) - 1;
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  /**
   * The phrases of a text, in order of where they begin; they may overlap.
   *
   * @param mended words that are read otherwise than they are written, by where they begin
   */
  List<Found<V>> find(String text, Map<Integer, String> mended) {
    Text in = new Text(pieces(text, mended));
    List<Found<V>> found = new ArrayList<>();
    for (int i = 0; i < in.pieces().size(); i++) {
      Piece piece = in.pieces().get(i);
      find(byWord.get(piece.form()), in, i, found);
      find(
          prefixes.get(mark(piece.form())) ? byPrefix.get(prefix(piece.form())) : null,
          in,
          i,
          found);
      find(piece.number().isEmpty() ? null : byNumber, in, i, found);
    }
    return found;
  }

  /** The words, the numbers in digits, and the marks that end a clause or join two numbers. */
  private static List<Piece> pieces(String text, Map<Integer, String> mended) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > at) {
        String mend = mended.get(at);
        String form = mend == null ? text.substring(at, end).toLowerCase(Locale.ROOT) : mend;
        int behind = isDigit(text.charAt(at)) ? behindSevenths(text, end) : end;
        pieces.add(new Piece(at, behind, form, number(form)));
        if (behind > end && !WEEKS.matcher(text).region(behind, text.length()).lookingAt()) {
          pieces.add(new Piece(at, behind, "weeks", ""));
        }
        end = behind;
      }
      at = Math.max(end, at + 1);
    }
    return pieces;
  }

  /** Behind the days of a pregnancy that follow a number; its end when none do. */
  private static int behindSevenths(String text, int end) {
    if (text.indexOf('/', end, Math.min(text.length(), end + FARTHEST_SLASH)) < 0) {
      return end;
    }
    Matcher sevenths = SEVENTHS.matcher(text).region(end, text.length());
    return sevenths.lookingAt() ? sevenths.end() : end;
  }

  /** Behind the piece that begins here; the same place when none does. */
  private static int end(String text, int begin) {
    char first = text.charAt(begin);
    int end = begin;
    if (isDigit(first)) {
      end = behindThousands(text, behindDigits(text, begin));
      boolean decimal =
          end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
      return decimal ? behindDigits(text, end + 1) : end;
    }
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end == begin && MARKS.indexOf(first) >= 0 ? begin + 1 : end;
  }

  /** "2,310": a comma before three digits joins them to those before it. */
  private static int behindThousands(String text, int end) {
    int behind = end + 1 + THOUSANDS;
    boolean joined =
        end < text.length() && text.charAt(end) == ',' && behindDigits(text, end + 1) == behind;
    return joined ? behind : end;
  }

  private static int behindDigits(String text, int begin) {
    int end = begin;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void find(@Nullable Beginning<V> beginning, Text in, int at, List<Found<V>> found) {
    if (beginning == null) {
      return;
    }
    List<Piece> pieces = in.pieces();
    List<Phrase<V>> next =
        at + 1 < pieces.size()
            ? beginning.bySecond.getOrDefault(pieces.get(at + 1).form(), List.of())
            : List.of();
    List<Phrase<V>> matched = new ArrayList<>(0);
    for (Phrase<V> phrase : beginning.open) {
      if (phrase.mayStandIn(in) && match(phrase.items(), 0, pieces, at) > at) {
        matched.add(phrase);
      }
    }
    for (Phrase<V> phrase : next) {
      if (phrase.mayStandIn(in) && match(phrase.items(), 0, pieces, at) > at) {
        matched.add(phrase);
      }
    }
    matched.sort(Comparator.comparingInt(Phrase::number));
    for (Phrase<V> phrase : matched) {
      found.add(found(pieces, at, match(phrase.items(), 0, pieces, at), phrase.value()));
    }
  }

  private static <V> Found<V> found(List<Piece> pieces, int from, int to, V value) {
    List<String> numbers =
        pieces.subList(from, to).stream()
            .map(Piece::number)
            .filter(number -> !number.isEmpty())
            .toList();
    return new Found<>(pieces.get(from).begin(), pieces.get(to - 1).end(), numbers, value);
  }

  /** The piece behind the longest match of the items from {@code item} on; -1 for none. */
  private static int match(List<Item> items, int item, List<Piece> pieces, int at) {
    if (item == items.size()) {
      return at;
    }
    Item wanted = items.get(item);
    int best = -1;
    if (wanted.isGap()) {
      for (int skip = 0; skip <= WIDEST_GAP && at + skip <= pieces.size(); skip++) {
        if (skip > 0 && ends(pieces.get(at + skip - 1).form())) {
          break;
        }
        best = match(items, item + 1, pieces, at + skip);
        if (best >= 0) {
          return best;
        }
      }
      return -1;
    }
    if (at < pieces.size() && wanted.accepts(pieces.get(at))) {
      best = match(items, item + 1, pieces, at + 1);
    }
    return wanted.maybe() ? Math.max(best, match(items, item + 1, pieces, at)) : best;
  }

  /** Whether no gap reaches over it: the end of a clause, and what denies the words behind it. */
  private static boolean ends(String form) {
    return ".;".contains(form) || DENYING.contains(form);
  }

  /** A number in digits; empty when the piece is none. */
  private static String number(String piece) {
    if (Character.isDigit(piece.charAt(0))) {
      return piece.replace(",", "");
    }
    return piece.length() < SHORTEST_COUNT || piece.length() > LONGEST_COUNT
        ? ""
        : COUNTING.getOrDefault(piece, "");
  }
}
