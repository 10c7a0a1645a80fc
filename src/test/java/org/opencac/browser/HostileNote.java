package org.opencac.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Encounters whose notes hold everything that pages break on. */
final class HostileNote {
  static final String ID = "hostile-note";
  static final String TEXT =
      "Assessment:\r\n1. Essential hypertension \uD83D\uDE37 <b>bold</b> <script>document.title='owned'</script>\r\n"
          + "2.\tGERD\t<img src=x onerror=\"document.title='owned'\"> &amp; &lt;\r\n"
          + "3. \u0645\u0631\u064A\u0636 \u05D7\u05D5\u05DC\u05D4 hypothyroidism \u0007\u0001 e\u0301\n"
          + "x".repeat(9000)
          + "\uD83D\uDE00 Type 2 diabetes mellitus.\n";

  /** An encounter of two such notes. */
  static final String PAIR = "hostile-pair";

  /** The later note of the pair: one line is new, one word another, the end is gone. */
  static final String LATER =
      "Interval: no change \u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83D\uDC67 <img src=x onerror=\"document.title='owned'\">\n"
          + TEXT.substring(0, TEXT.indexOf("xxxx")).replace("Essential", "Controlled");

  private HostileNote() {}

  /** The body of the request that brings the one note in. */
  static Map<String, Object> encounter() {
    return encounter(ID, List.of(document("d1", "2026-06-12T08:00:00Z", TEXT)));
  }

  /** The body of the request that brings the two notes in. */
  static Map<String, Object> pair() {
    return encounter(
        PAIR,
        List.of(
            document("d1", "2026-06-12T08:00:00Z", TEXT),
            document("d2", "2026-06-12T18:00:00Z", LATER)));
  }

  private static Map<String, Object> document(String id, String time, String text) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", id);
    document.put("type", "clinic-note");
    document.put("title", "<i>Clinic</i> note");
    document.put("author", Map.of("name", "Dr. <u>X</u>", "role", "physician"));
    document.put("time", time);
    document.put("text", text);
    return document;
  }

  private static Map<String, Object> encounter(String id, List<Map<String, Object>> documents) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("setting", "outpatient");
    context.put("sex", "female");
    context.put("ageYears", 50);
    context.put("dateOfService", "2026-06-12");
    context.put("admitDate", null);
    context.put("dischargeDate", null);
    context.put("payer", "commercial");
    Map<String, Object> encounter = new LinkedHashMap<>();
    encounter.put("id", id);
    encounter.put("title", "Odd characters");
    encounter.put("context", context);
    encounter.put("patient", Map.of("name", "Odd <em>Name</em>", "recordNumber", "MRN-00002"));
    encounter.put("facility", "Riverside Clinic");
    encounter.put("specialty", "family-medicine");
    encounter.put("documents", documents);
    return encounter;
  }
}
