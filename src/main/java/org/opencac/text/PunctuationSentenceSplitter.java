package org.opencac.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;

/** Temporary. */
public final class PunctuationSentenceSplitter implements SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of("dr", "mr", "mrs", "ms", "pt", "vs", "e.g", "i.e", "approx", "b.i.d", "t.i.d", "no");

  @Override
  public List<Span> split(String text, int begin, int end) {
    List<Span> spans = new ArrayList<>();
    int start = begin;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '?' || c == '!' || c == ';')
          && (i + 1 >= end
              || Character.isWhitespace(text.charAt(i + 1))
              || text.charAt(i + 1) == ','
              || Character.isUpperCase(text.charAt(i + 1)))
          && !abbreviation(text, start, i)) {
        start = add(text, start, i + 1, spans);
      }
    }
    add(text, start, end, spans);
    return spans;
  }

  private static boolean abbreviation(String text, int start, int i) {
    int k = i;
    while (k > start && (Character.isLetter(text.charAt(k - 1)) || text.charAt(k - 1) == '.')) {
      k--;
    }
    String word = text.substring(k, i).toLowerCase(java.util.Locale.ROOT);
    return ABBREVIATIONS.contains(word) || word.length() == 1 && i - start < 3;
  }

  private static int add(String text, int from, int to, List<Span> spans) {
    int a = from;
    int b = to;
    while (a < b && (Line.isSpace(text.charAt(a)) || text.charAt(a) == ',')) {
      a++;
    }
    while (b > a && Line.isSpace(text.charAt(b - 1))) {
      b--;
    }
    if (b > a) {
      spans.add(new Span(a, b));
    }
    return to;
  }
}
