package org.opencac.edit.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencac.edit.EncounterFacts;
import org.opencac.fault.Fault;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import tools.jackson.databind.JsonNode;

/**
 * Reads the facts of an encounter from its {@code context}. What is not stated is unknown; without
 * a setting it is outpatient.
 *
 * @param where the place to name in a fault
 * @param faults receives what is wrong
 */
record FactsReader(String where, List<Fault> faults) {
  private static final int DAYS_OF_LIFE = 48_000;

  EncounterFacts read(JsonNode context) {
    if (!(context.isObject() || context.isMissingNode() || context.isNull())) {
      fault("context is no object", "write it as { … }");
    }
    return new EncounterFacts(
        setting(context),
        sex(context),
        age(context, "ageYears", Encounter.OLDEST),
        age(context, "ageDays", DAYS_OF_LIFE),
        date(context, "dateOfService", "context."),
        date(context, "admitDate", "context."),
        date(context, "dischargeDate", "context."),
        word(context, "payer"),
        word(context, "dischargedTo"),
        claim(context));
  }

  /** A date, if the object has one under the name. */
  Optional<LocalDate> date(JsonNode node, String name, String path) {
    if (!stated(node, name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(node.get(name).asString("")));
    } catch (DateTimeException e) {
      fault(path + name + " is no date", "write it as YYYY-MM-DD");
      return Optional.empty();
    }
  }

  private EncounterFacts.Claim claim(JsonNode context) {
    if (!stated(context, "claim")) {
      return EncounterFacts.Claim.PROFESSIONAL;
    }
    return EncounterFacts.Claim.of(context.get("claim").asString(""))
        .orElseGet(() -> {
          fault("context.claim is unknown", "use professional, institutional or supplier");
          return EncounterFacts.Claim.PROFESSIONAL;
        });
  }

  private Setting setting(JsonNode context) {
    if (!stated(context, "setting")) {
      return Setting.OUTPATIENT;
    }
    return Setting.of(context.get("setting").asString(""))
        .orElseGet(() -> {
          fault("context.setting is unknown", "use outpatient, inpatient or emergency");
          return Setting.OUTPATIENT;
        });
  }

  private Sex sex(JsonNode context) {
    if (!stated(context, "sex")) {
      return Sex.UNKNOWN;
    }
    return Sex.of(context.get("sex").asString(""))
        .orElseGet(() -> {
          fault("context.sex is unknown", "use female, male or unknown");
          return Sex.UNKNOWN;
        });
  }

  private OptionalInt age(JsonNode context, String name, int most) {
    if (!stated(context, name)) {
      return OptionalInt.empty();
    }
    JsonNode age = context.get(name);
    if (age.isNumber() && age.asDouble(-1) >= 0 && age.asDouble(-1) <= most) {
      return OptionalInt.of((int) age.asDouble(0));
    }
    fault("context." + name + " is no age", "give a number from 0 to " + most);
    return OptionalInt.empty();
  }

  private static String word(JsonNode context, String name) {
    return context.path(name).asString("").strip().toLowerCase(Locale.ROOT);
  }

  private static boolean stated(JsonNode node, String name) {
    return node.isObject() && node.has(name) && !node.get(name).isNull();
  }

  private void fault(String what, String remedy) {
    faults.add(new Fault("ENCOUNTER", where, what, remedy));
  }
}
