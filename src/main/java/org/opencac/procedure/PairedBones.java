package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * A fracture named for two bones is set in both (B3.2b): bimalleolar and trimalleolar ones of tibia
 * and fibula, "both bones" of the forearm of radius and ulna. Stateless.
 */
final class PairedBones {
  private static final int REACH = 12;
  private static final Set<String> MALLEOLAR = Set.of("bimalleolar", "trimalleolar");
  private static final Set<String> BONES = Set.of("bone", "bones");

  private PairedBones() {}

  /** The mention on both bones, if its sentence names such a fracture behind it. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean set =
        mention.names().stream()
            .anyMatch(name -> name.operations().contains("Reposition") && name.parts().isEmpty());
    List<String> bones =
        set ? bones(mention, sentences.get(mention.sentence()).tokens()) : List.of();
    if (bones.isEmpty()) {
      return mention;
    }
    List<ProcedureName> names = new ArrayList<>();
    for (ProcedureName name : mention.names()) {
      bones.forEach(bone -> names.add(name.at(List.of(bone))));
    }
    return mention.with(names, List.of());
  }

  private static List<String> bones(ProcedureMention mention, List<Token> tokens) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).begin() < mention.span().end()) {
      at++;
    }
    for (int i = at; i < Math.min(tokens.size(), at + REACH); i++) {
      if (MALLEOLAR.contains(tokens.get(i).form())) {
        return List.of("Tibia", "Fibula");
      }
      boolean both =
          tokens.get(i).form().equals("both")
              && i + 1 < tokens.size()
              && BONES.contains(tokens.get(i + 1).form());
      if (both) {
        return List.of("Radius", "Ulna");
      }
    }
    return List.of();
  }
}
