package org.opencac.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;

/**
 * Codes as rule files name them: a code with all below it ({@code I50}, also {@code R06.0-}), a
 * range of such ({@code N18.1-N18.4}), narrowed by the intent of the drug categories ({@code
 * T36-T50@5}) or by the 7th character ({@code S00-T88/S}). Compared character by character without
 * dot, so that letters sort behind digits. Procedure codes work too ({@code 99202-99215}).
 *
 * @param first the first code, without dot
 * @param last the last code, without dot; all codes below it belong to the range
 * @param intents characters that say the intent, or empty for all
 * @param sevenths 7th characters, or empty for all
 */
public record CodePattern(String first, String last, String intents, String sevenths) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([A-Z0-9][0-9A-Z]{1,6})(?:-([A-Z0-9][0-9A-Z]{1,6})?)?(?:@([0-9]+))?(?:/([A-Z0-9]+))?");
  private static final int SEVENTH = 6;

  /**
   * The patterns of a rule cell, separated by blanks.
   *
   * @param where file and line, for the fault
   * @throws BadInputException when one of them is none
   */
  public static List<CodePattern> list(String cell, String where) {
    List<CodePattern> patterns = new ArrayList<>();
    for (String text : cell.split(" ", -1)) {
      if (!text.isEmpty()) {
        patterns.add(of(text, where));
      }
    }
    return List.copyOf(patterns);
  }

  private static CodePattern of(String text, String where) {
    Matcher matcher = TEXT.matcher(text.replace(".", "").toUpperCase(Locale.ROOT));
    if (matcher.matches()) {
      String first = matcher.group(1);
      String last = matcher.group(2) == null ? first : matcher.group(2);
      if (first.compareTo(last) <= 0) {
        return new CodePattern(first, last, empty(matcher.group(3)), empty(matcher.group(4)));
      }
    }
    throw new BadInputException(
        "CODE_PATTERN",
        where,
        "'" + text + "' is no code pattern",
        "write a code such as I50, a range such as N18.1-N18.4, T36-T50@5 or S00-T88/S");
  }

  private static String empty(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }

  /** Whether it means the code, given with or without dot. */
  public boolean matches(String code) {
    String raw = code.indexOf('.') < 0 ? code : CodeSystem.undotted(code);
    if (raw.compareTo(first) < 0 || (raw.compareTo(last) > 0 && !raw.startsWith(last))) {
      return false;
    }
    return (intents.isEmpty() || intents.indexOf(intent(raw)) >= 0)
        && (sevenths.isEmpty()
            || (raw.length() > SEVENTH && sevenths.indexOf(raw.charAt(SEVENTH)) >= 0));
  }

  /** The sixth character, or the fifth where the sixth is a placeholder; a blank for neither. */
  private static char intent(String raw) {
    if (raw.length() > 5 && raw.charAt(5) != 'X') {
      return raw.charAt(5);
    }
    return raw.length() > 4 ? raw.charAt(4) : ' ';
  }

  /** Whether one of the patterns means the code. */
  public static boolean anyMatches(List<CodePattern> patterns, String code) {
    for (CodePattern pattern : patterns) {
      if (pattern.matches(code)) {
        return true;
      }
    }
    return false;
  }
}
