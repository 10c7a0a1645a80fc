package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Counts the different muscles, regions or nerves that a passage names, for services whose number
 * goes by how many there were, from {@code models/rules/services/parts.tsv}. A number that the
 * passage states of them counts before those that it lists. Stateless.
 */
final class Parts {
  /** "once of muscle 3-99": the units of a row, and how many parts the passage must have. */
  private static final Pattern CONDITION = Pattern.compile("(.+?) of ([a-z]+) (\\d+)-(\\d+)");

  private static final String STATED = "stated";
  private static final String MUSCLE = "muscle";
  private static final int STATED_REACH = 3;
  private static final Set<String> RIGHT = Set.of("right", "rt", "r");
  private static final Set<String> LEFT = Set.of("left", "lt", "l");
  private static final WordPattern BOTH =
      WordPattern.of(
          "both|bilateral|bilaterally|each side|either side|each hand|each arm|each leg");
  private static final WordPattern LIMBS =
      WordPattern.of(
          "both|right upper extremity and right lower extremity|left upper extremity and left lower extremity|right lower extremity and right upper extremity|two limbs|two extremities|two arms|two legs|2 limbs|2 extremities|bilateral|bilaterally"
              + "|each side|either side|each limb|per limb|per side|left and right|right and left|r l|l r"
              + "|on the right and on the left|right leg and right arm|right arm and right leg|left arm and left leg"
              + "|left leg and left arm|arm and leg");
  private static final WordPattern PER_LIMB = WordPattern.of("apiece|each limb");

  private record Part(String name, WordPattern words) {}

  private static final Map<String, List<Part>> PARTS = new HashMap<>();

  static {
    for (RuleTable.Row row :
        RuleTable.read("services/parts.tsv", "thing", "name", "words").rows()) {
      PARTS
          .computeIfAbsent(row.get("thing"), thing -> new ArrayList<>())
          .add(new Part(row.get("name"), WordPattern.of(row.get("words"))));
    }
  }

  private Parts() {}

  /** Units of a row and what it asks of the number of parts. */
  record Count(String units, String thing, int least, int most) {
    boolean fits(ServiceSentence sentence, ServiceNote note) {
      if (thing.isEmpty()) {
        return true;
      }
      int counted = of(thing, note.passages().words(sentence));
      return counted >= least && counted <= most;
    }
  }

  /** Reads the column "units" of a row. */
  static Count count(String units) {
    Matcher matcher = CONDITION.matcher(units);
    return matcher.matches()
        ? new Count(
            matcher.group(1),
            matcher.group(2),
            Integer.parseInt(matcher.group(3)),
            Integer.parseInt(matcher.group(4)))
        : new Count(units, "", 0, 0);
  }

  /** How many of a kind the words state or name. */
  static int of(String thing, Words words) {
    OptionalInt stated = stated(thing, words);
    if (stated.isPresent()) {
      return stated.getAsInt();
    }
    return thing.equals("study") ? studies(words) : named(thing, words).size();
  }

  private static Set<String> named(String thing, Words words) {
    Set<String> names = new TreeSet<>();
    for (Part part : PARTS.getOrDefault(thing, List.of())) {
      if (!part.name().startsWith(STATED) && !part.words().places(words).isEmpty()) {
        names.add(part.name());
      }
    }
    return names;
  }

  /** "four muscles", "5 areas", "NCS x4", "eight in all". */
  private static OptionalInt stated(String thing, Words words) {
    int sum = 0;
    for (Part part : PARTS.getOrDefault(thing, List.of())) {
      if (!part.name().startsWith(STATED)) {
        continue;
      }
      boolean behind = part.name().equals("stated behind");
      boolean adds = part.name().equals("stated sum");
      for (Span span : part.words().places(words)) {
        OptionalInt number = behind ? behind(words, span) : before(words, span, adds);
        if (number.isPresent() && !adds) {
          return number;
        }
        sum += number.orElse(0);
      }
    }
    return sum > 1 ? OptionalInt.of(sum) : OptionalInt.empty();
  }

  private static OptionalInt before(Words words, Span span, boolean directly) {
    int first = index(words, span.begin());
    int reach = directly ? 1 : STATED_REACH;
    for (int i = first - 1; i >= Math.max(0, first - reach); i--) {
      OptionalInt number = whole(words.get(i));
      if (number.isPresent()) {
        return number;
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt behind(Words words, Span span) {
    int last = index(words, span.end() - 1);
    int at = last + 1;
    if (at < words.size() && words.get(at).equals("x")) {
      at++;
    }
    if (at >= words.size()) {
      return OptionalInt.empty();
    }
    String word = words.get(at);
    return at == last + 1 && !word.startsWith("x")
        ? OptionalInt.empty()
        : whole(word.startsWith("x") ? word.substring(1) : word);
  }

  private static OptionalInt whole(String word) {
    var number = Quantities.number(word);
    double value = number.orElse(0);
    return value >= 1 && value < 60 && value == Math.rint(value)
        ? OptionalInt.of((int) value)
        : OptionalInt.empty();
  }

  private static int index(Words words, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (words.span(i).end() > at) {
        return i;
      }
    }
    return words.size() - 1;
  }

  private record Mention(String nerve, int first, int last) {}

  /** Studies of nerve conduction: each nerve, motor and sensory apart, and each side apart. */
  private static int studies(Words words) {
    List<Mention> nerves = new ArrayList<>();
    for (Part part : PARTS.getOrDefault("nerve", List.of())) {
      for (Span span : part.words().places(words)) {
        nerves.add(
            new Mention(part.name(), index(words, span.begin()), index(words, span.end() - 1)));
      }
    }
    nerves.sort((a, b) -> Integer.compare(a.first(), b.first()));
    if (led(words, nerves)) {
      return ledStudies(words, nerves) + reflexes(words);
    }
    boolean both = !BOTH.match(words, words).isEmpty();
    Map<String, Integer> studies = new HashMap<>();
    for (int n = 0; n < nerves.size(); n++) {
      int from = nerves.get(n).first();
      int to = words.size();
      for (Mention later : nerves.subList(n + 1, nerves.size())) {
        to = later.first() > nerves.get(n).last() ? Math.min(to, later.first()) : to;
      }
      if (n > 0 && from <= nerves.get(n - 1).last()) {
        continue;
      }
      study(words, nerves.get(n), to, both, studies);
    }
    studies
        .keySet()
        .removeIf(key ->
            key.endsWith("?")
                && studies.keySet().stream()
                    .anyMatch(other -> !other.equals(key) && other.startsWith(nerve(key))));
    return studies.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static final int LEAD = 14;
  private static final int SIDE = 3;
  private static final WordPattern REFLEX =
      WordPattern.of("h reflex|h reflexes|h wave|h waves|hoffmann");

  /** Whether the kind of study and the side stand before each nerve: "motor: the right median". */
  private static boolean led(Words words, List<Mention> nerves) {
    if (nerves.isEmpty()) {
      return false;
    }
    int first = nerves.getFirst().first();
    boolean kind = false;
    boolean side = false;
    for (int i = Math.max(0, first - LEAD); i < first; i++) {
      kind |= kind(words.get(i)) != 0;
      side |= i >= first - SIDE && (RIGHT.contains(words.get(i)) || LEFT.contains(words.get(i)));
    }
    return kind && side;
  }

  private static char kind(String word) {
    return word.startsWith("motor") ? 'm' : word.startsWith("sensor") ? 's' : 0;
  }

  private static int ledStudies(Words words, List<Mention> nerves) {
    Map<String, Integer> studies = new HashMap<>();
    char kind = '?';
    int sides = 1;
    int at = 0;
    for (Mention nerve : nerves) {
      boolean right = false;
      boolean left = false;
      for (; at < nerve.first(); at++) {
        kind = kind(words.get(at)) == 0 ? kind : kind(words.get(at));
        right |= RIGHT.contains(words.get(at));
        left |= LEFT.contains(words.get(at));
        right |= words.get(at).equals("both") || words.get(at).startsWith("bilateral");
        left |= words.get(at).equals("both") || words.get(at).startsWith("bilateral");
      }
      sides = right && left ? 2 : right || left ? 1 : sides;
      studies.merge(nerve.nerve() + kind, sides, Math::max);
      at = Math.max(at, nerve.last() + 1);
    }
    return studies.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** H reflexes are studies of their own, each side one. */
  private static int reflexes(Words words) {
    for (Span span : REFLEX.places(words)) {
      int at = index(words, span.begin());
      boolean right = false;
      boolean left = false;
      for (int i = Math.max(0, at - SIDE); i < Math.min(words.size(), at + LEAD + SIDE); i++) {
        right |= RIGHT.contains(words.get(i)) || words.get(i).startsWith("bilateral");
        left |= LEFT.contains(words.get(i)) || words.get(i).startsWith("bilateral");
      }
      return right && left ? 2 : 1;
    }
    return 0;
  }

  private static String nerve(String key) {
    return key.substring(0, key.length() - 1);
  }

  private static void study(
      Words words, Mention nerve, int to, boolean both, Map<String, Integer> studies) {
    boolean right = false;
    boolean left = false;
    boolean motor = false;
    boolean sensory = false;
    for (int i = nerve.first(); i < to; i++) {
      right |= RIGHT.contains(words.get(i));
      left |= LEFT.contains(words.get(i));
      motor |= words.get(i).startsWith("motor") || words.get(i).equals("m");
      sensory |= words.get(i).startsWith("sensor") || words.get(i).equals("s");
    }
    int sides = right && left || both ? 2 : 1;
    if (motor) {
      studies.merge(nerve.nerve() + "m", sides, Math::max);
    }
    if (sensory) {
      studies.merge(nerve.nerve() + "s", sides, Math::max);
    }
    if (!motor && !sensory) {
      studies.merge(nerve.nerve() + "?", sides, Math::max);
    }
  }

  /**
   * How many limbs have so many muscles of a needle test, each limb named before its muscles: "the
   * right leg: ... ; on the left: ...".
   */
  static int limbs(Words words, int least, int most) {
    Map<String, Set<String>> muscles = new HashMap<>();
    String side = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      side = RIGHT.contains(word) ? "right" : LEFT.contains(word) ? "left" : side;
      for (Part part : PARTS.getOrDefault(MUSCLE, List.of())) {
        for (Span span :
            part.name().startsWith(STATED) ? List.<Span>of() : part.words().places(words)) {
          if (index(words, span.begin()) == i) {
            muscles.computeIfAbsent(side, first -> new TreeSet<>()).add(part.name());
          }
        }
      }
    }
    return (int)
        muscles.values().stream()
            .filter(found -> found.size() >= least && found.size() <= most)
            .count();
  }

  /** How many limbs were tested. */
  static int limbs(Words words) {
    return LIMBS.match(words, words).isEmpty() && PER_LIMB.match(words, words).isEmpty() ? 1 : 2;
  }
}
