package org.opencac.edit.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartNote;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Procedure;
import org.opencac.fault.Fault;
import org.opencac.note.NoteText;
import tools.jackson.databind.JsonNode;

/**
 * Reads a coded encounter from its JSON object and reports every fault of it: {@code id}, {@code
 * context}, {@code diagnoses}, {@code procedures}, {@code notes}. What is a coding problem (an
 * unknown code, no date, a pointer to nothing) is no fault but left to the edits. Not shared
 * between threads.
 */
public final class CodedEncounterReader {
  private static final int MOST_CODES = 5_000;
  private static final int LONGEST_CODE = 20;

  private final String where;
  private final List<Fault> faults;

  private CodedEncounterReader(String where, List<Fault> faults) {
    this.where = where;
    this.faults = faults;
  }

  /**
   * The encounter; with faults it must not be used.
   *
   * @param node a JSON object
   * @param defaultId its id when it has none
   * @param where the place to name in a fault, for example a file and a line
   * @param faults receives what is wrong
   */
  public static CodedEncounter read(
      JsonNode node, String defaultId, String where, List<Fault> faults) {
    return new CodedEncounterReader(where, faults).encounter(node, defaultId);
  }

  private CodedEncounter encounter(JsonNode node, String defaultId) {
    EncounterFacts facts = new FactsReader(where, faults).read(node.path("context"));
    return new CodedEncounter(
        node.path("id").asString(defaultId),
        facts,
        diagnoses(list(node, "diagnoses")),
        procedures(list(node, "procedures")),
        notes(list(node, "notes")));
  }

  private List<JsonNode> list(JsonNode node, String name) {
    JsonNode list = node.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      fault(name, "is no list", "write it as [ … ]");
      return List.of();
    }
    if (list.size() > MOST_CODES) {
      fault(name, "has " + list.size() + " entries", "give at most " + MOST_CODES);
      return List.of();
    }
    return list.valueStream().toList();
  }

  private List<Diagnosis> diagnoses(List<JsonNode> nodes) {
    List<Diagnosis> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String path = "diagnoses[" + (i + 1) + "]";
      CodeSystem system = system(node, path, "").orElse(CodeSystem.ICD_10_CM);
      String code = code(node, path);
      found.add(
          new Diagnosis(
              system,
              system.dotted(code),
              text(node, "poa", path).strip().toUpperCase(Locale.ROOT),
              node.path("principal").asBoolean(false)));
    }
    return found;
  }

  private List<Procedure> procedures(List<JsonNode> nodes) {
    List<Procedure> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String path = "procedures[" + (i + 1) + "]";
      String code = CodeSystem.undotted(code(node, path));
      CodeSystem system = system(node, path, code).orElse(CodeSystem.HCPCS);
      found.add(
          new Procedure(
              system,
              system.dotted(code),
              units(node, path),
              modifiers(node, path),
              new FactsReader(where, faults).date(node, "date", path + "."),
              pointers(node, path)));
    }
    return found;
  }

  private List<ChartNote> notes(List<JsonNode> nodes) {
    List<ChartNote> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      String path = "notes[" + (i + 1) + "]";
      if (!node.path("text").isString() || node.path("text").asString().isBlank()) {
        fault(path, "lacks text", "add the document as \"text\"");
        continue;
      }
      found.add(
          new ChartNote(
              node.path("id").asString("note-" + (i + 1)),
              text(node, "type", path),
              text(node, "author", path),
              new NoteText(node.path("text").asString())));
    }
    return found;
  }

  /** A code is an object with the key code, or only the code. */
  private String code(JsonNode node, String path) {
    JsonNode code = node.isString() ? node : node.path("code");
    if (!code.isString() || code.asString().isBlank()) {
      fault(path, "lacks a code", "add it as \"code\"");
      return "";
    }
    if (code.asString().strip().length() > LONGEST_CODE) {
      fault(path, "the code is longer than any code", "give one code");
      return "";
    }
    return code.asString();
  }

  private Optional<CodeSystem> system(JsonNode node, String path, String code) {
    String name = text(node, "codeSystem", path);
    if (name.isEmpty()) {
      return code.isEmpty() ? Optional.empty() : Optional.of(systemOf(code));
    }
    Optional<CodeSystem> system = CodeSystem.of(name);
    if (system.isEmpty()) {
      fault(path, "has an unknown codeSystem", "use ICD-10-CM, ICD-10-PCS, HCPCS, CPT or ICD-9-CM");
    }
    return system;
  }

  private static CodeSystem systemOf(String code) {
    if (code.length() == 7) {
      return CodeSystem.ICD_10_PCS;
    }
    return !code.isEmpty() && Character.isDigit(code.charAt(0)) ? CodeSystem.CPT : CodeSystem.HCPCS;
  }

  private long units(JsonNode node, String path) {
    JsonNode units = node.path("units");
    if (units.isMissingNode() || units.isNull()) {
      return 1;
    }
    double value = units.isNumber() ? units.asDouble(Double.NaN) : Double.NaN;
    if (value != Math.rint(value) || Math.abs(value) > 1e15) {
      fault(path, "units is no whole number", "write for example \"units\": 1");
      return 1;
    }
    return (long) value;
  }

  private List<String> modifiers(JsonNode node, String path) {
    List<String> found = new ArrayList<>();
    for (JsonNode modifier : list(node, "modifiers")) {
      if (modifier.isString() && modifier.asString().strip().length() == 2) {
        found.add(modifier.asString().strip().toUpperCase(Locale.ROOT));
      } else {
        fault(path, "has a modifier that is not two characters", "write for example \"25\"");
      }
    }
    return found;
  }

  private List<Integer> pointers(JsonNode node, String path) {
    List<Integer> found = new ArrayList<>();
    for (JsonNode pointer : list(node, "diagnoses")) {
      if (pointer.isIntegralNumber() && pointer.canConvertToInt()) {
        found.add(pointer.asInt());
      } else {
        fault(path, "points to a diagnosis by something else than its position", "use 1, 2 …");
      }
    }
    return found;
  }

  private String text(JsonNode node, String name, String path) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      fault(path, name + " is no text", "write it in quotation marks");
      return "";
    }
    return value.asString();
  }

  private void fault(String path, String what, String remedy) {
    faults.add(new Fault("ENCOUNTER", where, path + " " + what, remedy));
  }
}
