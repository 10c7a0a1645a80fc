package org.opencac.codeset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the ICD-9-CM description files of diagnoses (ISO-8859-1): code without dot in columns 1 to
 * 5, description from 7. Every code is billable.
 */
final class Icd9DescriptionReader {
  private static final Pattern CODE = Pattern.compile("[0-9]{3,5}|V[0-9]{2,4}|E[0-9]{3,4}");

  private Icd9DescriptionReader() {}

  /** Descriptions by code in the order of the file; throws with every faulty line. */
  static Map<String, String> read(String source, byte[] content) {
    FaultList faults =
        new FaultList(source, "ICD_9_FILE_LINE", "get the file again from its publisher");
    Map<String, String> descriptions = new LinkedHashMap<>();
    int number = 0;
    for (String line : new String(content, StandardCharsets.ISO_8859_1).lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String code = line.substring(0, Math.min(6, line.length())).strip();
      String text = line.length() > 6 ? PublishedText.tidy(line.substring(6)) : "";
      if (!CODE.matcher(code).matches()) {
        faults.add(number, "columns 1 to 5 must be a diagnosis code");
      } else if (text.isEmpty()) {
        faults.add(number, "code " + code + " has no description");
      } else if (descriptions.put(code, text) != null) {
        faults.add(number, "code " + code + " is listed twice");
      }
    }
    if (descriptions.isEmpty()) {
      faults.add("the file lists no codes");
    }
    faults.throwIfAny();
    return descriptions;
  }

  /** The codes with both descriptions. */
  static List<ListedCode> combine(Map<String, String> full, Map<String, String> brief) {
    List<ListedCode> codes = new ArrayList<>();
    full.forEach((code, text) ->
        codes.add(new ListedCode(code, true, brief.getOrDefault(code, text), text)));
    return codes;
  }
}
