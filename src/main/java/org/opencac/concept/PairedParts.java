package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Parts of the body that come in pairs: their plural is both of them where no side is named
 * ("cellulitis of the legs", "hips and knees hurt"). Fingers, toes, ribs and eyelids are more than
 * two and not meant.
 */
final class PairedParts {
  private static final Set<String> PAIRS =
      CoordinationWords.words(
          "shoulders arms elbows forearms wrists hands hips thighs knees legs shins calves ankles"
              + " feet heels soles palms buttocks groins axillae armpits cheeks extremities limbs eyes"
              + " ears eardrums breasts nipples kidneys ovaries testes testicles thumbs"
              + " corneas retinas maculas clavicles scapulae femurs tibias humeri");

  private PairedParts() {}

  /** The attributes of a sentence with "both" for such plurals. */
  static List<Attribute> with(List<Attribute> found, Sentence sentence) {
    if (found.stream().anyMatch(attribute -> attribute.kind() == Attribute.Kind.SIDE)) {
      return found;
    }
    List<Attribute> all = new ArrayList<>(found);
    for (Token token : sentence.tokens()) {
      if (PAIRS.contains(token.form())) {
        all.add(new Attribute(Attribute.Kind.SIDE, "bilateral", token.span()));
      }
    }
    all.sort(Comparator.comparing(Attribute::span));
    return all;
  }
}
