package org.opencac.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.procedure.BodyPartChoice.Chosen;
import org.opencac.procedure.Completion.Character;
import org.opencac.procedure.Completion.Completed;
import org.opencac.procedure.Completion.Ground;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureMention.Site;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.MissingAttribute;

/**
 * Builds the codes of a mention from the tables. The body part decides the table, the tables decide
 * what may follow. Immutable and safe to share between threads.
 */
final class ProcedureCoder {
  private static final int MOST_CHOICES = 8;
  private static final String SUPPLEMENT = "Supplement";

  /** What makes a repair a supplement: mesh, a ring, a patch. */
  private static final Set<String> SUBSTITUTES =
      Set.of(
          "Synthetic Substitute",
          "Zooplastic Tissue",
          "Autologous Tissue Substitute",
          "Nonautologous Tissue Substitute");

  private static final String EXCISION = "Excision";
  private static final String RESECTION = "Resection";

  private final ProcedureTables tables;
  private final ProcedureLexicon lexicon;
  private final BodyPartChoice parts;
  private final Completion completion;

  ProcedureCoder(ProcedureTables tables, ProcedureLexicon lexicon) {
    this.tables = tables;
    this.lexicon = lexicon;
    this.parts = new BodyPartChoice(tables);
    this.completion = new Completion(tables);
  }

  /** A value for the fourth character and the site of the note that asked for it. */
  private record Placed(Chosen chosen, Optional<Site> site, boolean near, int times) {
    Placed(Chosen chosen, Optional<Site> site, boolean near) {
      this(chosen, site, near, 1);
    }

    /** The same value for one more body part. */
    Placed again() {
      return new Placed(chosen, site, near, times + 1);
    }
  }

  /** The codes of a mention: of each of its names, of each body part (B3.2). */
  List<CodedProcedure> code(ProcedureMention mention) {
    List<CodedProcedure> coded = new ArrayList<>();
    for (ProcedureName name : mention.names()) {
      ProcedureName meant = name.with(operations(name, mention));
      for (Placed placed : placed(meant, mention)) {
        completion
            .complete(placed.chosen().stem(), meant, mention.values())
            .map(completed -> explained(mention, meant, placed, completed))
            .ifPresent(coded::add);
      }
    }
    Optional<SaidValue> converted =
        mention.values().stream()
            .filter(value -> value.label().equals(ProcedureReader.CONVERTED))
            .findFirst();
    if (converted.isPresent() && !coded.isEmpty()) {
      look(mention, coded.getFirst().code(), converted.get()).ifPresent(coded::add);
    }
    return coded;
  }

  /** What was begun through a scope and finished openly is an inspection too (B3.2d). */
  private Optional<CodedProcedure> look(
      ProcedureMention mention, String operated, SaidValue converted) {
    String label = tables.label(operated.substring(0, ProcedureTables.TABLE), operated.charAt(3));
    String table = operated.substring(0, 2) + "J";
    for (String wanted : List.of(label, "Lower Intestinal Tract", "Peritoneal Cavity")) {
      for (String among : List.of(table, "0WJ")) {
        for (Chosen chosen : parts.choose(List.of(among), wanted, Side.of(label), false)) {
          String code = chosen.stem() + "4ZZ";
          if (tables.valid(code)) {
            return Optional.of(
                new CodedProcedure(
                    code,
                    mention,
                    true,
                    false,
                    List.of(
                        new Evidence(mention.span(), EvidenceRole.OPERATION, mention.section()),
                        new Evidence(converted.span(), EvidenceRole.APPROACH, mention.section())),
                    List.of(),
                    List.of("Inspection", chosen.label(), ProcedureReader.ENDOSCOPIC),
                    false,
                    1));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The operations that the name and the words around it leave, best first. */
  private static List<String> operations(ProcedureName name, ProcedureMention mention) {
    List<String> operations = new ArrayList<>(name.operations());
    if (operations.contains(ProcedureName.TAKING_OUT)) {
      operations.remove(ProcedureName.TAKING_OUT);
      operations.addAll(mention.objects());
      operations.add(RESECTION);
      operations.add(EXCISION);
    }
    if (operations.contains(SUPPLEMENT)
        && mention.values().stream().anyMatch(value -> SUBSTITUTES.contains(value.label()))) {
      operations.addFirst(SUPPLEMENT);
    }
    if (mention.partial() && operations.contains(RESECTION)) {
      operations.addFirst(EXCISION);
    }
    return operations.stream().distinct().toList();
  }

  private List<Placed> placed(ProcedureName name, ProcedureMention mention) {
    for (String operation : name.operations()) {
      List<String> among = parts.tables(name, operation);
      List<Placed> placed =
          name.parts().isEmpty() || name.usualPart()
              ? fromNote(name, mention, among)
              : fromName(name, mention, among);
      if (placed.isEmpty() && name.usualPart()) {
        placed = fromName(name, mention, among);
      }
      if (!placed.isEmpty()) {
        return placed;
      }
    }
    return List.of();
  }

  private List<Placed> fromName(ProcedureName name, ProcedureMention mention, List<String> among) {
    List<Placed> found = new ArrayList<>();
    List<Site> near = mention.sites().isEmpty() ? List.of() : mention.sites().getFirst();
    Side side = mention.side();
    Optional<Site> sidedBy = Optional.empty();
    for (Site site : near) {
      if (side == Side.NONE && site.side() != Side.NONE) {
        side = site.side();
        sidedBy = Optional.of(site);
      }
    }
    for (String wanted : ordered(name.partLabels(), side)) {
      for (Chosen chosen : parts.choose(among, wanted, side, !name.surgical())) {
        found.add(new Placed(chosen, sidedBy, true));
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  /** Of labels that are themselves sided, those of the side that is said go first. */
  private static List<String> ordered(List<String> labels, Side side) {
    List<String> ordered = new ArrayList<>(labels);
    if (side == Side.LEFT) {
      ordered.sort((a, b) -> Boolean.compare(Side.of(a) == Side.RIGHT, Side.of(b) == Side.RIGHT));
    }
    return ordered;
  }

  private List<Placed> fromNote(ProcedureName name, ProcedureMention mention, List<String> among) {
    for (List<Site> group : mention.sites()) {
      Map<String, Placed> found = new LinkedHashMap<>();
      for (List<Site> together : name.surgical() ? single(group) : joined(group)) {
        Site site = together.getFirst();
        Side side = site.side() == Side.NONE ? mention.side() : site.side();
        for (Chosen chosen : first(among, together, side, !name.surgical())) {
          Placed before = found.get(chosen.stem());
          boolean another =
              before != null
                  && name.surgical()
                  && before.site().filter(other -> separate(other, site)).isPresent();
          if (before == null) {
            found.put(chosen.stem(), new Placed(chosen, Optional.of(site), site.near()));
          } else if (another) {
            found.put(chosen.stem(), before.again());
          }
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found.values());
      }
    }
    return List.of();
  }

  /** Whether two sites of one value are two body parts: beside the name and called otherwise. */
  private static boolean separate(Site one, Site other) {
    return one.near() && other.near() && !one.name().equals(other.name());
  }

  private List<Chosen> first(List<String> among, List<Site> sites, Side side, boolean pair) {
    for (String label : sided(labels(sites), side)) {
      List<Chosen> chosen = parts.choose(among, label, side, pair);
      if (!chosen.isEmpty()) {
        return chosen;
      }
    }
    return List.of();
  }

  /** Of labels that are sided, those of another side than the one said do not count. */
  private static List<String> sided(List<String> labels, Side side) {
    List<String> fitting =
        labels.stream()
            .filter(label -> Side.of(label) == Side.NONE || Side.of(label) == side)
            .toList();
    return side == Side.NONE || side == Side.BILATERAL || fitting.isEmpty() ? labels : fitting;
  }

  /** What one site may be, or what two sites of one study are called together. */
  private List<String> labels(List<Site> sites) {
    if (sites.size() == 1) {
      return sites.getFirst().labels();
    }
    List<String> labels = sites.getFirst().labels();
    for (Site site : sites.subList(1, sites.size())) {
      labels = both(labels, site.labels());
    }
    return labels;
  }

  private List<String> both(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>();
    for (String one : first) {
      for (String other : second) {
        lexicon.joined(one, other).ifPresent(both::add);
      }
    }
    return both;
  }

  private static List<List<Site>> single(List<Site> group) {
    return group.stream().map(List::of).toList();
  }

  /** Sites of one study that have a value of their own together; the others one by one. */
  private List<List<Site>> joined(List<Site> group) {
    List<List<Site>> found = new ArrayList<>();
    for (Site site : group) {
      boolean joins = false;
      if (!found.isEmpty()) {
        List<Site> longer = new ArrayList<>(found.getLast());
        longer.add(site);
        joins = !labels(longer).isEmpty();
        if (joins) {
          found.set(found.size() - 1, longer);
        }
      }
      if (!joins) {
        found.add(List.of(site));
      }
    }
    return found;
  }

  private CodedProcedure explained(
      ProcedureMention mention, ProcedureName name, Placed placed, Completed completed) {
    String code = completed.code();
    String table = code.substring(0, ProcedureTables.TABLE);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(mention.span(), EvidenceRole.OPERATION, mention.section()));
    placed
        .site()
        .filter(site -> name.parts().isEmpty())
        .ifPresent(site -> add(evidence, mention, site.span(), EvidenceRole.BODY_PART));
    if (Side.of(placed.chosen().label()) != Side.NONE && !placed.chosen().sideOpen()) {
      List<Span> siteSide = placed.site().map(Site::sideWords).orElse(List.of());
      List<Span> words = siteSide.isEmpty() ? mention.sideWords() : siteSide;
      words.forEach(span -> add(evidence, mention, span, EvidenceRole.SIDE));
    }
    List<MissingAttribute> missing = new ArrayList<>();
    List<String> path = new ArrayList<>();
    path.add(tables.label(table.substring(0, 2), table.charAt(2)));
    path.add(placed.chosen().label());
    if (placed.chosen().sideOpen()) {
      missing.add(new MissingAttribute("side", "Which side is documented: right, left, or both?"));
    }
    for (Character character : completed.characters()) {
      EvidenceRole role = role(table, character.position());
      character.words().ifPresent(span -> add(evidence, mention, span, role));
      if (!Labels.nothing(character.label())) {
        path.add(character.label());
      }
      if (character.ground() == Ground.OPEN && character.choices().size() > 1) {
        missing.add(question(table, character));
      }
    }
    evidence.sort((a, b) -> a.span().compareTo(b.span()));
    return new CodedProcedure(
        code,
        mention,
        placed.near(),
        name.composed(),
        evidence,
        missing,
        path,
        placed.chosen().sideOpen(),
        placed.times());
  }

  private static void add(
      List<Evidence> evidence, ProcedureMention mention, Span span, EvidenceRole role) {
    if (evidence.stream().noneMatch(one -> one.span().equals(span) && one.role() == role)) {
      evidence.add(new Evidence(span, role, mention.section()));
    }
  }

  private EvidenceRole role(String table, int position) {
    return switch (tables.axis(table, position)) {
      case "Approach" -> EvidenceRole.APPROACH;
      case "Device", "Function / Device", "Device / Substance / Technology", "Substance" ->
          EvidenceRole.DEVICE;
      default -> EvidenceRole.QUALIFIER;
    };
  }

  /** Which value is documented, with the values that the tables allow. */
  private MissingAttribute question(String table, Character character) {
    String axis = tables.axis(table, character.position()).toLowerCase(Locale.ROOT);
    List<String> choices = character.choices();
    List<String> shown = choices.stream().limit(MOST_CHOICES).toList();
    String more = choices.size() > MOST_CHOICES ? ", another value" : "";
    String asked = axis.isEmpty() ? "value" : axis;
    return new MissingAttribute(
        asked,
        "Which "
            + asked
            + " is documented: "
            + String.join("; ", shown)
            + more
            + ", or not determined?");
  }
}
