package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * The keys of a note, sentence by sentence, so that what makes a code specific can be looked up
 * near a mention and elsewhere. One for each note, confined to its thread.
 */
final class NoteKeys {
  private final ParsedNote note;
  private final Terminology terminology;
  private final List<Set<Integer>> bySentence = new ArrayList<>();

  NoteKeys(ParsedNote note, Terminology terminology, List<Concept> concepts) {
    this.note = note;
    this.terminology = terminology;
    for (Sentence sentence : note.sentences()) {
      Set<Integer> keys = HashSet.newHashSet(sentence.tokens().size());
      for (Token token : sentence.tokens()) {
        int key = terminology.keyOf(token);
        if (key != Vocabulary.UNKNOWN) {
          keys.add(key);
        }
      }
      bySentence.add(keys);
    }
    for (Concept concept : concepts) {
      bySentence.get(concept.sentence()).addAll(concept.keys());
    }
  }

  ParsedNote note() {
    return note;
  }

  Terminology terminology() {
    return terminology;
  }

  /** The keys of a sentence. */
  Set<Integer> of(int sentence) {
    return bySentence.get(sentence);
  }

  /** Sentences other than the given one that share a telling key with the concept. */
  List<Integer> related(Concept concept) {
    Set<Integer> telling = new HashSet<>(concept.keys());
    List<Integer> related = new ArrayList<>();
    for (int s = 0; s < bySentence.size(); s++) {
      if (s != concept.sentence() && !disjoint(telling, bySentence.get(s))) {
        related.add(s);
      }
    }
    return related;
  }

  private static boolean disjoint(Set<Integer> a, Set<Integer> b) {
    for (Integer key : a) {
      if (b.contains(key)) {
        return false;
      }
    }
    return true;
  }

  /** Where a key stands in a sentence, for evidence. */
  List<Span> places(int sentence, int key) {
    List<Span> places = new ArrayList<>();
    for (Token token : note.sentences().get(sentence).tokens()) {
      if (terminology.keyOf(token) == key) {
        places.add(token.span());
      }
    }
    return places;
  }
}
