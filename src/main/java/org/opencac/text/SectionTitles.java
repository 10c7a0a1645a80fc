package org.opencac.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencac.rule.RuleTable;

/**
 * The titles that clinicians write above the sections of a note, from {@code sections.tsv}. A title
 * is compared by its words: case, marks and a number before it do not count. Immutable.
 */
public final class SectionTitles {
  /** Whose the section is: "HIS SOCIAL HISTORY". */
  private static final Pattern OWNER = Pattern.compile("^(?:his|her|their|the patient s) ");

  /** When a section was told, behind its name: "LABS ON ADMISSION", "ECHO 11/28". */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?:(?: managed| treated| addressed)?"
              + " (?:on|at|upon|during|prior to|before|this)(?: the| this)?(?: day of| time of)?"
              + " (?:admission|discharge|arrival|presentation|transfer|triage|stay|hospitalization)"
              + "| (?:today|\\d{1,4}(?: \\d{1,4})*(?: [ap]m)?))$");

  private final Map<String, SectionKind> kinds;

  private SectionTitles(Map<String, SectionKind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** Reads the program's own table. */
  public static SectionTitles load() {
    Map<String, SectionKind> kinds = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("sections.tsv", "title", "kind").rows()) {
      kinds.put(
          row.get("title"),
          SectionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return new SectionTitles(kinds);
  }

  /** The kind of section that a title announces. */
  public Optional<SectionKind> kindOf(String title) {
    String words = words(title);
    return known(words)
        .or(() -> known(OWNER.matcher(words).replaceFirst("")))
        .or(() -> known(WHEN.matcher(words).replaceFirst("")));
  }

  private Optional<SectionKind> known(String words) {
    return Optional.ofNullable(kinds.get(words));
  }

  /** Lower case letters and digits with single spaces; "&amp;" is "and", leading numbers go. */
  static String words(String title) {
    String folded =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ");
    StringBuilder out = new StringBuilder(folded.length());
    boolean parenthesis = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '(') {
        parenthesis = true;
      } else if (c == ')') {
        parenthesis = false;
      } else if (parenthesis || Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    String words = out.toString().strip();
    return words.replaceFirst("^\\d{1,2} (?=\\p{L}{2})", "");
  }
}
