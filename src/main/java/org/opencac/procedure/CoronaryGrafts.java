package org.opencac.procedure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Coronary bypass with several grafts: the number of arteries that each kind of graft reaches is
 * counted by itself, and each kind is a code of its own (B3.6b, B3.6c, B3.2). Stateless.
 */
final class CoronaryGrafts {
  private static final String BYPASS = "Bypass";
  private static final String CORONARY = "Coronary Artery";
  private static final List<String> COUNTS =
      List.of("One Artery", "Two Arteries", "Three Arteries", "Four or More Arteries");
  private static final Set<String> TARGETS =
      Set.of(
          "lad",
          "descending",
          "diagonal",
          "d1",
          "d2",
          "om",
          "om1",
          "om2",
          "om3",
          "marginal",
          "circumflex",
          "lcx",
          "ramus",
          "rca",
          "pda",
          "posterolateral",
          "plb",
          "plv");
  private static final Set<String> ORDINALS = Set.of("first", "second", "third", "posterior");

  /** Where the blood of a graft comes from. */
  private enum Graft {
    LEFT_MAMMARY("No Device", "Internal Mammary, Left"),
    RIGHT_MAMMARY("No Device", "Internal Mammary, Right"),
    ARTERY("Autologous Arterial Tissue", "Aorta"),
    VEIN("Autologous Venous Tissue", "Aorta");

    private final String device;
    private final String from;

    Graft(String device, String from) {
      this.device = device;
      this.from = from;
    }
  }

  /** The arteries of one kind of graft while a note is read, and the words that say so. */
  private static final class Listed {
    private final Set<String> targets = new TreeSet<>();
    private final List<Span> spans = new ArrayList<>();

    int arteries() {
      return targets.size();
    }
  }

  private CoronaryGrafts() {}

  /** The mentions, with one procedure for each kind of graft that the note lists. */
  static List<ProcedureMention> apply(List<ProcedureMention> mentions, ParsedNote note) {
    List<ProcedureMention> bypasses =
        mentions.stream().filter(m -> m.said().status().done() && coronary(m)).toList();
    Map<Graft, Listed> grafts = bypasses.isEmpty() ? Map.of() : grafts(note);
    if (grafts.isEmpty()) {
      return mentions;
    }
    int listed = grafts.values().stream().mapToInt(Listed::arteries).sum();
    int said = bypasses.stream().mapToInt(CoronaryGrafts::said).max().orElse(0);
    List<ProcedureName> names = new ArrayList<>();
    for (Graft graft : Graft.values()) {
      int arteries = grafts.getOrDefault(graft, new Listed()).arteries();
      boolean rest = graft == Graft.VEIN && said > listed;
      int all = rest ? arteries + said - listed : arteries;
      if (all > 0) {
        names.add(name(graft, all, rest && arteries == 0));
      }
    }
    ProcedureMention first = bypasses.getFirst();
    List<ProcedureMention> counted = new ArrayList<>();
    for (ProcedureMention mention : mentions) {
      if (mention.equals(first)) {
        counted.add(mention.with(names, values(grafts)));
      } else if (!bypasses.contains(mention)) {
        counted.add(mention);
      }
    }
    return counted;
  }

  /** The words of each graft decide its device and where its blood comes from. */
  private static List<SaidValue> values(Map<Graft, Listed> grafts) {
    List<SaidValue> said = new ArrayList<>();
    grafts.forEach((graft, listed) -> {
      for (Span span : listed.spans) {
        said.add(new SaidValue(span, graft.device, 0));
        said.add(new SaidValue(span, graft.from, 0));
      }
    });
    return said;
  }

  private static boolean coronary(ProcedureMention mention) {
    return mention.names().stream()
        .anyMatch(name ->
            name.operations().contains(BYPASS)
                && name.partLabels().stream().anyMatch(part -> part.startsWith(CORONARY)));
  }

  /** How many arteries the name of the operation says, as in "CABG x3". */
  private static int said(ProcedureMention mention) {
    int most = 0;
    for (ProcedureName name : mention.names()) {
      for (String part : name.partLabels()) {
        for (int i = 0; i < COUNTS.size(); i++) {
          most = part.endsWith(COUNTS.get(i)) ? Math.max(most, i + 1) : most;
        }
      }
    }
    return most;
  }

  private static ProcedureName name(Graft graft, int arteries, boolean usual) {
    String count = COUNTS.get(Math.min(arteries, COUNTS.size()) - 1);
    return new ProcedureName(
        ProcedureName.SURGICAL,
        "",
        List.of(BYPASS),
        List.of(CORONARY + ", " + count),
        new Wanted(List.of("Open"), false),
        new Wanted(List.of(graft.device), usual),
        new Wanted(List.of(graft.from), false),
        false,
        ProcedureName.Kind.PROCEDURE);
  }

  /** The arteries that each kind of graft was sewn to. */
  private static Map<Graft, Listed> grafts(ParsedNote note) {
    Map<Graft, Listed> found = new EnumMap<>(Graft.class);
    for (Sentence sentence : note.sentences()) {
      SectionKind kind = note.sectionOf(sentence).kind();
      if (kind != SectionKind.PAST_HISTORY && kind != SectionKind.SURGICAL_HISTORY) {
        read(sentence.tokens(), found);
      }
    }
    return found;
  }

  private static void read(List<Token> tokens, Map<Graft, Listed> found) {
    Graft from = Graft.VEIN;
    int source = -1;
    boolean to = false;
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).form();
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).form() : "";
      Optional<Graft> graft = source(word, next);
      if (graft.isPresent()) {
        boolean same = to && word.equals("vein");
        source = same ? source : i;
        to = same;
        from = graft.orElseThrow();
      } else if (word.equals("to") || word.equals("onto") || word.equals("-")) {
        to = source >= 0;
      } else if (to && target(word, next)) {
        Listed listed = found.computeIfAbsent(from, g -> new Listed());
        listed.targets.add(name(word, i > 0 ? tokens.get(i - 1).form() : ""));
        listed.spans.add(tokens.get(source).span().cover(tokens.get(i).span()));
      }
    }
  }

  private static boolean target(String word, String next) {
    return TARGETS.contains(word) || word.equals("right") && next.equals("coronary");
  }

  private static String name(String word, String before) {
    return word.equals("right") ? "rca" : ORDINALS.contains(before) ? before + " " + word : word;
  }

  private static Optional<Graft> source(String word, String next) {
    return switch (word) {
      case "lima" -> Optional.of(Graft.LEFT_MAMMARY);
      case "rima" -> Optional.of(Graft.RIGHT_MAMMARY);
      case "left" -> next.equals("internal") ? Optional.of(Graft.LEFT_MAMMARY) : Optional.empty();
      case "right" -> next.equals("internal") ? Optional.of(Graft.RIGHT_MAMMARY) : Optional.empty();
      case "svg", "saphenous", "vein" -> Optional.of(Graft.VEIN);
      case "radial" -> next.equals("pulse") ? Optional.empty() : Optional.of(Graft.ARTERY);
      default -> Optional.empty();
    };
  }
}
