package org.opencac.text;

/**
 * The list of search words that an archive sets behind a document: {@code "… in good
 * condition.surgery, hernia, mesh, inguinal canal"}. It says nothing of the patient.
 */
final class Keywords {
  private static final int FEWEST = 5;
  private static final int LONGEST = 60;

  private Keywords() {}

  /** Where the list begins; the end of the text where it has none. */
  static int begin(String text) {
    int length = text.length();
    int end = length;
    while (end > 0 && (Line.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    int words = 0;
    int comma = end;
    for (int i = end - 1; i > 0; i--) {
      char c = text.charAt(i);
      if (comma - i > LONGEST || Character.isUpperCase(c) || ":;\n\r".indexOf(c) >= 0) {
        return length;
      }
      if (c == ',') {
        words++;
        comma = i;
      } else if ((c == '.' || c == ')') && isInside(text, i)) {
        continue;
      } else if (c == '.' && text.startsWith(",", i + 1)) {
        return words >= FEWEST ? i + 1 : length;
      } else if (c == '.' || c == ')') {
        return words >= FEWEST - 1 && Character.isLowerCase(text.charAt(i + 1)) ? i + 1 : length;
      }
    }
    return length;
  }

  /** Whether a mark stands inside the list: "consult - history and phy., tinnitus". */
  private static boolean isInside(String text, int mark) {
    boolean comma = text.startsWith(",", mark + 1);
    int next = comma ? mark + 2 : mark + 1;
    return next < text.length() && text.charAt(next) == ' ' && (comma || text.charAt(mark) == ')');
  }
}
