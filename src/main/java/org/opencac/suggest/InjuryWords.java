package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * The words by which charts tell of injuries, and which codes a general one may turn out to be,
 * from {@code injury-words.tsv} and {@code injury-regions.tsv}. Immutable and safe to share.
 */
final class InjuryWords {
  /** Units of an age: "72 years old" is no old injury. */
  private static final Set<String> AGES =
      Set.of("year", "years", "yr", "yrs", "y", "yo", "month", "months", "week", "weeks", "day");

  private static final String WORDS = "injury-words.tsv";
  private static final String REGIONS = "injury-regions.tsv";
  private static final int SUBCATEGORY = 5;

  /** For a word of a title the words of charts. */
  private final Map<String, Set<String>> nouns = new HashMap<>();

  private final Map<String, Set<String>> regions = new HashMap<>();
  private final Map<String, Set<String>> limbs = new HashMap<>();
  private final List<Phrase> adds = new ArrayList<>();
  private final List<Phrase> normal = new ArrayList<>();
  private final List<Phrase> past = new ArrayList<>();
  private final Map<String, List<String>> mayBe = new HashMap<>();

  /**
   * Words one behind the other.
   *
   * @param words for each place the forms that may stand there
   * @param adds what is said with them
   */
  record Phrase(List<Set<String>> words, Set<String> adds) {
    boolean isIn(List<String> forms) {
      for (int at = 0; at + words.size() <= forms.size(); at++) {
        boolean all = true;
        for (int w = 0; w < words.size() && all; w++) {
          all = words.get(w).contains(forms.get(at + w));
        }
        if (all) {
          return true;
        }
      }
      return false;
    }
  }

  private InjuryWords() {}

  /** Reads the program's own tables. */
  static InjuryWords load() {
    InjuryWords read = new InjuryWords();
    for (RuleTable.Row row : RuleTable.read(WORDS, "words", "kind", "value").rows()) {
      Phrase phrase = phrase(row.get("words"), row.get("value"));
      switch (row.get("kind")) {
        case "noun" -> add(read.nouns, row.get("value"), phrase);
        case "region" -> add(read.regions, row.get("value"), phrase);
        case "limb" -> add(read.limbs, row.get("value"), phrase);
        case "adds" -> read.adds.add(phrase);
        case "normal" -> read.normal.add(phrase);
        case "past" -> read.past.add(phrase);
        default -> throw new IllegalStateException("unknown kind in " + WORDS + ":" + row.line());
      }
    }
    for (RuleTable.Row row : RuleTable.read(REGIONS, "general", "may-be", "note").rows()) {
      read.mayBe.put(row.get("general"), List.of(row.get("may-be").split(" ")));
    }
    return read;
  }

  /** Words one behind the other, each place a choice of forms, and what is said with them. */
  static Phrase phrase(String words, String value) {
    List<Set<String>> places = new ArrayList<>();
    for (String place : words.split(" ")) {
      places.add(new HashSet<>(List.of(place.split("[|]"))));
    }
    return new Phrase(
        places, value.isEmpty() ? Set.of() : new HashSet<>(List.of(value.split(" "))));
  }

  private static void add(Map<String, Set<String>> map, String name, Phrase phrase) {
    map.computeIfAbsent(name, n -> new HashSet<>()).addAll(phrase.words().getFirst());
  }

  /** The words that name an injury of this title in charts. */
  Set<String> nouns(Set<String> title) {
    return all(nouns, title);
  }

  /** The words for the parts of the body that a title names. */
  Set<String> regions(Set<String> title) {
    return all(regions, title);
  }

  /** The words for all of the limb that a part belongs to. */
  Set<String> limb(Set<String> region) {
    Set<String> words = new HashSet<>();
    for (Set<String> limb : limbs.values()) {
      if (region.stream().anyMatch(limb::contains)) {
        words.addAll(limb);
      }
    }
    return words;
  }

  private static Set<String> all(Map<String, Set<String>> map, Set<String> title) {
    Set<String> words = new HashSet<>();
    title.forEach(word -> words.addAll(map.getOrDefault(word, Set.of())));
    return words;
  }

  /** What a title may say of the words of a sentence. */
  Set<String> added(List<String> forms) {
    Set<String> words = new HashSet<>();
    for (Phrase phrase : adds) {
      if (phrase.isIn(forms)) {
        words.addAll(phrase.adds());
      }
    }
    return words;
  }

  /** Whether a sentence says that a part is well. */
  boolean isNormal(List<String> forms) {
    return normal.stream().anyMatch(phrase -> phrase.isIn(forms));
  }

  /** Whether a sentence tells what was before. */
  boolean isPast(List<String> forms) {
    List<String> told = new ArrayList<>(forms);
    told.removeIf(form -> form.endsWith("-old"));
    for (int f = told.size() - 1; f > 0; f--) {
      int before = told.get(f - 1).equals("-") ? f - 2 : f - 1;
      if (told.get(f).equals("old") && before >= 0 && AGES.contains(told.get(before))) {
        told.remove(f);
      }
    }
    return past.stream().anyMatch(phrase -> phrase.isIn(told));
  }

  /** The beginnings of the codes that a general code may turn out to be. */
  List<String> mayBe(String code) {
    for (int length = Math.min(code.length(), 6); length >= 3; length--) {
      List<String> found = mayBe.get(code.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return code.length() < SUBCATEGORY ? List.of(code) : List.of(code.substring(0, SUBCATEGORY));
  }
}
