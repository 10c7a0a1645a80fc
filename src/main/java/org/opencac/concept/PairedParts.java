package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
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

  private static final Set<String> ENDS = Set.of(",", ";", ":", ".", "(");

  /** What stands behind a side that is compared with the other: "knees, right worse than left". */
  private static final Set<String> COMPARED =
      Set.of("and", "&", ">", "<", "greater", "worse", "more", "less", ")", ".", ",", "-", "side");

  private PairedParts() {}

  /**
   * The attributes of a sentence with "both" for such plurals. It is the side of the mention that
   * they belong to only: "edema of the legs, wrist fracture" breaks no two wrists.
   */
  static List<Attribute> with(List<Attribute> found, Sentence sentence) {
    List<Attribute> all = new ArrayList<>(found);
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at < tokens.size(); at++) {
      Span span = tokens.get(at).span();
      if (PAIRS.contains(tokens.get(at).form()) && !isSided(found, phrase(tokens, at))) {
        all.add(new Attribute(Attribute.Kind.SIDE, "bilateral", span));
      }
    }
    all.sort(Comparator.comparing(Attribute::span));
    return all;
  }

  /** The words around a place up to the next commas; what compares two sides belongs to it. */
  private static Span phrase(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && !ENDS.contains(tokens.get(first - 1).form())) {
      first--;
    }
    int last = at;
    while (last + 1 < tokens.size() && !ENDS.contains(tokens.get(last + 1).form())) {
      last++;
    }
    if (last + 2 < tokens.size() && CoordinationWords.SIDES.contains(tokens.get(last + 2).form())) {
      boolean compared =
          last + 3 == tokens.size() || COMPARED.contains(tokens.get(last + 3).form());
      last += compared ? 2 : 0;
    }
    return tokens.get(first).span().cover(tokens.get(last).span());
  }

  private static boolean isSided(List<Attribute> found, Span phrase) {
    return found.stream()
        .anyMatch(attribute ->
            attribute.kind() == Attribute.Kind.SIDE && phrase.overlaps(attribute.span()));
  }
}
