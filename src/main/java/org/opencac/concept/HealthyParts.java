package org.opencac.concept;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.SideWords;
import org.opencac.text.Token;

/**
 * Parts of the body that a clause says to be well and nothing else ("right knee pain, left knee
 * normal"): neither its side nor its part is that of a problem beside it (Guidelines I.B.13).
 * Immutable.
 */
final class HealthyParts {
  /** So many words such a clause has before what says that the part is well. */
  private static final int LONGEST = 5;

  private static final Set<String> SIDES =
      CoordinationWords.words("other contralateral opposite bilat b/l od os rle lle rue lue");

  private static final Set<String> PARTS =
      CoordinationWords.words(
          "leg legs arm arms hand hands foot feet knee knees hip hips ankle ankles wrist wrists elbow elbows"
              + " shoulder shoulders eye eyes ear ears thigh calf calves heel finger fingers thumb toe toes side"
              + " breast breasts tm tms canal canals forearm groin testicle testis flank extremity extremities"
              + " limb limbs kidney ovary kidneys");

  /** Small words of such a clause. */
  private static final Set<String> SMALL =
      CoordinationWords.words("the is are was were looks appears feels seems side exam completely");

  private static final Set<String> WELL =
      CoordinationWords.words(
          "normal fine ok okay unaffected unremarkable uninvolved asymptomatic clear wnl nl spared healthy"
              + " painless nontender");

  /** What may follow such a word in its clause. */
  private static final Set<String> MEASURED =
      CoordinationWords.words("and but rom exam strength gait sensation range on to today too");

  private static final Set<String> OPENERS = CoordinationWords.words("and but while the");

  private final List<Token> tokens;
  private final BitSet well;

  private HealthyParts(List<Token> tokens, BitSet well) {
    this.tokens = tokens;
    this.well = well;
  }

  /** Finds the clauses of a sentence that only say that a part is well. */
  static HealthyParts in(List<Token> tokens) {
    BitSet well = new BitSet();
    for (int i = 1; i < tokens.size(); i++) {
      if (WELL.contains(form(tokens, i)) && closes(tokens, i + 1)) {
        int from = begin(tokens, i);
        if (from < i) {
          well.set(from, i + 1);
        }
      }
    }
    return new HealthyParts(tokens, well);
  }

  /** Where the clause before a word begins, when only a side and a part stand in it. */
  private static int begin(List<Token> tokens, int end) {
    boolean named = false;
    int i = end - 1;
    while (i >= 0 && end - i <= LONGEST) {
      String form = form(tokens, i);
      if (tokens.get(i).kind() == Token.Kind.MARK || OPENERS.contains(form)) {
        break;
      }
      boolean place = isSide(form) || PARTS.contains(form);
      if (!place && !SMALL.contains(form)) {
        return end;
      }
      named |= place;
      i--;
    }
    boolean opened = i < 0 || end - i <= LONGEST;
    return named && opened ? i + 1 : end;
  }

  private static boolean closes(List<Token> tokens, int i) {
    return i >= tokens.size()
        || tokens.get(i).kind() == Token.Kind.MARK
        || MEASURED.contains(form(tokens, i));
  }

  private static boolean isSide(String form) {
    return SideWords.ANY.contains(form) || SIDES.contains(form);
  }

  private static String form(List<Token> tokens, int i) {
    return tokens.get(i).form();
  }

  /** The words of the sentence without such clauses; all of them where nothing else is told. */
  List<Token> others() {
    if (well.isEmpty()) {
      return tokens;
    }
    List<Token> others = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!well.get(i)) {
        others.add(tokens.get(i));
      }
    }
    return others.stream().anyMatch(Token::isWordOrNumber) ? others : tokens;
  }

  /** What is said of a place in such a clause is that nothing is wrong with it. */
  SentenceAsserter judged(SentenceAsserter said) {
    return well.isEmpty() || isAll()
        ? said
        : mention -> isWell(mention) ? denied() : said.assess(mention);
  }

  /** Whether the sentence tells nothing else, so that there is no problem to lend a side to. */
  private boolean isAll() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWordOrNumber() && !well.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static Assertion denied() {
    return new Assertion(
        true,
        false,
        Assertion.Temporality.CURRENT,
        Assertion.Experiencer.PATIENT,
        Optional.empty());
  }

  private boolean isWell(Span span) {
    boolean any = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (span.contains(tokens.get(i).span())) {
        if (!well.get(i)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
