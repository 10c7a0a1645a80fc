package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opencac.rule.RuleTable;

/**
 * Which signs and symptoms go with a disease as a matter of course and are not coded beside it
 * (ICD-10-CM Guidelines, I.B.5): cough and fever with pneumonia. The pairs are clinical knowledge
 * in {@code integral-symptoms.tsv}. Immutable and safe to share between threads.
 */
final class IntegralSymptoms {
  static final String FILE = "integral-symptoms.tsv";
  static final String[] COLUMNS = {"diagnosis", "symptoms", "section", "note"};

  private final List<Rule> rules;
  private final List<CodeBuckets> diagnoses;
  private final List<CodeBuckets> symptoms;

  /**
   * One line of the table.
   *
   * @param id stable identifier, the diagnosis as written
   * @param diagnoses the diseases
   * @param symptoms the signs and symptoms that go with each of them
   * @param section the guideline
   * @param note what a coder would say
   */
  record Rule(
      String id,
      List<CodePattern> diagnoses,
      List<CodePattern> symptoms,
      String section,
      String note) {

    /** Copies the lists. */
    Rule {
      diagnoses = List.copyOf(diagnoses);
      symptoms = List.copyOf(symptoms);
    }
  }

  /**
   * A symptom that is part of a diagnosis.
   *
   * @param symptom the code not to be reported
   * @param diagnosis the code that says it already
   * @param rule the rule that joins them
   */
  record Integral(String symptom, String diagnosis, Rule rule) {}

  private IntegralSymptoms(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.diagnoses = rules.stream().map(r -> CodeBuckets.ofPatterns(r.diagnoses())).toList();
    this.symptoms = rules.stream().map(r -> CodeBuckets.ofPatterns(r.symptoms())).toList();
  }

  /** Reads the program's own table. */
  static IntegralSymptoms load() {
    List<Rule> rules = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      rules.add(
          new Rule(
              "INTEGRAL " + row.get("diagnosis"),
              CodePattern.list(row.get("diagnosis"), where),
              CodePattern.list(row.get("symptoms"), where),
              row.get("section"),
              row.get("note")));
    }
    return new IntegralSymptoms(rules);
  }

  List<Rule> rules() {
    return rules;
  }

  /**
   * The diagnosis that makes a symptom superfluous; the first rule of the file that applies, and of
   * the codes it covers the first in order.
   *
   * @param symptomCode the code in question
   * @param presentCodes the codes of the chart; the symptom itself may be among them
   */
  Optional<Integral> integralTo(String symptomCode, Collection<String> presentCodes) {
    CodeBuckets symptom = CodeBuckets.ofCodes(List.of(symptomCode));
    CodeBuckets present = CodeBuckets.ofCodes(presentCodes);
    for (int i = 0; i < rules.size(); i++) {
      if (!symptoms.get(i).meets(symptom) || !diagnoses.get(i).meets(present)) {
        continue;
      }
      Rule rule = rules.get(i);
      if (CodePattern.anyMatches(rule.symptoms(), symptomCode)
          && !CodePattern.anyMatches(rule.diagnoses(), symptomCode)) {
        Optional<String> diagnosis =
            presentCodes.stream()
                .filter(code -> CodePattern.anyMatches(rule.diagnoses(), code))
                .min(String::compareTo);
        if (diagnosis.isPresent()) {
          return Optional.of(new Integral(symptomCode, diagnosis.get(), rule));
        }
      }
    }
    return Optional.empty();
  }
}
