package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.rule.RuleTable;
import org.opencac.text.Tokenizer;

/**
 * The rules of neoplasms: their names, what the words around them say, regions of lymph nodes.
 * Immutable and safe to share between threads.
 *
 * @param names {@code neoplasms/histologies.tsv}
 * @param cues {@code neoplasms/status.tsv}
 * @param regions {@code neoplasms/node-regions.tsv}
 */
record NeoplasmWords(Phrases<Histology> names, Phrases<Cue> cues, Phrases<String> regions) {
  static final String NAMES = "neoplasms/histologies.tsv";
  static final String CUES = "neoplasms/status.tsv";
  static final String REGIONS = "neoplasms/node-regions.tsv";

  /** The last character of C77 and of the lymphomas, by region. */
  private static final Map<String, Character> SECONDARY =
      Map.of(
          "head", '0', "thorax", '1', "abdomen", '2', "axilla", '3', "groin", '4', "pelvis", '5');

  /** Reads the program's own tables. */
  static NeoplasmWords load(Tokenizer tokenizer) {
    Phrases<Histology> names = new Phrases<>(tokenizer);
    for (RuleTable.Row row :
        RuleTable.read(
                NAMES, "words", "behavior", "tissue", "fixed", "alone", "category", "code", "note")
            .rows()) {
      names.add(row.get("words"), histology(row, tokenizer));
    }
    Phrases<Cue> cues = new Phrases<>(tokenizer);
    for (RuleTable.Row row : RuleTable.read(CUES, "words", "kind", "note").rows()) {
      cues.add(
          row.get("words"),
          Cue.of(row.get("kind"))
              .orElseThrow(() -> fault(CUES, row, "unknown kind", "use one of the first line")));
    }
    Phrases<String> regions = new Phrases<>(tokenizer);
    for (RuleTable.Row row : RuleTable.read(REGIONS, "words", "region", "note").rows()) {
      if (!SECONDARY.containsKey(row.get("region"))) {
        throw fault(REGIONS, row, "unknown region", "use one of " + SECONDARY.keySet());
      }
      regions.add(row.get("words"), row.get("region"));
    }
    return new NeoplasmWords(names, cues, regions);
  }

  private static Histology histology(RuleTable.Row row, Tokenizer tokenizer) {
    Optional<Behavior> behavior = Behavior.ofLabel(row.get("behavior"));
    if (behavior.isEmpty() && !row.get("behavior").equals("none")) {
      throw fault(NAMES, row, "unknown behavior", "use a column of the table or none");
    }
    String tissue = row.get("tissue");
    return new Histology(
        behavior,
        NeoplasmTable.words(tissue.replace("?", ""), tokenizer),
        tissue.endsWith("?"),
        NeoplasmTable.words(row.get("fixed"), tokenizer),
        NeoplasmTable.words(row.get("alone"), tokenizer),
        row.get("category"),
        row.get("code"));
  }

  private static BadInputException fault(
      String file, RuleTable.Row row, String what, String remedy) {
    return new BadInputException(
        "NEOPLASM_RULE", "models/rules/" + file + ":" + row.line(), what, remedy);
  }

  /** The code of secondary neoplasms of lymph nodes of the given regions. */
  static String secondaryNodes(Set<String> regions) {
    return "C77." + (regions.isEmpty() ? '9' : regions.size() > 1 ? '8' : first(regions));
  }

  /** The character by which the code of a lymphoma says the regions of its nodes. */
  static char lymphomaNodes(Set<String> regions) {
    return regions.isEmpty() ? '0' : regions.size() > 1 ? '8' : (char) (first(regions) + 1);
  }

  private static char first(Set<String> regions) {
    List<String> sorted = new ArrayList<>(regions);
    sorted.sort(null);
    return SECONDARY.getOrDefault(sorted.getFirst(), '9');
  }
}
