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
import org.opencac.text.Token;

/**
 * Widening of several coronary arteries: those that got the same kind of device are one code with
 * the number of arteries and of devices, each kind of device is a code of its own (B4.4).
 * Stateless.
 */
final class CoronaryStents {
  private static final String CORONARY = "Coronary Artery";
  private static final List<String> ARTERIES =
      List.of("One Artery", "Two Arteries", "Three Arteries", "Four or More Arteries");
  private static final List<String> DEVICES = List.of("", ", Two", ", Three", ", Four or More");
  private static final Set<String> VESSELS =
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
          "plb",
          "plv",
          "posterolateral");
  private static final Set<String> ELUTING =
      Set.of(
          "des",
          "eluting",
          "xience",
          "synergy",
          "onyx",
          "resolute",
          "promus",
          "everolimus",
          "zotarolimus");
  private static final Set<String> BARE = Set.of("bare", "bms");
  private static final Set<String> STENT = Set.of("stent", "stents", "stented", "stenting");
  private static final Set<String> BALLOON = Set.of("balloon", "poba", "angioplasty");
  private static final Set<String> SICK =
      Set.of("stenosis", "stenoses", "disease", "lesion", "occlusion", "%", "percent", "normal");
  private static final Set<String> BOUNDS = Set.of(",", ";", "and", ".", "&", "with");
  private static final Map<String, Integer> NUMBERS =
      Map.of("two", 2, "2", 2, "three", 3, "3", 3, "four", 4, "4", 4);

  private enum Device {
    ELUTING("Intraluminal Device, Drug-eluting"),
    BARE("Intraluminal Device"),
    NONE("No Device");

    private final String label;

    Device(String label) {
      this.label = label;
    }
  }

  private static final class Treated {
    private final Set<String> arteries = new TreeSet<>();
    private final List<Span> spans = new ArrayList<>();
    private int devices;
  }

  private CoronaryStents() {}

  /** The mentions, with one procedure for each kind of device where several arteries are named. */
  static List<ProcedureMention> apply(List<ProcedureMention> mentions, ParsedNote note) {
    List<ProcedureMention> widened =
        mentions.stream().filter(m -> m.said().status().done() && coronary(m)).toList();
    Map<Device, Treated> treated = new EnumMap<>(Device.class);
    widened.stream()
        .map(ProcedureMention::sentence)
        .distinct()
        .forEach(at -> read(note.sentences().get(at).tokens(), treated));
    int arteries = treated.values().stream().mapToInt(one -> one.arteries.size()).sum();
    if (arteries < 2) {
      return mentions;
    }
    List<ProcedureName> names = new ArrayList<>();
    List<SaidValue> values = new ArrayList<>();
    treated.forEach((device, one) -> {
      String label = label(device, one);
      names.add(name(label, one.arteries.size()));
      one.spans.forEach(span -> values.add(new SaidValue(span, label, 0)));
    });
    List<ProcedureMention> counted = new ArrayList<>();
    for (ProcedureMention mention : mentions) {
      if (mention.equals(widened.getFirst())) {
        counted.add(mention.with(names, values));
      } else if (!widened.contains(mention)) {
        counted.add(mention);
      }
    }
    return counted;
  }

  private static boolean coronary(ProcedureMention mention) {
    return mention.names().stream()
        .anyMatch(name ->
            name.operations().contains("Dilation")
                && (name.parts().isEmpty()
                    ? mention.sites().stream()
                        .limit(1)
                        .flatMap(List::stream)
                        .anyMatch(site -> site.labels().getFirst().startsWith(CORONARY))
                    : name.partLabels().stream().anyMatch(part -> part.startsWith(CORONARY))));
  }

  private static String label(Device device, Treated treated) {
    int devices = Math.max(treated.devices, treated.arteries.size());
    return device == Device.NONE
        ? device.label
        : device.label + DEVICES.get(Math.min(devices, DEVICES.size()) - 1);
  }

  private static ProcedureName name(String device, int arteries) {
    return new ProcedureName(
        ProcedureName.SURGICAL,
        "",
        List.of("Dilation"),
        List.of(CORONARY + ", " + ARTERIES.get(Math.min(arteries, ARTERIES.size()) - 1)),
        new Wanted(List.of("Percutaneous"), false),
        new Wanted(List.of(device), false),
        Wanted.ANY,
        false,
        ProcedureName.Kind.PROCEDURE);
  }

  /** The arteries of one sentence, clause by clause; a clause without a device has that before. */
  private static void read(List<Token> tokens, Map<Device, Treated> treated) {
    Optional<Device> device = Optional.empty();
    int number = 0;
    int from = 0;
    for (int to = 0; to <= tokens.size(); to++) {
      if (to < tokens.size() && !BOUNDS.contains(tokens.get(to).form())) {
        continue;
      }
      List<Token> clause = tokens.subList(from, to);
      Optional<Device> said = device(clause);
      number = said.isPresent() ? number(clause) : 0;
      device = said.isPresent() ? said : device;
      if (said.isPresent() || !any(clause, SICK)) {
        take(clause, device, number, treated);
      }
      from = to + 1;
    }
  }

  private static void take(
      List<Token> clause, Optional<Device> device, int number, Map<Device, Treated> treated) {
    List<Token> vessels = vessels(clause);
    Treated one = treated.computeIfAbsent(device.orElse(Device.NONE), d -> new Treated());
    for (Token vessel : vessels) {
      one.arteries.add(vessel.form().equals("descending") ? "lad" : vessel.form());
      one.spans.add(vessel.span());
    }
    one.devices += vessels.isEmpty() ? 0 : Math.max(number, vessels.size());
    if (one.arteries.isEmpty()) {
      treated.remove(device.orElse(Device.NONE));
    }
  }

  private static List<Token> vessels(List<Token> clause) {
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      String next = i + 1 < clause.size() ? clause.get(i + 1).form() : "";
      boolean right = clause.get(i).form().equals("right") && next.equals("coronary");
      if (right || VESSELS.contains(clause.get(i).form())) {
        found.add(clause.get(i));
      }
    }
    return found;
  }

  private static Optional<Device> device(List<Token> clause) {
    if (any(clause, ELUTING)) {
      return Optional.of(Device.ELUTING);
    }
    if (any(clause, BARE) || any(clause, STENT)) {
      return Optional.of(Device.BARE);
    }
    return any(clause, BALLOON) ? Optional.of(Device.NONE) : Optional.empty();
  }

  private static int number(List<Token> clause) {
    return clause.stream().mapToInt(t -> NUMBERS.getOrDefault(t.form(), 0)).max().orElse(0);
  }

  private static boolean any(List<Token> clause, Set<String> words) {
    return clause.stream().anyMatch(token -> words.contains(token.form()));
  }
}
