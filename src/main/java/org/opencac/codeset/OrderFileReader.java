package org.opencac.codeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the fixed-width order files of ICD-10-CM and ICD-10-PCS: order number in columns 1 to 5,
 * code in 7 to 13, header (0) or billable (1) in 15, short description in 17 to 76, long
 * description from 78. Also reads the codes file: code in columns 1 to 7, description from 9.
 */
final class OrderFileReader {
  private static final Pattern ORDER_NUMBER = Pattern.compile("[0-9]{5}");
  private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9A-Z]{2,6}");
  private static final Pattern PROCEDURE = Pattern.compile("[0-9A-HJ-NP-Z]{3}|[0-9A-HJ-NP-Z]{7}");

  private final Pattern code;
  private final FaultList faults;
  private final Set<String> seen = new HashSet<>();
  private final List<ListedCode> codes = new ArrayList<>();
  private int orderNumber;

  private OrderFileReader(CodeSystem system, String source) {
    this.code = system == CodeSystem.ICD_10_PCS ? PROCEDURE : DIAGNOSIS;
    this.faults = new FaultList(source, "ORDER_FILE_LINE", "get the file again from its publisher");
  }

  /** All lines of an order file; throws with every faulty line. */
  static List<ListedCode> readOrderFile(CodeSystem system, String source, byte[] content) {
    OrderFileReader reader = new OrderFileReader(system, source);
    int number = 0;
    for (String line : PublishedText.lines(content)) {
      number++;
      if (!line.isBlank()) {
        reader.orderLine(number, line);
      }
    }
    return reader.result();
  }

  /** All lines of a codes file; every code is billable. Throws with every faulty line. */
  static List<ListedCode> readCodesFile(CodeSystem system, String source, byte[] content) {
    OrderFileReader reader = new OrderFileReader(system, source);
    int number = 0;
    for (String line : PublishedText.lines(content)) {
      number++;
      if (!line.isBlank()) {
        String description = line.length() > 8 ? line.substring(8).strip() : "";
        reader.listed(number, line.substring(0, Math.min(7, line.length())), true, "", description);
      }
    }
    return reader.result();
  }

  private List<ListedCode> result() {
    if (codes.isEmpty()) {
      faults.add("the file lists no codes");
    }
    faults.throwIfAny();
    return codes;
  }

  private void orderLine(int number, String line) {
    if (line.length() < 78) {
      faults.add(number, "the line is too short (" + line.length() + " of at least 78 characters)");
      return;
    }
    String order = line.substring(0, 5);
    if (!ORDER_NUMBER.matcher(order).matches()) {
      faults.add(number, "columns 1 to 5 must be the order number");
      orderNumber++;
    } else {
      int found = Integer.parseInt(order);
      if (found != orderNumber + 1 && found != number) {
        faults.add(number, "the order number must be " + (orderNumber + 1) + ", it is " + found);
      }
      orderNumber = found == number ? found : orderNumber + 1;
    }
    char flag = line.charAt(14);
    if (flag != '0' && flag != '1') {
      faults.add(number, "column 15 must be 0 (header) or 1 (billable)");
      return;
    }
    listed(
        number,
        line.substring(6, 13),
        flag == '1',
        line.substring(16, 76).strip(),
        line.substring(77).strip());
  }

  private void listed(int number, String raw, boolean billable, String brief, String full) {
    String text = raw.stripTrailing();
    if (!code.matcher(text).matches()) {
      faults.add(number, "there is no valid code in the columns of the code");
    } else if (!seen.add(text)) {
      faults.add(number, "code " + text + " is listed twice");
    } else if (full.isEmpty()) {
      faults.add(number, "code " + text + " has no description");
    } else {
      codes.add(new ListedCode(text, billable, brief.isEmpty() ? full : brief, full));
    }
  }
}
