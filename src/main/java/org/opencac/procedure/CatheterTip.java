package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.Token;

/**
 * Central venous catheters are coded where their tip ends, not where they enter: "tip in the right
 * atrium", "tip at the cavoatrial junction". Stateless.
 */
final class CatheterTip {
  private static final String SUPERIOR = "Superior Vena Cava";
  private static final int SENTENCES = 6;
  private static final int WORDS = 60;
  private static final int REACH = 9;
  private static final Set<String> TIP =
      Set.of("tip", "tips", "terminating", "terminates", "ending");

  /** The word that tells where the tip lies, and the body part of the tables. */
  private static final Map<String, String> PLACES =
      Map.of(
          "svc",
          SUPERIOR,
          "cavoatrial",
          SUPERIOR,
          "superior",
          SUPERIOR,
          "atriocaval",
          SUPERIOR,
          "atrium",
          "Atrium, Right",
          "ra",
          "Atrium, Right",
          "ivc",
          "Inferior Vena Cava",
          "inferior",
          "Inferior Vena Cava");

  private CatheterTip() {}

  /** The mention with the place of the tip as its body part, if the note tells it. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean central = mention.names().stream().anyMatch(CatheterTip::central);
    if (!central) {
      return mention;
    }
    Optional<String> place = Optional.empty();
    int last = Math.min(sentences.size(), mention.sentence() + SENTENCES);
    for (int i = mention.sentence(); i < last && place.isEmpty(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      int from = i == mention.sentence() ? at(tokens, mention.span()) : 0;
      place = place(tokens.subList(from, Math.min(tokens.size(), from + WORDS)));
    }
    if (place.isEmpty()) {
      return mention;
    }
    List<ProcedureName> names = new ArrayList<>();
    for (ProcedureName name : mention.names()) {
      names.add(central(name) ? name.at(List.of(place.get())) : name);
    }
    return mention.with(names, List.of());
  }

  private static boolean central(ProcedureName name) {
    return name.operations().contains("Insertion")
        && name.device().values().contains("Infusion Device")
        && (name.partLabels().stream().limit(1).anyMatch(SUPERIOR::equals)
            || name.partLabels().contains("Femoral Vein"));
  }

  private static int at(List<Token> tokens, Span span) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at).begin() < span.begin()) {
      at++;
    }
    return at;
  }

  private static Optional<String> place(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!TIP.contains(tokens.get(i).form())) {
        continue;
      }
      for (int k = i + 1; k < Math.min(tokens.size(), i + REACH); k++) {
        String place = PLACES.get(tokens.get(k).form());
        boolean junction = k + 1 < tokens.size() && tokens.get(k + 1).form().equals("junction");
        if (place != null) {
          return Optional.of(junction ? SUPERIOR : place);
        }
      }
    }
    return Optional.empty();
  }
}
