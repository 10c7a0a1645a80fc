package org.opencac.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Recognises passages that an earlier document of the encounter has in the same words. Sentences
 * are compared by their folded words, so that wrapping and capitals do not matter; a passage counts
 * from {@value #FEWEST_WORDS} words on, so that "No fever." is nobody's copy. A passage that moved
 * into a section that states diagnoses is the author's own statement and is no copy. Linear in the
 * length of the chart but for repeated sentences, of which the first few are tried.
 */
final class CopiedForward {
  private static final int FEWEST_WORDS = 12;
  private static final int MOST_ORIGINS = 4;

  private final List<ParsedNote> notes;
  private final List<List<Optional<Place>>> origins = new ArrayList<>();
  private final List<List<CopiedPassage>> passages = new ArrayList<>();
  private final Map<Place, List<Place>> copies = new HashMap<>();

  /**
   * A sentence of the chart.
   *
   * @param document its document
   * @param sentence its index there
   */
  record Place(int document, int sentence) {}

  /** Compares documents, given in order of time. */
  CopiedForward(List<ParsedNote> notes) {
    this.notes = List.copyOf(notes);
    Map<String, List<Place>> seen = new HashMap<>();
    for (int document = 0; document < notes.size(); document++) {
      List<Optional<Place>> found = compare(document, seen);
      origins.add(found);
      passages.add(passages(document, found));
      List<Sentence> sentences = notes.get(document).sentences();
      for (int i = 0; i < sentences.size(); i++) {
        Place here = new Place(document, i);
        if (found.get(i).isEmpty() && !words(sentences.get(i)).isEmpty()) {
          seen.computeIfAbsent(words(sentences.get(i)), words -> new ArrayList<>()).add(here);
        }
        found
            .get(i)
            .ifPresent(
                origin -> copies.computeIfAbsent(origin, place -> new ArrayList<>()).add(here));
      }
    }
  }

  /** Whether the sentence is a copy. */
  boolean copied(int document, int sentence) {
    return origins.get(document).get(sentence).isPresent();
  }

  /** The passages of a document, in order. */
  List<CopiedPassage> passages(int document) {
    return passages.get(document);
  }

  /** The same words in each copy of the sentence they stand in. */
  List<DocumentSpan> copiesOf(int document, Span span) {
    List<DocumentSpan> found = new ArrayList<>();
    int index = sentenceAt(notes.get(document).sentences(), span.begin());
    if (index < 0) {
      return found;
    }
    List<Token> here = notes.get(document).sentences().get(index).tokens();
    for (Place copy : copies.getOrDefault(new Place(document, index), List.of())) {
      List<Token> there = notes.get(copy.document()).sentences().get(copy.sentence()).tokens();
      if (there.size() != here.size()) {
        continue;
      }
      int first = -1;
      int last = -1;
      for (int t = 0; t < here.size(); t++) {
        if (span.overlaps(here.get(t).span())) {
          first = first < 0 ? t : first;
          last = t;
        }
      }
      if (first >= 0) {
        found.add(
            new DocumentSpan(
                copy.document(), new Span(there.get(first).begin(), there.get(last).end())));
      }
    }
    return found;
  }

  /** The last sentence that begins at or before the position; negative when there is none. */
  static int sentenceAt(List<Sentence> sentences, int position) {
    int low = 0;
    int high = sentences.size() - 1;
    int found = -1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().begin() <= position) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }

  private List<Optional<Place>> compare(int document, Map<String, List<Place>> seen) {
    List<Sentence> sentences = notes.get(document).sentences();
    List<Optional<Place>> found = new ArrayList<>();
    while (found.size() < sentences.size()) {
      int at = found.size();
      Place best = new Place(-1, -1);
      int longest = 0;
      List<Place> tries = seen.getOrDefault(words(sentences.get(at)), List.of());
      for (Place origin : tries.subList(0, Math.min(MOST_ORIGINS, tries.size()))) {
        int length = runLength(document, at, origin);
        if (length > longest) {
          longest = length;
          best = origin;
        }
      }
      if (longest == 0 || wordsIn(sentences.subList(at, at + longest)) < FEWEST_WORDS) {
        found.add(Optional.empty());
        continue;
      }
      for (int i = 0; i < longest; i++) {
        found.add(Optional.of(new Place(best.document(), best.sentence() + i)));
      }
    }
    return found;
  }

  private int runLength(int document, int at, Place origin) {
    ParsedNote here = notes.get(document);
    ParsedNote there = notes.get(origin.document());
    int length = 0;
    while (at + length < here.sentences().size()
        && origin.sentence() + length < there.sentences().size()
        && same(
            here,
            here.sentences().get(at + length),
            there,
            there.sentences().get(origin.sentence() + length))) {
      length++;
    }
    return length;
  }

  private static boolean same(ParsedNote here, Sentence copy, ParsedNote there, Sentence origin) {
    return words(copy).equals(words(origin))
        && (!here.sectionOf(copy).kind().statesDiagnoses()
            || there.sectionOf(origin).kind().statesDiagnoses());
  }

  private List<CopiedPassage> passages(int document, List<Optional<Place>> found) {
    List<Sentence> sentences = notes.get(document).sentences();
    List<CopiedPassage> result = new ArrayList<>();
    int i = 0;
    while (i < found.size()) {
      if (found.get(i).isEmpty()) {
        i++;
        continue;
      }
      Place first = found.get(i).get();
      int begin = i;
      while (i + 1 < found.size()
          && found
              .get(i + 1)
              .equals(Optional.of(new Place(first.document(), first.sentence() + i + 1 - begin)))) {
        i++;
      }
      List<Sentence> source = notes.get(first.document()).sentences();
      result.add(
          new CopiedPassage(
              sentences.get(begin).span().cover(sentences.get(i).span()),
              first.document(),
              source
                  .get(first.sentence())
                  .span()
                  .cover(source.get(first.sentence() + i - begin).span())));
      i++;
    }
    return result;
  }

  private static String words(Sentence sentence) {
    StringBuilder words = new StringBuilder();
    for (Token token : sentence.tokens()) {
      if (token.isWordOrNumber()) {
        words.append(token.form()).append(' ');
      }
    }
    return words.toString();
  }

  private static long wordsIn(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .filter(Token::isWordOrNumber)
        .count();
  }
}
