package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.procedure.ProcedureMention.Site;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.text.Token;

/**
 * The patient's own skin for a graft comes from another place, and taking it is a procedure of its
 * own (B3.9): "from the left thigh", "donor site: right thigh". That place is not grafted.
 * Stateless.
 */
final class SkinGraftDonor {
  private static final int SENTENCES = 8;
  private static final int REACH = 4;
  private static final String SKIN = "Skin";
  private static final Set<String> FROM = Set.of("from", "donor", "harvested");

  private SkinGraftDonor() {}

  /** The mention with its donor site as a procedure of its own. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean graft =
        mention.names().stream()
            .anyMatch(name ->
                name.operations().contains("Replacement")
                    && name.parts().isEmpty()
                    && name.device().values().contains("Autologous Tissue Substitute"));
    if (!graft) {
      return mention;
    }
    SentenceWords own = sentences.get(mention.sentence());
    List<List<Site>> groups = new ArrayList<>();
    Optional<Site> donor = Optional.empty();
    for (List<Site> group : mention.sites()) {
      List<Site> grafted = new ArrayList<>();
      for (Site site : group) {
        if (taken(own, site)) {
          donor = donor.isPresent() ? donor : Optional.of(site);
        } else {
          grafted.add(site);
        }
      }
      if (!grafted.isEmpty()) {
        groups.add(grafted);
      }
    }
    int last = Math.min(sentences.size(), mention.sentence() + SENTENCES);
    for (int i = mention.sentence() + 1; i < last && donor.isEmpty(); i++) {
      SentenceWords words = sentences.get(i);
      SiteFinder finder = new SiteFinder(words);
      donor =
          words.parts().stream()
              .limit(REACH)
              .map(finder::elsewhere)
              .filter(site -> taken(words, site))
              .findFirst();
    }
    Optional<String> label =
        donor.flatMap(site -> site.labels().stream().filter(l -> l.startsWith(SKIN)).findFirst());
    if (label.isEmpty()) {
      return mention;
    }
    List<ProcedureName> names = new ArrayList<>(mention.names());
    names.add(
        new ProcedureName(
            ProcedureName.SURGICAL,
            "",
            List.of("Excision"),
            List.of(donor.map(Site::side).orElse(Side.NONE).on(label.get())),
            new Wanted(List.of("External"), false),
            Wanted.ANY,
            new Wanted(List.of("No Qualifier"), false),
            false,
            ProcedureName.Kind.PROCEDURE));
    return mention.about(groups.isEmpty() ? mention.sites() : groups).with(names, List.of());
  }

  /** Whether the words before a site say that the graft came from it. */
  private static boolean taken(SentenceWords words, Site site) {
    List<Token> tokens = words.tokens();
    int at = 0;
    while (at < tokens.size() && tokens.get(at).begin() < site.span().begin()) {
      at++;
    }
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (FROM.contains(tokens.get(i).form())) {
        return true;
      }
      if (tokens.get(i).form().equals("to")) {
        return false;
      }
    }
    return false;
  }
}
