package org.opencac.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.procedure.ProcedureName.Wanted;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * Names of bypasses that are made of two vessels, whatever the two, from {@code
 * models/rules/procedures/grafts.tsv}: "axillobifemoral bypass", "left femoral to peroneal bypass",
 * "bypass from the aorta to the celiac and to the mesenteric artery", "brachiobasilic fistula". The
 * vessel that is left is the body part, the one that is reached is the qualifier (B3.6a); each
 * vessel that is reached is a procedure of its own (B3.2). Immutable.
 */
final class VesselBypass {
  private static final Set<String> GRAFT =
      Set.of("bypass", "bypasses", "graft", "grafting", "revascularization", "reconstruction");
  private static final Set<String> ACCESS =
      Set.of("fistula", "avf", "avg", "arteriovenous", "av", "access", "graft");
  private static final Set<String> MADE =
      Set.of(
          "creation",
          "created",
          "construction",
          "constructed",
          "formation",
          "placement",
          "placed",
          "anastomosis",
          "anastomosed",
          "sewn",
          "transposition",
          "transposed",
          "stage");

  /** Words before a bypass that was made long ago. */
  private static final Set<String> THERE =
      Set.of(
          "via",
          "through",
          "existing",
          "patent",
          "mature",
          "functioning",
          "thrombosed",
          "her",
          "his",
          "occluded",
          "infected",
          "failed",
          "duplex");

  /** What an older bypass is found to be. */
  private static final Set<String> FOUND =
      Set.of(
          "patent",
          "patency",
          "occluded",
          "thrombosed",
          "functioning",
          "infected",
          "failed",
          "thrombosis",
          "stenosis",
          "thrill",
          "matured");

  private static final Set<String> SKIPPED =
      Set.of("the", "proximal", "mid", "native", "a", "patient's");
  private static final Set<String> BEFORE_PAIR =
      Set.of(
          "from", "the", "graft", "grafting", "right", "left", "was", "performed", ",", ":", "a");
  private static final Set<String> KIND = Set.of("artery", "arteries", "vein", "veins", "vessel");
  private static final int CUE_BEHIND = 4;
  private static final int CUE_BEFORE = 6;
  private static final int LONGEST = 4;
  private static final int SHORT = 7;
  private static final int SHORTEST_PART = 3;
  private static final String TWO = "bi";

  /**
   * A vessel.
   *
   * @param words its first name
   * @param vein whether it is a vein
   * @param from what it is called as body part
   * @param to what it is called as qualifier, best first
   * @param device what a graft from it is usually made of
   */
  private record Vessel(String words, boolean vein, String from, List<String> to, String device) {}

  /** A vessel in a sentence; to is behind its last token. */
  private record Place(Vessel vessel, Side side, int from, int to) {}

  private final Map<String, Vessel> vessels = new HashMap<>();

  private VesselBypass() {}

  static VesselBypass load() {
    VesselBypass bypass = new VesselBypass();
    for (RuleTable.Row row :
        RuleTable.read("procedures/grafts.tsv", "words", "kind", "from", "to", "device").rows()) {
      List<String> names = List.of(row.get("words").split(" \\| ", -1));
      Vessel vessel =
          new Vessel(
              names.getFirst(),
              row.get("kind").equals("vein"),
              row.get("from"),
              row.get("to").isEmpty() ? List.of() : List.of(row.get("to").split("; ", -1)),
              row.get("device"));
      names.forEach(name -> bypass.vessels.put(name, vessel));
    }
    return bypass;
  }

  /** The names in a sentence whose hyphens were left out. */
  List<WordTrie.Found<ProcedureName>> find(List<Token> tokens) {
    List<WordTrie.Found<ProcedureName>> found = new ArrayList<>();
    boolean may =
        tokens.stream()
            .map(Token::form)
            .anyMatch(form -> GRAFT.contains(form) || ACCESS.contains(form));
    if (!may) {
      return found;
    }
    int at = 0;
    while (at < tokens.size()) {
      Optional<WordTrie.Found<ProcedureName>> name = name(tokens, at);
      name.ifPresent(found::add);
      at = name.map(WordTrie.Found::to).orElse(at + 1);
    }
    return found;
  }

  private Optional<WordTrie.Found<ProcedureName>> name(List<Token> tokens, int at) {
    List<Place> pair = pair(tokens, at);
    if (pair.isEmpty() || pair.getFirst().vessel().from().isEmpty()) {
      return Optional.empty();
    }
    boolean access = pair.get(1).vessel().vein();
    Set<String> cues = access ? ACCESS : GRAFT;
    int end = pair.getLast().to();
    int behind = cue(tokens, end, Math.min(tokens.size(), end + CUE_BEHIND), cues);
    int before = behind >= 0 ? at : leading(tokens, at, cues);
    boolean there =
        cue(tokens, Math.max(0, before - CUE_BEHIND), before, THERE) >= 0
            || cue(tokens, end, Math.min(tokens.size(), end + CUE_BEFORE), FOUND) >= 0;
    if (before < 0 || there || access && !made(tokens)) {
      return Optional.empty();
    }
    List<ProcedureName> names = new ArrayList<>();
    for (Place reached : pair.subList(1, pair.size())) {
      if (!reached.vessel().to().isEmpty()) {
        names.add(name(pair.getFirst(), reached, only(tokens), access && behindGraft(tokens)));
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new WordTrie.Found<>(before, Math.max(end, behind + 1), names));
  }

  /** The vessel that is left and those that are reached; empty where no two stand together. */
  private List<Place> pair(List<Token> tokens, int at) {
    Optional<List<Place>> compound = compound(tokens, at);
    if (compound.isPresent()) {
      return compound.orElseThrow();
    }
    Optional<Place> left = place(tokens, at);
    if (left.isEmpty()) {
      return List.of();
    }
    Place from = left.orElseThrow();
    int next = from.to();
    next = form(tokens, next).equals("to") || form(tokens, next).equals("/") ? next + 1 : next;
    Optional<Place> reached = place(tokens, next);
    if (reached.isEmpty()) {
      return List.of();
    }
    List<Place> pair = new ArrayList<>(List.of(crossed(tokens, at, from), reached.orElseThrow()));
    further(tokens, reached.orElseThrow().to()).ifPresent(pair::add);
    return pair;
  }

  /** "And to the mesenteric artery"; the first vessel of a further pair is none of these. */
  private Optional<Place> further(List<Token> tokens, int at) {
    int next = at;
    while (form(tokens, next).equals(",") || form(tokens, next).equals("and")) {
      next++;
    }
    if (next == at) {
      return Optional.empty();
    }
    next = form(tokens, next).equals("to") ? next + 1 : next;
    return place(tokens, next)
        .filter(place -> !form(tokens, place.to()).equals("to"))
        .filter(place -> place(tokens, place.to()).isEmpty());
  }

  /** "Left to right femoral" is the left one. */
  private static Place crossed(List<Token> tokens, int at, Place place) {
    boolean across = at >= 2 && form(tokens, at - 1).equals("to");
    Side first = across ? side(form(tokens, at - 2)) : Side.NONE;
    return first == Side.NONE ? place : new Place(place.vessel(), first, place.from(), place.to());
  }

  private Optional<Place> place(List<Token> tokens, int at) {
    int first = at;
    Side side = Side.NONE;
    while (SKIPPED.contains(form(tokens, first)) || side(form(tokens, first)) != Side.NONE) {
      side = side == Side.NONE ? side(form(tokens, first)) : side;
      first++;
    }
    for (int length = Math.min(LONGEST, tokens.size() - first); length > 0; length--) {
      StringBuilder words = new StringBuilder();
      for (int i = first; i < first + length; i++) {
        words.append(i > first ? " " : "").append(form(tokens, i));
      }
      String name = words.toString();
      boolean two = name.startsWith(TWO) && vessels.containsKey(name.substring(TWO.length()));
      Vessel vessel = vessels.get(two ? name.substring(TWO.length()) : name);
      if (vessel != null) {
        int end = first + length;
        end = KIND.contains(form(tokens, end)) ? end + 1 : end;
        return Optional.of(new Place(vessel, two ? Side.BILATERAL : side, at, end));
      }
    }
    return Optional.empty();
  }

  /** Two vessels in one word: "aortobifemoral", "radiocephalic". */
  private Optional<List<Place>> compound(List<Token> tokens, int at) {
    String word = form(tokens, at);
    for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
      Vessel left = vessels.get(word.substring(0, cut));
      if (left != null) {
        String rest = word.substring(cut);
        boolean two = rest.startsWith(TWO) && vessels.containsKey(rest.substring(TWO.length()));
        Vessel right = vessels.get(two ? rest.substring(TWO.length()) : rest);
        if (right != null) {
          return Optional.of(
              List.of(
                  new Place(left, Side.NONE, at, at + 1),
                  new Place(right, two ? Side.BILATERAL : Side.NONE, at, at + 1)));
        }
      }
    }
    return Optional.empty();
  }

  private static ProcedureName name(Place from, Place to, Side only, boolean synthetic) {
    Side side = from.side() == Side.NONE ? only : from.side();
    boolean same = from.vessel().equals(to.vessel());
    Side reached = to.side() != Side.NONE ? to.side() : same ? side.opposite() : side;
    boolean open = reached == Side.NONE;
    List<String> qualifiers = new ArrayList<>();
    for (String label : to.vessel().to()) {
      List<Side> sides = open ? List.of(Side.RIGHT, Side.LEFT) : List.of(reached);
      sides.forEach(one -> qualifiers.add(one.on(label)));
      qualifiers.add(label);
    }
    String device = to.vessel().vein() ? "No Device" : from.vessel().device();
    return new ProcedureName(
        ProcedureName.SURGICAL,
        "",
        List.of("Bypass"),
        List.of(side.on(from.vessel().from())),
        new Wanted(List.of("Open"), true),
        new Wanted(List.of(synthetic ? "Synthetic Substitute" : device), true),
        new Wanted(qualifiers, open),
        false,
        ProcedureName.Kind.PROCEDURE);
  }

  private static boolean made(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> MADE.contains(token.form())) || tokens.size() <= SHORT;
  }

  private static boolean behindGraft(List<Token> tokens) {
    return tokens.stream()
        .anyMatch(token -> token.form().equals("graft") || token.form().equals("avg"));
  }

  private static int cue(List<Token> tokens, int from, int to, Set<String> cues) {
    for (int at = from; at < to; at++) {
      if (cues.contains(form(tokens, at))) {
        return at;
      }
    }
    return -1;
  }

  /** Where the word stands that leads to the two: "bypass graft from the left ...". */
  private static int leading(List<Token> tokens, int at, Set<String> cues) {
    for (int i = at - 1; i >= Math.max(0, at - CUE_BEFORE); i--) {
      String form = form(tokens, i);
      if (cues.contains(form) && !form.equals("graft") && !form.equals("grafting")) {
        return i;
      }
      if (!BEFORE_PAIR.contains(form)) {
        return -1;
      }
    }
    return -1;
  }

  /** The only side that the sentence names. */
  private static Side only(List<Token> tokens) {
    Side only = Side.NONE;
    for (Token token : tokens) {
      Side side = side(token.form());
      if (side != Side.NONE && only != Side.NONE && side != only) {
        return Side.NONE;
      }
      only = side == Side.NONE ? only : side;
    }
    return only;
  }

  private static Side side(String form) {
    return switch (form) {
      case "right", "rt" -> Side.RIGHT;
      case "left", "lt" -> Side.LEFT;
      case "bilateral", "both" -> Side.BILATERAL;
      default -> Side.NONE;
    };
  }

  private static String form(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
  }
}
