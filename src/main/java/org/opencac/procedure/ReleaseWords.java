package org.opencac.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.ProcedureContent;
import org.opencac.codeset.ProcedureKey;
import org.opencac.codeset.ProcedureTable;

/**
 * Words for body parts, devices and substances that a release itself has: the labels of its tables
 * and the entries of its keys. Immutable and safe to share between threads.
 */
final class ReleaseWords {
  private static final Set<String> SITE_AXES =
      Set.of("Body Part", "Body Region", "Treatment Site", "Body System / Region");

  /** Labels that are ordinary words of a note and name no site by themselves. */
  private static final Set<String> ORDINARY =
      Set.of("none", "subcutaneous tissue", "nose", "hair", "ova", "back", "trunk", "skin");

  private final WordTrie<List<String>> parts = new WordTrie<>();
  private final WordTrie<String> values = new WordTrie<>();
  private final WordTrie<ProcedureName> names;

  ReleaseWords(ProcedureContent content, WordTrie<ProcedureName> names, ProcedureLexicon lexicon) {
    this.names = names;
    Map<String, String> labels = new LinkedHashMap<>();
    for (ProcedureTable table : content.tables()) {
      for (ProcedureTable.Row row : table.rows()) {
        ProcedureTable.Axis axis = row.axes().getFirst();
        if (SITE_AXES.contains(axis.title())) {
          axis.values().forEach(value -> labels.putIfAbsent(plain(value.label()), value.label()));
        }
      }
    }
    labels.forEach((words, label) -> {
      if (words.length() > 3 && !ORDINARY.contains(words)) {
        parts.add(lexicon.stems(words), List.of(label));
      }
    });
    content.keys().forEach(key -> add(key, lexicon));
  }

  private void add(ProcedureKey key, ProcedureLexicon lexicon) {
    for (String words : key.words()) {
      String plain = words.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", " ").strip();
      if (plain.length() < 4 || plain.contains(",")) {
        continue;
      }
      if (SITE_AXES.contains(key.axis())) {
        parts.add(lexicon.stems(plain), key.labels());
      } else if (key.axis().equals("Device")) {
        key.labels().forEach(label -> values.add(lexicon.stems(plain), device(label)));
      }
    }
  }

  /** A label in the order in which people say it: "Esophagus, Upper" is the upper esophagus. */
  private static String plain(String label) {
    List<String> words = new ArrayList<>();
    String lower = label.toLowerCase(Locale.ROOT).replaceAll("\\([^)]*\\)", "");
    String[] parts = lower.split(", ");
    for (int i = parts.length - 1; i >= 0; i--) {
      for (String word : parts[i].split("[ /]+")) {
        if (Side.of(word) == Side.NONE && !word.isBlank()) {
          words.add(word);
        }
      }
    }
    return String.join(" ", words);
  }

  /** The key names devices with the system they are for: "Spacer in Lower Joints". */
  private static String device(String label) {
    int system = label.indexOf(" in ");
    int forSystem = label.indexOf(" for ");
    int end = system > 0 ? system : forSystem > 0 ? forSystem : label.length();
    return label.substring(0, end);
  }

  /** Words for body parts. */
  WordTrie<List<String>> parts() {
    return parts;
  }

  /** Names of procedures that the Index has. */
  WordTrie<ProcedureName> names() {
    return names;
  }

  /** Words for devices. */
  WordTrie<String> values() {
    return values;
  }
}
