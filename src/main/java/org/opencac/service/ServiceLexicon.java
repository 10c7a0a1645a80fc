package org.opencac.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;

/** Our own lexicon of services, from {@code models/rules/services}. Immutable. */
final class ServiceLexicon {
  /** How the tables of services begin that are billed less often. */
  private static final String SELDOM = "more-";

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
          "more-operations",
          "more-medicine",
          "more-level-two",
          "told");

  private final List<ServiceRow> rows;
  private final Set<String> seldom = new HashSet<>();

  /** The phrases that rows begin with, and the row of each. */
  private final List<WordPhrase> beginnings = new ArrayList<>();

  private final List<Integer> rowOf = new ArrayList<>();
  private final FirstWords firstWords = new FirstWords();

  private ServiceLexicon(List<ServiceRow> rows, Set<String> seldom) {
    this.rows = List.copyOf(rows);
    this.seldom.addAll(seldom);
    for (int i = 0; i < rows.size(); i++) {
      for (WordPhrase phrase : rows.get(i).pattern().beginnings()) {
        phrase.addTo(firstWords, beginnings.size());
        beginnings.add(phrase);
        rowOf.add(i);
      }
    }
  }

  /** Reads every file. */
  static ServiceLexicon load() {
    List<ServiceRow> rows = new ArrayList<>();
    Set<String> seldom = new HashSet<>();
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
          if (file.startsWith(SELDOM)) {
            seldom.add(row.get("code"));
          }
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
    return new ServiceLexicon(rows, seldom);
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

  /** Codes that are billed less often than those of the other tables. */
  Set<String> seldom() {
    return seldom;
  }

  /** Every service in file order. */
  List<ServiceRow> rows() {
    return rows;
  }

  /** Services of which the first choice stands in a sentence, in the order of its words. */
  List<ServiceRow> near(Words sentence) {
    Set<Integer> near = new LinkedHashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      int at = i;
      Set<Integer> here = new TreeSet<>();
      firstWords.at(
          sentence,
          at,
          number -> {
            if (beginnings.get(number).stands(sentence, at)) {
              here.add(rowOf.get(number));
            }
          });
      near.addAll(here);
    }
    return near.stream().map(rows::get).toList();
  }
}
