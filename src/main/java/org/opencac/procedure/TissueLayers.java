package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * Operations on layers that lie over each other, such as debridement and the drainage of an
 * abscess: the deepest layer that was taken or opened is the body part (B3.5), whatever the region
 * is called. Regions and their layers are in {@code models/rules/procedures/layers.tsv}. Immutable
 * and safe to share between threads.
 */
final class TissueLayers {
  /** The body part by which names of such operations are known in the lexicon. */
  static final String LAYERED = "Tissue Layer";

  private static final String FILE = "procedures/layers.tsv";
  private static final String EXTRACTION = "Extraction";
  private static final String EXCISION = "Excision";
  private static final String DRAINAGE = "Drainage";
  private static final String OPEN = "Open";
  private static final int BEHIND = 8;
  private static final int BEFORE = 3;
  private static final int WORDS = 60;
  private static final Set<String> FOUL =
      Set.of("abscess", "abscesses", "hematoma", "seroma", "carbuncle", "furuncle", "boil");
  private static final Set<String> CUT = Set.of("excised", "excision", "excising", "resected");
  private static final Set<String> SOUND =
      Set.of(
          "healthy",
          "viable",
          "intact",
          "normal",
          "uninvolved",
          "exposed",
          "visible",
          "seen",
          "spared",
          "not");
  private static final Set<String> DENIED = Set.of("no", "not", "without", "above", "overlying");
  private static final Set<String> LIMIT = Set.of("to", "until", "over", "on");
  private static final Set<String> INCLUDED = Set.of("including", "includes", "into", "through");
  private static final Set<String> CLOSED =
      Set.of("closed", "closure", "sutured", "reapproximated", "staples", "stapled", "dressing");
  private static final Set<String> DRAINS = Set.of("penrose", "jp", "drain", "blake");
  private static final Set<String> LEFT_IN = Set.of("placed", "left", "inserted", "penrose", "jp");

  /** A layer, from the surface to the depth; the order counts. */
  private enum Layer {
    SKIN,
    SUBCUTANEOUS,
    MUSCLE,
    BONE
  }

  /** A region and the labels of its layers. */
  private record Region(Map<Layer, List<String>> labels) {}

  /** A layer that was told and its words. */
  private record Told(Layer layer, Span span) {}

  private final WordTrie<Region> regions = new WordTrie<>();
  private final WordTrie<Layer> layers = new WordTrie<>();

  private TissueLayers() {}

  /** Reads the table of regions and layers. */
  static TissueLayers load(ProcedureLexicon lexicon) {
    TissueLayers read = new TissueLayers();
    List<RuleTable.Row> rows =
        RuleTable.read(FILE, "words", "skin", "subcutaneous", "muscle", "bone").rows();
    for (RuleTable.Row row : rows) {
      Map<Layer, List<String>> labels = new EnumMap<>(Layer.class);
      for (Layer layer : Layer.values()) {
        String cell = row.get(layer.name().toLowerCase(Locale.ROOT));
        if (!cell.isEmpty()) {
          labels.put(layer, Arrays.asList(cell.split("; ")));
        }
      }
      for (String words : row.get("words").split(" \\| ")) {
        if (words.startsWith("layer ")) {
          Layer layer = Layer.valueOf(row.get("skin"));
          read.layers.add(lexicon.stems(words.substring("layer ".length())), layer);
        } else {
          read.regions.add(lexicon.stems(words), new Region(labels));
        }
      }
    }
    return read;
  }

  /** The mention with the layer as its body part, where the note tells region and layer. */
  ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    boolean layered =
        mention.names().stream().allMatch(name -> name.partLabels().contains(LAYERED));
    if (!layered) {
      return mention;
    }
    ProcedureName name = mention.names().getFirst();
    boolean drains = name.operations().contains(DRAINAGE);
    List<List<Token>> near = near(mention, sentences);
    Optional<WordTrie.Found<Region>> region =
        near.stream().flatMap(tokens -> nearest(tokens, mention).stream()).findFirst();
    if (region.isEmpty() || (drains && near.stream().noneMatch(t -> any(t, FOUL)))) {
      return mention;
    }
    List<List<Token>> told = near.subList(0, Math.min(near.size(), BEHIND));
    Optional<Told> deepest = deepest(told, drains);
    Layer layer = deepest.map(Told::layer).orElse(drains ? Layer.SUBCUTANEOUS : null);
    List<String> labels =
        layer == null
            ? List.of()
            : region.get().meanings().getFirst().labels().getOrDefault(layer, List.of());
    if (labels.isEmpty()) {
      return mention;
    }
    String operation =
        drains
            ? DRAINAGE
            : name.operations().getFirst().equals(EXTRACTION)
                    && told.stream().noneMatch(TissueLayers::cut)
                ? EXTRACTION
                : EXCISION;
    String approach = layer == Layer.SKIN ? "External" : OPEN;
    List<SaidValue> values = new ArrayList<>();
    deepest.ifPresent(one -> values.add(new SaidValue(one.span(), approach, 0)));
    boolean drain = drains && told.stream().anyMatch(t -> any(t, DRAINS) && any(t, LEFT_IN));
    ProcedureName meant =
        new ProcedureName(
            name.section(),
            "",
            List.of(operation),
            labels,
            new Wanted(List.of(approach), false),
            new Wanted(List.of(drain ? "Drainage Device" : "No Device"), false),
            new Wanted(List.of("No Qualifier"), !drains),
            false,
            name.kind());
    return mention.with(List.of(meant), values);
  }

  /** The sentence of a mention, those behind it in order, then those before. */
  private static List<List<Token>> near(ProcedureMention mention, List<SentenceWords> sentences) {
    List<List<Token>> near = new ArrayList<>();
    int at = mention.sentence();
    near.add(window(sentences.get(at).tokens(), mention.span()));
    for (int i = at + 1; i < Math.min(sentences.size(), at + BEHIND); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      near.add(tokens.subList(0, Math.min(tokens.size(), WORDS)));
    }
    for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
      List<Token> tokens = sentences.get(i).tokens();
      near.add(tokens.subList(0, Math.min(tokens.size(), WORDS)));
    }
    return near;
  }

  private static List<Token> window(List<Token> tokens, Span name) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at).begin() < name.begin()) {
      at++;
    }
    return tokens.subList(Math.max(0, at - WORDS / 2), Math.min(tokens.size(), at + WORDS));
  }

  /** The region nearest to the name; behind it goes before. */
  private Optional<WordTrie.Found<Region>> nearest(List<Token> tokens, ProcedureMention mention) {
    WordTrie.Found<Region> best = null;
    int nearest = Integer.MAX_VALUE;
    for (WordTrie.Found<Region> found : regions.find(tokens, at -> false)) {
      int begin = tokens.get(found.from()).begin();
      int gap = Math.abs(begin - mention.span().begin());
      if (gap < nearest) {
        nearest = gap;
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean any(List<Token> tokens, Set<String> words) {
    return tokens.stream().anyMatch(token -> words.contains(token.form()));
  }

  private static boolean cut(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      boolean non = i > 0 && DENIED.contains(tokens.get(i - 1).form());
      boolean apart = i > 0 && tokens.get(i - 1).form().equals("non");
      if (CUT.contains(tokens.get(i).form()) && !non && !apart) {
        return true;
      }
    }
    return false;
  }

  /** The deepest layer that was taken; one that was only reached where no other is told. */
  private Optional<Told> deepest(List<List<Token>> sentences, boolean drains) {
    Told taken = null;
    Told reached = null;
    for (int at = 0; at < sentences.size(); at++) {
      List<Token> tokens = sentences.get(at);
      if (at > 0 && any(tokens, CLOSED)) {
        continue;
      }
      for (WordTrie.Found<Layer> found : layers.find(tokens, place -> false)) {
        Layer layer = found.meanings().getFirst();
        Span span = tokens.get(found.from()).span().cover(tokens.get(found.to() - 1).span());
        boolean denied =
            within(tokens, found.from() - 3, found.from(), DENIED)
                || within(tokens, found.from() - 2, found.from(), SOUND)
                || within(tokens, found.to(), found.to() + 3, SOUND);
        boolean limit =
            within(tokens, found.from() - 4, found.from(), LIMIT)
                && !within(tokens, found.from() - 3, found.from(), INCLUDED);
        if (!denied
            && limit
            && !drains
            && (reached == null || layer.compareTo(reached.layer()) > 0)) {
          reached = new Told(layer, span);
        } else if (!denied
            && (!limit || drains)
            && (taken == null || layer.compareTo(taken.layer()) > 0)) {
          taken = new Told(layer, span);
        }
      }
    }
    boolean surface = drains && taken != null && taken.layer() == Layer.SKIN;
    Told told = taken == null ? reached : taken;
    return surface ? Optional.empty() : Optional.ofNullable(told);
  }

  private static boolean within(List<Token> tokens, int from, int to, Set<String> words) {
    for (int at = Math.max(0, from); at < Math.min(to, tokens.size()); at++) {
      if (words.contains(tokens.get(at).form())) {
        return true;
      }
    }
    return false;
  }
}
