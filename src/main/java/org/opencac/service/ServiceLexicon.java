package org.opencac.service;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;

/** Our own lexicon of services, from {@code models/rules/services}. Immutable. */
final class ServiceLexicon {
  private static final List<String> FILES =
      List.of(
          "skin",
          "orthopedics",
          "gastroenterology",
          "cardiology",
          "neurology",
          "general",
          "surgery",
          "dermatology",
          "ent",
          "eye",
          "women",
          "urology",
          "feet",
          "radiology",
          "laboratory",
          "immunisation",
          "supplies",
          "further",
          "told");

  private final List<ServiceRow> rows;
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final FirstWords firstWords = new FirstWords();

  private ServiceLexicon(List<ServiceRow> rows) {
    this.rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      for (String key : rows.get(i).pattern().keys()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
      rows.get(i).pattern().addFirstWords(firstWords, i);
    }
  }

  /** Reads every file. */
  static ServiceLexicon load() {
    List<ServiceRow> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (String file : FILES) {
      RuleTable table =
          RuleTable.read(
              "services/" + file + ".tsv",
              "code",
              "name",
              "words",
              "proof",
              "family",
              "units",
              "modifiers",
              "documented");
      for (RuleTable.Row row : table.rows()) {
        try {
          rows.add(row(row));
        } catch (IllegalArgumentException e) {
          faults.add(
              new Fault(
                  "SERVICE_ROW",
                  "models/rules/services/" + file + ".tsv:" + row.line(),
                  "has words or a proof that cannot be read",
                  "write words as described in ARCHITECTURE.md"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return new ServiceLexicon(rows);
  }

  private static ServiceRow row(RuleTable.Row row) {
    String code = row.get("code");
    String family = row.get("family");
    boolean base = family.endsWith("-");
    return new ServiceRow(
        system(code),
        code,
        row.get("name"),
        WordPattern.ofRow(row.get("words")),
        Proof.valueOf(row.get("proof").toUpperCase(Locale.ROOT)),
        base ? family.substring(0, family.length() - 1) : family.isEmpty() ? code : family,
        base,
        row.get("units").isEmpty() ? "once" : row.get("units"),
        carried(row),
        row.get("documented"));
  }

  /** Components of a vaccine are carried like its modifiers. */
  private static Set<String> carried(RuleTable.Row row) {
    Set<String> carried = new LinkedHashSet<>();
    for (String one : row.get("modifiers").replace("-", "").split(",", -1)) {
      if (!one.isEmpty()) {
        carried.add(one);
      }
    }
    String units = row.get("units");
    if (units.startsWith("comp")) {
      carried.add(units);
    } else if (units.startsWith("oral")) {
      carried.add("oral");
    }
    return carried;
  }

  /** CPT codes begin with a digit, HCPCS Level II codes with a letter. */
  static CodeSystem system(String code) {
    return Character.isDigit(code.charAt(0)) ? CodeSystem.CPT : CodeSystem.HCPCS;
  }

  /** Every service in file order. */
  List<ServiceRow> rows() {
    return rows;
  }

  /** Services whose words could stand in a sentence, in the order of its words. */
  List<ServiceRow> near(Words sentence) {
    List<ServiceRow> near = new ArrayList<>();
    BitSet may = firstWords.in(sentence);
    BitSet known = new BitSet(rows.size());
    for (int i = 0; i < sentence.size(); i++) {
      for (int number : byKey.getOrDefault(WordPattern.key(sentence.get(i)), List.of())) {
        if (may.get(number) && !known.get(number)) {
          known.set(number);
          near.add(rows.get(number));
        }
      }
    }
    return near;
  }
}
