package org.opencac.procedure;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * What was given into a vein went into a central one where the sentence names such a line: "2 units
 * through the IJ line", "via PICC". Stateless.
 */
final class InfusionRoute {
  private static final String PERIPHERAL = "Peripheral Vein";
  private static final String CENTRAL = "Central Vein";
  private static final int REACH = 12;
  private static final Set<String> VIA = Set.of("via", "through", "by", "into", "per", "over");
  private static final Set<String> LINES =
      Set.of(
          "ij",
          "cvc",
          "picc",
          "central",
          "port",
          "portacath",
          "mediport",
          "subclavian",
          "hickman",
          "tlc",
          "rij",
          "lij",
          "cvl",
          "permcath");

  private InfusionRoute() {}

  /** The mention into a central vein, if its sentence says so. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean infused =
        mention.names().stream()
            .anyMatch(name ->
                !name.surgical()
                    && name.partLabels().stream().limit(1).anyMatch(PERIPHERAL::equals));
    if (!infused || !central(mention, sentences.get(mention.sentence()).tokens())) {
      return mention;
    }
    return mention.with(
        mention.names().stream().map(name -> name.at(List.of(CENTRAL))).toList(), List.of());
  }

  private static boolean central(ProcedureMention mention, List<Token> tokens) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).begin() < mention.span().end()) {
      at++;
    }
    boolean via = false;
    for (int i = at; i < Math.min(tokens.size(), at + REACH); i++) {
      String form = tokens.get(i).form();
      if (form.equals(";") || form.equals("peripheral") || form.equals("piv")) {
        return false;
      }
      via |= VIA.contains(form);
      if (via && LINES.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
