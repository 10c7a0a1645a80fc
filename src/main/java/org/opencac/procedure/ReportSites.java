package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.procedure.ProcedureMention.Site;
import org.opencac.text.Token;

/**
 * Body parts for an operation whose title names none ("ORIF", "Wedge resection"): those that the
 * sentences of its report name, behind the title first. Sentences that only tell how the patient
 * was laid and prepared name the region, not the part. Stateless.
 */
final class ReportSites {
  private static final int BEHIND = 8;
  private static final int BEFORE = 3;
  private static final int WORDS = 60;
  private static final Set<String> PREPARING =
      Set.of(
          "prepped",
          "draped",
          "position",
          "positioned",
          "decubitus",
          "supine",
          "incision",
          "anesthesia",
          "intubated",
          "splinted",
          "marked",
          "timeout",
          "drain",
          "drains",
          "tube");

  private ReportSites() {}

  /** The mention with the body parts of its report, if its own sentence names none. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean open =
        mention.names().stream()
            .filter(name -> !name.qualifier().values().contains("Diagnostic"))
            .anyMatch(name -> name.surgical() && (name.parts().isEmpty() || name.usualPart()));
    if (!open || !mention.stated() || !mention.sites().isEmpty()) {
      return mention;
    }
    List<List<Site>> groups = new ArrayList<>();
    int at = mention.sentence();
    for (int i = at + 1; i < Math.min(sentences.size(), at + BEHIND); i++) {
      add(groups, sentences.get(i));
    }
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      add(groups, sentences.get(i));
    }
    return groups.isEmpty() ? mention : mention.about(groups);
  }

  private static void add(List<List<Site>> groups, SentenceWords words) {
    List<Token> tokens = words.tokens().subList(0, Math.min(words.size(), WORDS));
    if (tokens.stream().noneMatch(token -> PREPARING.contains(token.form()))) {
      SiteFinder finder = new SiteFinder(words);
      words.parts().stream()
          .filter(part -> part.to() <= WORDS)
          .forEach(part -> groups.add(List.of(finder.elsewhere(part))));
    }
  }
}
