package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
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

  private static final int REACH = 4;
  private static final int NEAR = 120;
  private static final String FIXATION = "Internal Fixation Device";
  private static final Set<String> ON_THE_WAY =
      Set.of(
          "opened",
          "closed",
          "entered",
          "incised",
          "divided",
          "retracted",
          "reflected",
          "elevated",
          "exposed",
          "preserved",
          "protected",
          "normal",
          "intact",
          "approach",
          "molded",
          "flap");

  private ReportSites() {}

  /** The mention with the body parts of its report, if its own sentence names none. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean open =
        mention.names().stream()
            .filter(name -> !name.qualifier().values().contains("Diagnostic"))
            .anyMatch(name -> name.surgical() && (name.parts().isEmpty() || name.usualPart()));
    int at = mention.sentence();
    List<List<Site>> groups = new ArrayList<>();
    if (open && mention.sites().isEmpty()) {
      before(mention, sentences.get(at)).ifPresent(site -> groups.add(List.of(site)));
    }
    boolean hardware =
        mention.names().stream()
            .anyMatch(name ->
                name.operations().contains("Removal") && name.device().values().contains(FIXATION));
    if (!open || !mention.stated() || !(hardware || mention.sites().isEmpty())) {
      return groups.isEmpty() ? mention : mention.about(groups);
    }
    for (int i = at + 1; i < Math.min(sentences.size(), at + BEHIND); i++) {
      add(groups, sentences.get(i));
    }
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      add(groups, sentences.get(i));
    }
    groups.addAll(mention.sites());
    return groups.isEmpty() ? mention : mention.about(groups);
  }

  /** The body part of the name before: "explant of the knee with placement of a spacer". */
  private static Optional<Site> before(ProcedureMention mention, SentenceWords words) {
    Optional<Site> found = Optional.empty();
    for (WordTrie.Found<ProcedureName> name : words.names()) {
      Span span = words.span(name);
      if (span.begin() >= mention.span().begin()) {
        break;
      }
      List<String> labels = name.meanings().getFirst().partLabels();
      if (!labels.isEmpty()
          && !name.meanings().getFirst().usualPart()
          && mention.span().begin() - span.end() < NEAR) {
        SiteFinder finder = new SiteFinder(words);
        Optional<Integer> side = finder.side(name, 0, Math.min(words.size(), name.to() + REACH));
        found =
            Optional.of(
                new Site(
                    span, labels, side.map(words::side).orElse(Side.NONE), List.of(), false, 0));
      }
    }
    return found;
  }

  private static void add(List<List<Site>> groups, SentenceWords words) {
    List<Token> tokens = words.tokens().subList(0, Math.min(words.size(), WORDS));
    if (tokens.stream().noneMatch(token -> PREPARING.contains(token.form()))) {
      SiteFinder finder = new SiteFinder(words);
      words.parts().stream()
          .filter(part -> part.to() <= WORDS && !onTheWay(words, part))
          .forEach(part -> groups.add(List.of(finder.elsewhere(part))));
    }
  }

  /** Whether a part was only opened, moved aside or looked at. */
  private static boolean onTheWay(SentenceWords words, WordTrie.Found<?> part) {
    for (int at = part.to(); at < part.to() + REACH; at++) {
      if (ON_THE_WAY.contains(words.form(at))) {
        return true;
      }
    }
    return false;
  }
}
