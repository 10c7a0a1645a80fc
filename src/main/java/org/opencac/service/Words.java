package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencac.note.Span;

/**
 * The words and numbers of a stretch of a note in lower case, with their positions in the note;
 * hyphens and slashes divide, decimal points do not; short words stand as what they mean. Protected
 * text. Its words never change; confined to the thread that reads the note.
 */
final class Words {
  private static final int BEGINNINGS = 511;
  private static final int AHEAD = 2;

  /** Units that are words of their own behind a number, whatever follows. */
  private static final Pattern UNIT =
      Pattern.compile("mg|mcg|cm|mm|ml|min|unit", Pattern.CASE_INSENSITIVE);

  /** Units that are words of their own behind a number only where the word ends with them. */
  private static final Pattern SHORT_UNIT =
      Pattern.compile("(?:cc|l|fr|french|ga|j|joules|ccs)\\b", Pattern.CASE_INSENSITIVE);

  /** Longer stretches than a sentence are not looked through for lists of views. */
  private static final int LISTED = 80;

  private final List<String> texts = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private @Nullable SortedMap<String, List<Integer>> sorted;
  private final BitSet beginnings = new BitSet();

  /** The number of the first letters of each word. */
  private final List<Integer> numbers = new ArrayList<>();

  private final Span span;

  private Words(Span span) {
    this.span = span;
  }

  /** The words of a span of a text. */
  static Words of(String text, Span span) {
    Words words = new Words(span);
    List<String> written = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    int at = span.begin();
    while (at < span.end()) {
      int end = at;
      while (end < span.end() && partOfWord(text, end, at)) {
        end++;
      }
      if (end > at && !ticks(text, at, end)) {
        Span found = new Span(at, end);
        written.add(Shorthand.read(text, found, written.isEmpty() ? "" : written.getLast()));
        places.add(found);
      }
      at = Math.max(end, at + 1);
    }
    words.take(written, places);
    words.count();
    return words;
  }

  /** Whether a letter is the mark in a box of a form, and no word: "[x]", "(X)". */
  private static boolean ticks(String text, int at, int end) {
    if (end - at > 1 || at == 0 || end == text.length() || "xX".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    char open = text.charAt(at - 1);
    char shut = text.charAt(end);
    return open == '[' && shut == ']' || open == '(' && shut == ')';
  }

  /** Takes the words, each phrase and each short word as what it stands for. */
  private void take(List<String> written, List<Span> where) {
    int at = 0;
    while (at < written.size()) {
      Optional<Shorthand.Phrase> phrase = Shorthand.phrase(written, at);
      int next = at + phrase.map(found -> found.words().size()).orElse(1);
      Span covered = where.get(at).cover(where.get(next - 1));
      if (phrase.isPresent()) {
        phrase.orElseThrow().meant().forEach(word -> add(word, covered));
      } else if (written.get(at).indexOf(' ') > 0) {
        List.of(written.get(at).split(" ", -1)).forEach(word -> add(word, covered));
      } else {
        add(written.get(at), covered);
      }
      at = next;
    }
  }

  /** Views that are listed by name are counted behind the last of them. */
  private void count() {
    if (texts.size() < 2 || texts.size() > LISTED) {
      return;
    }
    Projections.of(texts)
        .ifPresent(listed -> {
          int next = listed.last() + 1;
          Span where = spans.get(listed.last());
          List<String> words = new ArrayList<>(texts);
          List<Span> written = new ArrayList<>(spans);
          List<String> counted = List.of(Integer.toString(listed.views()), "views", "radiograph");
          words.addAll(next, counted);
          written.addAll(next, Collections.nCopies(counted.size(), where));
          texts.clear();
          spans.clear();
          places.clear();
          numbers.clear();
          for (int i = 0; i < words.size(); i++) {
            add(words.get(i), written.get(i));
          }
        });
  }

  private void add(String word, Span where) {
    places.computeIfAbsent(word, first -> new ArrayList<>(2)).add(texts.size());
    texts.add(word);
    spans.add(where);
    int number = beginning(word);
    numbers.add(number);
    beginnings.set(number);
  }

  private static boolean partOfWord(String text, int at, int begin) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return at == begin
          || Character.isDigit(c) == Character.isDigit(text.charAt(at - 1))
          || !splits(text, at);
    }
    boolean point = c == '.' || c == ',';
    return point
        && at > begin
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** Whether a number ends and its unit begins here, as in "40mg". */
  private static boolean splits(String text, int at) {
    return Character.isDigit(text.charAt(at - 1))
        && (UNIT.matcher(text).region(at, text.length()).lookingAt()
            || SHORT_UNIT.matcher(text).region(at, text.length()).lookingAt());
  }

  /** Where a word stands, in order. */
  List<Integer> places(String word) {
    return places.getOrDefault(word, List.of());
  }

  /** Where words with a beginning stand, in order. */
  List<Integer> placesOfPrefix(String prefix) {
    List<Integer> found = new ArrayList<>();
    if (texts.size() > LISTED) {
      sorted().subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(found::addAll);
      found.sort(null);
      return found;
    }
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).startsWith(prefix)) {
        found.add(i);
      }
    }
    return found;
  }

  /** The places in the order of their words, sorted where a long text is first asked. */
  private SortedMap<String, List<Integer>> sorted() {
    SortedMap<String, List<Integer>> known = sorted;
    if (known == null) {
      known = new TreeMap<>(places);
      sorted = known;
    }
    return known;
  }

  /** Whether any word begins like one of these; a cheap test that may say yes in vain. */
  boolean mayHave(BitSet others) {
    return beginnings.intersects(others);
  }

  /** Whether any word has this number of its first letters; may say yes in vain. */
  boolean mayHave(int beginning) {
    return beginnings.get(beginning);
  }

  /** The number that a word shares with others of the same first letters. */
  int beginning(int index) {
    return numbers.get(index);
  }

  /** All numbers that a word may have, as a set, where its first letters are not known. */
  static BitSet anyBeginning() {
    BitSet any = new BitSet();
    any.set(0, BEGINNINGS + 1);
    return any;
  }

  /** A number that words with the same first letters share. */
  static int beginning(String word) {
    return WordPattern.key(word).hashCode() & BEGINNINGS;
  }

  int size() {
    return texts.size();
  }

  String get(int index) {
    return texts.get(index);
  }

  Span span(int index) {
    return spans.get(index);
  }

  /** Whether words stand from an index on; one that ends in {@code *} matches any ending. */
  boolean stands(int at, List<String> phrase) {
    if (at + phrase.size() > texts.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      String word = texts.get(at + i);
      boolean fits =
          wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** From the first to the last character that was read. */
  Span span() {
    return span;
  }

  /** The span from one word to another, both included. */
  Span span(int first, int last) {
    return spans.get(first).cover(spans.get(last));
  }

  /** The word at a place and those right behind it. */
  Words from(int index) {
    Words rest = new Words(span);
    for (int i = index; i < Math.min(texts.size(), index + AHEAD); i++) {
      rest.add(texts.get(i), spans.get(i));
    }
    return rest;
  }

  /** The number of words only: they are protected. */
  @Override
  public String toString() {
    return "Words[" + texts.size() + "]";
  }
}
