package org.opencac.edit.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Procedure;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import tools.jackson.databind.JsonNode;

/**
 * The examples beside a site rule: {@code finds} true or false, {@code codes}, and the facts {@code
 * setting}, {@code sex}, {@code ageYears}, {@code payer}, {@code days}, {@code procedures} ({@code
 * 99213-25}).
 *
 * @param rule the rule
 */
record SiteExamples(SiteRule rule) {
  private static final LocalDate ADMITTED = LocalDate.of(2026, 1, 1);

  /**
   * What is wrong with the examples; there must be one that breaks the rule and one that does not.
   */
  List<String> failures(JsonNode examples) {
    List<String> failures = new ArrayList<>();
    boolean finding = false;
    boolean silent = false;
    int number = 0;
    for (JsonNode example : examples) {
      number++;
      boolean expected = example.path("finds").asBoolean(true);
      finding |= expected;
      silent |= !expected;
      if (rule.condition().holds(encounter(example)) != expected) {
        failures.add(
            "example " + number + " is " + (expected ? "not found" : "found against expectation"));
      }
    }
    if (!finding || !silent) {
      failures.add("needs an example with finds: true and one with finds: false");
    }
    return failures;
  }

  private static CodedEncounter encounter(JsonNode example) {
    Setting setting =
        Setting.of(example.path("setting").asString("outpatient")).orElse(Setting.OUTPATIENT);
    Sex sex = Sex.of(example.path("sex").asString("unknown")).orElse(Sex.UNKNOWN);
    JsonNode age = example.path("ageYears");
    JsonNode days = example.path("days");
    EncounterFacts facts =
        new EncounterFacts(
            setting,
            sex,
            age.isNumber() ? OptionalInt.of(age.asInt()) : OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(ADMITTED),
            days.isNumber() ? Optional.of(ADMITTED) : Optional.empty(),
            days.isNumber() ? Optional.of(ADMITTED.plusDays(days.asInt())) : Optional.empty(),
            example.path("payer").asString("").toLowerCase(Locale.ROOT),
            "");
    List<Diagnosis> diagnoses = new ArrayList<>();
    example.path("codes").forEach(code -> diagnoses.add(Diagnosis.of(code.asString(""))));
    List<Procedure> procedures = new ArrayList<>();
    for (JsonNode procedure : example.path("procedures")) {
      String[] parts = procedure.asString("").split("-", -1);
      procedures.add(
          new Procedure(
              CodeSystem.HCPCS,
              parts[0],
              1,
              List.of(parts).subList(1, parts.length),
              Optional.empty(),
              List.of()));
    }
    return new CodedEncounter("example", facts, diagnoses, procedures, List.of());
  }
}
