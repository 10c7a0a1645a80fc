package org.opencac.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An encounter of 200 KB in twelve documents, as long stays have; the same in every run. */
final class LongChart {
  static final String ID = "long-chart";
  private static final int DOCUMENTS = 12;
  private static final int LENGTH = 17_200;

  private static final List<String> LINES =
      List.of(
          "Patient rested overnight, no acute events reported by nursing.",
          "Vital signs stable, afebrile, saturating 95% on room air.",
          "Lungs with fine crackles at the bases, no wheeze. Heart regular, no murmur.",
          "Chronic systolic heart failure, continue carvedilol and torsemide.",
          "Type 2 diabetes mellitus with diabetic neuropathy, glucose 140 to 190.",
          "Acute kidney injury improving, creatinine 1.9 from 2.4.",
          "Denies chest pain, denies shortness of breath, no nausea.",
          "Physical therapy walked the patient 120 feet with a rolling walker.",
          "Hypertension controlled. Potassium 4.1, magnesium 2.0.",
          "Pressure ulcer of the left heel, stage 2, dressing changed.");

  private LongChart() {}

  /** The body of the request that brings it in. */
  static Map<String, Object> encounter() {
    List<Map<String, Object>> documents = new ArrayList<>();
    for (int number = 1; number <= DOCUMENTS; number++) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("id", "d" + number);
      document.put("type", number == DOCUMENTS ? "discharge-summary" : "progress-note");
      document.put(
          "title", number == DOCUMENTS ? "Discharge summary" : "Progress note, day " + number);
      document.put("author", Map.of("name", "Dr. Test Author", "role", "physician"));
      document.put("time", String.format(Locale.ROOT, "2026-06-%02dT08:00:00Z", number));
      document.put("text", text(number));
      documents.add(document);
    }
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("setting", "inpatient");
    context.put("sex", "female");
    context.put("ageYears", 71);
    context.put("dateOfService", "2026-06-12");
    context.put("admitDate", "2026-06-01");
    context.put("dischargeDate", "2026-06-12");
    context.put("payer", "medicare");
    Map<String, Object> encounter = new LinkedHashMap<>();
    encounter.put("id", ID);
    encounter.put("title", "Long stay");
    encounter.put("context", context);
    encounter.put("patient", Map.of("name", "Long Stay", "recordNumber", "MRN-00001"));
    encounter.put("facility", "North Hospital");
    encounter.put("specialty", "internal-medicine");
    encounter.put("documents", documents);
    return encounter;
  }

  private static String text(int number) {
    StringBuilder text = new StringBuilder("Hospital day " + number + "\n\nSubjective:\n");
    for (int line = 0; text.length() < LENGTH; line++) {
      if (line % 40 == 20) {
        text.append("\nAssessment and Plan:\n");
      }
      text.append(LINES.get((line * 7 + number * 3) % LINES.size()));
      text.append(" Line ").append(number * 1000 + line).append(".\n");
    }
    return text.toString();
  }
}
