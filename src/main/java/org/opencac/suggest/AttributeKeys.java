package org.opencac.suggest;

import java.util.HashSet;
import java.util.Set;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The attributes of a mention as keys of the terminology ("L ankle": left), so that they choose
 * among codes like words do. Immutable and safe to share.
 */
final class AttributeKeys {
  private final Terminology terminology;
  private final Tokenizer tokenizer;
  private final int left;
  private final int right;

  AttributeKeys(Terminology terminology, Tokenizer tokenizer) {
    this.terminology = terminology;
    this.tokenizer = tokenizer;
    this.left = terminology.keyOf(tokenizer.tokenize("left").getFirst());
    this.right = terminology.keyOf(tokenizer.tokenize("right").getFirst());
  }

  /** The keys of a sentence as this mention reads them: its own side wins over another one. */
  Set<Integer> of(Concept concept, Set<Integer> sentence) {
    if (concept.attributes().isEmpty()) {
      return sentence;
    }
    Set<Integer> keys = new HashSet<>(sentence);
    for (Attribute attribute : concept.attributes()) {
      if (attribute.kind() == Attribute.Kind.VALUE || attribute.kind() == Attribute.Kind.CAUSE) {
        continue;
      }
      for (Token token : tokenizer.tokenize(attribute.value())) {
        int key = terminology.keyOf(token);
        if (key == Vocabulary.UNKNOWN) {
          continue;
        }
        keys.add(key);
        if (attribute.kind() == Attribute.Kind.SIDE && (key == left || key == right)) {
          keys.remove(key == left ? right : left);
        }
      }
    }
    return keys;
  }
}
