package org.opencac.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.Fault;
import tools.jackson.databind.JsonNode;

/** Reads the list {@code optional} of a label: codes that are neither asked for nor wrong. */
final class OptionalCodes {
  private OptionalCodes() {}

  /** The codes without dots; none where the label has no such list. */
  static Set<String> read(JsonNode label, String where, List<Fault> faults) {
    JsonNode list = label.path("optional");
    Set<String> codes = new HashSet<>();
    if (list.isMissingNode() || list.isNull()) {
      return codes;
    }
    boolean sound = list.isArray();
    for (JsonNode code : list) {
      String number = code.isString() ? CodeSystem.undotted(code.stringValue().strip()) : "";
      sound &= !number.isEmpty();
      codes.add(number);
    }
    if (!sound) {
      faults.add(
          new Fault(
              "GOLD_CODE",
              where,
              "\"optional\" is no list of codes",
              "write it as optional: [Z95.0, Z79.4]"));
    }
    return codes;
  }
}
