package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.text.Token;

/**
 * An artery that was cleared through a cut and closed with a patch was supplemented too (B3.2):
 * carotid and femoral endarterectomy, with the patch told in the title or in the report. Stateless.
 */
final class PatchedVessel {
  private static final int SENTENCES = 12;
  private static final int WORDS = 60;
  private static final int REACH = 4;
  private static final String SYNTHETIC = "Synthetic Substitute";
  private static final String DONOR = "Nonautologous Tissue Substitute";
  private static final String OWN = "Autologous Tissue Substitute";
  private static final Set<String> VESSELS =
      Set.of("Internal Carotid Artery", "Common Carotid Artery", "Femoral Artery");
  private static final Set<String> DENIED = Set.of("no", "without", "not");
  private static final Map<String, String> MATERIALS =
      Map.ofEntries(
          Map.entry("bovine", DONOR),
          Map.entry("pericardial", DONOR),
          Map.entry("pericardium", DONOR),
          Map.entry("biologic", DONOR),
          Map.entry("xenosure", DONOR),
          Map.entry("dacron", SYNTHETIC),
          Map.entry("ptfe", SYNTHETIC),
          Map.entry("eptfe", SYNTHETIC),
          Map.entry("hemashield", SYNTHETIC),
          Map.entry("synthetic", SYNTHETIC),
          Map.entry("vein", OWN),
          Map.entry("saphenous", OWN));

  private PatchedVessel() {}

  /** The mention with the patch as a procedure of its own, if the report tells one. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    Optional<ProcedureName> cleared =
        mention.names().stream()
            .filter(name -> name.operations().contains("Extirpation"))
            .filter(name -> name.partLabels().stream().anyMatch(VESSELS::contains))
            .findFirst();
    if (cleared.isEmpty()) {
      return mention;
    }
    int last = Math.min(sentences.size(), mention.sentence() + SENTENCES);
    for (int i = mention.sentence(); i < last; i++) {
      List<Token> tokens = sentences.get(i).tokens();
      int from = i == mention.sentence() ? at(tokens, mention.span()) : 0;
      Optional<SaidValue> patch =
          patch(tokens.subList(from, Math.min(tokens.size(), from + WORDS)));
      if (patch.isPresent()) {
        List<ProcedureName> names = new ArrayList<>(mention.names());
        ProcedureName name = cleared.get();
        names.add(
            new ProcedureName(
                name.section(),
                "",
                List.of("Supplement"),
                name.parts(),
                new Wanted(List.of("Open"), false),
                new Wanted(List.of(patch.get().label()), false),
                Wanted.ANY,
                false,
                ProcedureName.Kind.PROCEDURE));
        return mention.with(names, List.of(patch.get()));
      }
    }
    return mention;
  }

  private static int at(List<Token> tokens, Span span) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at).begin() < span.begin()) {
      at++;
    }
    return at;
  }

  private static Optional<SaidValue> patch(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean patch =
          tokens.get(i).form().equals("patch") || tokens.get(i).form().equals("patched");
      String material = SYNTHETIC;
      boolean denied = false;
      for (int k = Math.max(0, i - REACH); patch && k < i; k++) {
        denied |= DENIED.contains(tokens.get(k).form());
        material = MATERIALS.getOrDefault(tokens.get(k).form(), material);
      }
      if (patch && !denied) {
        return Optional.of(new SaidValue(tokens.get(i).span(), material, 0));
      }
    }
    return Optional.empty();
  }
}
