package org.opencac.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of an encounter from a record: {@code setting}, {@code sex}, {@code ageYears},
 * {@code dateOfService}. What a record does not state is taken from the defaults.
 */
public final class EncounterContext {
  private EncounterContext() {}

  /**
   * The encounter of a record.
   *
   * @param facts the JSON or YAML object with the facts; anything but an object has none
   * @param defaults what holds when the record does not say
   * @param where the place to name in a fault
   * @param faults receives what is wrong; the default stands in for a wrong value
   */
  public static Encounter read(
      JsonNode facts, Encounter defaults, String where, List<Fault> faults) {
    Setting setting = defaults.setting();
    if (stated(facts, "setting")) {
      setting =
          Setting.of(facts.get("setting").asString(""))
              .orElseGet(() -> {
                faults.add(unknown(where, "setting", "outpatient, inpatient or emergency"));
                return defaults.setting();
              });
    }
    Sex sex = defaults.sex();
    if (stated(facts, "sex")) {
      sex =
          Sex.of(facts.get("sex").asString(""))
              .orElseGet(() -> {
                faults.add(unknown(where, "sex", "female, male or unknown"));
                return defaults.sex();
              });
    }
    return new Encounter(
        setting, sex, age(facts, defaults, where, faults), date(facts, defaults, where, faults));
  }

  private static OptionalInt age(
      JsonNode facts, Encounter defaults, String where, List<Fault> faults) {
    if (!stated(facts, "ageYears")) {
      return defaults.ageYears();
    }
    JsonNode age = facts.get("ageYears");
    if (age.isNumber() && age.asDouble(-1) >= 0 && age.asDouble(-1) <= Encounter.OLDEST) {
      return OptionalInt.of((int) age.asDouble(0));
    }
    faults.add(
        new Fault(
            "AGE",
            where,
            "ageYears is no age",
            "give a number of years from 0 to " + Encounter.OLDEST));
    return defaults.ageYears();
  }

  private static LocalDate date(
      JsonNode facts, Encounter defaults, String where, List<Fault> faults) {
    if (!stated(facts, "dateOfService")) {
      return defaults.dateOfService();
    }
    try {
      return LocalDate.parse(facts.get("dateOfService").asString(""));
    } catch (DateTimeException e) {
      faults.add(new Fault("DATE", where, "dateOfService is no date", "write it as YYYY-MM-DD"));
      return defaults.dateOfService();
    }
  }

  private static boolean stated(JsonNode facts, String name) {
    return facts.isObject() && facts.has(name) && !facts.get(name).isNull();
  }

  private static Fault unknown(String where, String name, String allowed) {
    return new Fault(
        name.toUpperCase(java.util.Locale.ROOT), where, "unknown " + name, "use " + allowed);
  }
}
