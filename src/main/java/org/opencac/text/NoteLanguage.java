package org.opencac.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.rule.RuleTable;

/**
 * Tells notes that are not written in English, by their small words and their script. Only English
 * is read, and diseases have the same names in many languages: what stands denied in a Spanish note
 * would be coded. Words are in {@code languages.tsv}. Immutable and safe to share between threads.
 */
public final class NoteLanguage {
  static final String FILE = "languages.tsv";
  private static final String ENGLISH = "English";

  /** So many small words of another language at least, in all and as a share of the words. */
  private static final int FEWEST = 5;

  private static final double LEAST_SHARE = 0.1;

  /** So many different ones: a list of denials has "no" in each of its items. */
  private static final int FEWEST_KINDS = 4;

  /** How many times as many as of English. */
  private static final int TIMES = 3;

  private record Language(String name, Set<String> words) {}

  private final List<Language> languages = new ArrayList<>();
  private Set<String> english = Set.of();

  private NoteLanguage() {}

  /** Reads the program's own table. */
  public static NoteLanguage load() {
    NoteLanguage read = new NoteLanguage();
    for (RuleTable.Row row : RuleTable.read(FILE, "language", "words").rows()) {
      Set<String> words = Set.of(row.get("words").split(" "));
      if (row.get("language").equals(ENGLISH)) {
        read.english = words;
      } else {
        read.languages.add(new Language(row.get("language"), words));
      }
    }
    return read;
  }

  /**
   * The language of a note that is not written in English, or "another script"; empty for English,
   * and where too little is said to tell.
   */
  public Optional<String> foreign(ParsedNote note) {
    if (isOtherScript(note.note().text().reveal())) {
      return Optional.of("another script");
    }
    int all = 0;
    int here = 0;
    int[] other = new int[languages.size()];
    Map<String, Set<String>> kinds = new HashMap<>();
    for (Sentence sentence : note.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.isWordOrNumber()) {
          all++;
          here += english.contains(token.form()) ? 1 : 0;
          for (int l = 0; l < other.length; l++) {
            if (languages.get(l).words().contains(token.form())) {
              other[l]++;
              kinds
                  .computeIfAbsent(languages.get(l).name(), name -> new HashSet<>())
                  .add(token.form());
            }
          }
        }
      }
    }
    int best = 0;
    for (int l = 1; l < other.length; l++) {
      best = other[l] > other[best] ? l : best;
    }
    boolean foreign =
        other[best] >= FEWEST
            && kinds.getOrDefault(languages.get(best).name(), Set.of()).size() >= FEWEST_KINDS
            && other[best] >= LEAST_SHARE * all
            && other[best] > TIMES * here;
    return foreign ? Optional.of(languages.get(best).name()) : Optional.empty();
  }

  /** Whether most letters are none of the Latin script. */
  private static boolean isOtherScript(String text) {
    int latin = 0;
    int other = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
          latin++;
        } else {
          other++;
        }
      }
    }
    return other > latin;
  }
}
