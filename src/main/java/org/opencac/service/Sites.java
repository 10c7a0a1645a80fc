package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Places of the body that a note names, from {@code models/rules/services/sites.tsv}, with the side
 * before them; a depth ("at 40 cm") and a numbered lesion are places too. Immutable.
 */
final class Sites {
  private static final Set<String> NUMBERED =
      Set.of("lesion", "site", "polyp", "wound", "specimen", "ulcer");
  private static final Set<String> NUMBERS =
      Set.of("a", "b", "c", "d", "1", "2", "3", "4", "one", "two", "three");
  private static final Map<String, String> SIDES =
      Map.of("left", "left", "lt", "left", "right", "right", "rt", "right");
  private static final int SIDE_REACH = 3;

  /**
   * A place where it is named.
   *
   * @param site its name in our words
   * @param side left, right, or empty
   * @param word the place of its last word in the words that were searched
   * @param span where it stands in the note
   */
  record Named(String site, String side, int word, Span span) {}

  private record Phrase(List<String> words, String site) {}

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, String> within = new HashMap<>();

  private Sites() {}

  static Sites load() {
    Sites sites = new Sites();
    for (RuleTable.Row row :
        RuleTable.read("services/sites.tsv", "words", "site", "within").rows()) {
      if (!row.get("within").equals("-")) {
        sites.within.put(row.get("site"), row.get("within"));
      }
      for (String phrase : row.get("words").split("\\|", -1)) {
        List<String> words = List.of(phrase.split(" ", -1));
        sites
            .phrases
            .computeIfAbsent(WordPattern.key(words.getFirst()), key -> new ArrayList<>())
            .add(new Phrase(words, row.get("site")));
      }
    }
    return sites;
  }

  /** Whether a place is named right at a word. */
  boolean named(Words words, int at, int to) {
    return at(words, at, to).isPresent();
  }

  /** The places that words name from one word to another, the longest name at each. */
  List<Named> in(Words words, int from, int to) {
    List<Named> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<Named> one = at(words, at, to);
      if (one.isPresent()) {
        found.add(one.orElseThrow());
        at = one.orElseThrow().word() + 1;
      } else {
        at++;
      }
    }
    return found;
  }

  private Optional<Named> at(Words words, int at, int to) {
    String word = words.get(at);
    boolean more = at + 1 < to;
    if (more && NUMBERED.contains(word) && NUMBERS.contains(words.get(at + 1))) {
      return Optional.of(
          new Named(word + " " + words.get(at + 1), "", at + 1, words.span(at, at + 1)));
    }
    if (more && Character.isDigit(word.charAt(0)) && words.get(at + 1).equals("cm")) {
      boolean depth = at > 0 && Set.of("at", "from").contains(words.get(at - 1));
      return depth
          ? Optional.of(new Named(word + " cm", "", at + 1, words.span(at, at + 1)))
          : Optional.empty();
    }
    Optional<Phrase> longest = Optional.empty();
    for (Phrase phrase : phrases.getOrDefault(WordPattern.key(word), List.of())) {
      if (at + phrase.words().size() <= to
          && words.stands(at, phrase.words())
          && longest.filter(other -> other.words().size() >= phrase.words().size()).isEmpty()) {
        longest = Optional.of(phrase);
      }
    }
    return longest.map(phrase -> {
      int last = at + phrase.words().size() - 1;
      return new Named(phrase.site(), side(words, at), last, words.span(at, last));
    });
  }

  private static String side(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - SIDE_REACH); i--) {
      String side = SIDES.get(words.get(i));
      if (side != null) {
        return side;
      }
    }
    return "";
  }

  /** Whether two names are of two places: neither contains the other, or they are of two sides. */
  boolean apart(Named one, Named other) {
    boolean sides = !one.side().isEmpty() && !other.side().isEmpty();
    return sides && !one.side().equals(other.side())
        || !contains(one.site(), other.site()) && !contains(other.site(), one.site());
  }

  private boolean contains(String large, String small) {
    String at = small;
    while (at != null) {
      if (at.equals(large)) {
        return true;
      }
      at = within.get(at);
    }
    return false;
  }
}
