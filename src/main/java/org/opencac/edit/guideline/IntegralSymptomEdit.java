package org.opencac.edit.guideline;

import java.util.ArrayList;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.CodePattern;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.rule.RuleTable;

/**
 * A symptom that belongs to a diagnosis of the same encounter, and so is not reported besides
 * (Guidelines, I.B.5; as principal diagnosis II.A). Which symptom belongs to which disease is in
 * {@code integral-symptoms.tsv}, the table by which the engine codes.
 */
final class IntegralSymptomEdit implements Edit {
  private final List<Rule> rules;

  /** A line of the file. */
  private record Rule(List<CodePattern> diagnoses, List<CodePattern> symptoms, String section) {}

  private IntegralSymptomEdit(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Reads the table. */
  static IntegralSymptomEdit load() {
    List<Rule> rules = new ArrayList<>();
    String file = "integral-symptoms.tsv";
    for (RuleTable.Row row :
        RuleTable.read(file, "diagnosis", "symptoms", "section", "note").rows()) {
      String where = "models/rules/" + file + ":" + row.line();
      rules.add(
          new Rule(
              CodePattern.list(row.get("diagnosis"), where),
              CodePattern.list(row.get("symptoms"), where),
              row.get("section")));
    }
    return new IntegralSymptomEdit(rules);
  }

  @Override
  public String id() {
    return "INTEGRAL_SYMPTOM";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<Diagnosis> diagnoses = context.diagnoses();
    for (int i = 0; i < diagnoses.size(); i++) {
      String symptom = diagnoses.get(i).code();
      if (diagnoses.get(i).system() == CodeSystem.ICD_10_CM) {
        check(context, symptom, i, findings);
      }
    }
  }

  private void check(EditContext context, String symptom, int at, Findings findings) {
    for (Rule rule : rules) {
      if (!CodePattern.anyMatches(rule.symptoms(), symptom)) {
        continue;
      }
      for (Diagnosis diagnosis : context.diagnoses()) {
        String code = diagnosis.code();
        if (!code.equals(symptom)
            && CodePattern.anyMatches(rule.diagnoses(), code)
            && !CodePattern.anyMatches(rule.symptoms(), code)) {
          boolean principal = at == 0 && context.facts().inpatient();
          findings.add(
              Draft.at(
                      Place.diagnosis(at + 1),
                      principal
                          ? symptom + " is a symptom of " + code + " and cannot be principal"
                          : symptom + " is part of " + code + " and is not coded besides")
                  .about(symptom, code)
                  .toFix(
                      "Remove "
                          + symptom
                          + ", unless the record says that it has another cause or goes beyond what"
                          + " the disease brings")
                  .in(principal ? "II.A, I.B.5" : rule.section()));
          return;
        }
      }
    }
  }
}
