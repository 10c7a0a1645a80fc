package org.opencac.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Where a list was taken from, or that nobody has looked at it: "PMH (imported)". */
  private static final Pattern COPIED =
      Pattern.compile(
          "\\b(?:(?:auto |re )?(?:import|imported|populated|filled|pulled|pull|copied|carried|copy)"
              + "|out ?patient|outside|from (?:the )?(?:clinic|office|chart|pcp|record|records|ehr)"
              + "|(?:not|never|un) ?(?:reviewed|reconciled|verified|updated)"
              + "|last (?:reviewed|reconciled|updated)|for information)\\b");

  /** What is listed without a look at today is of the past, but for what lasts. */
  private static final SectionKind PAST = SectionKind.PAST_HISTORY;

  private static final Set<SectionKind> LISTS = Set.of(PAST, SectionKind.PROBLEM_LIST);

  private static final Set<String> HISTORIES = Set.of("hx", "history");

  /** Titles of a published case under which a disease is told of in general. */
  private static final Set<String> GENERAL =
      Set.of("introduction", "background", "discussion", "comment", "conclusion", "conclusions");

  /** Titles of a published case under which the patient is told of. */
  private static final Set<String> CASE =
      Set.of("case", "the case", "patient", "the patient", "our patient", "observation");

  private final Map<String, SectionKind> kinds;

  /** Parts of the body and systems, by which examinations and reviews are told. */
  private final Set<String> parts;

  private SectionTitles(Map<String, SectionKind> kinds, Set<String> parts) {
    this.kinds = Map.copyOf(kinds);
    this.parts = Set.copyOf(parts);
  }

  /** Reads the program's own table. */
  public static SectionTitles load() {
    Map<String, SectionKind> kinds = new HashMap<>();
    for (RuleTable.Row row : RuleTable.read("sections.tsv", "title", "kind").rows()) {
      kinds.put(
          row.get("title"),
          SectionKind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    Set<String> parts = new HashSet<>();
    for (RuleTable.Row row : RuleTable.read("section-parts.tsv", "title").rows()) {
      parts.add(row.get("title"));
    }
    return new SectionTitles(kinds, parts);
  }

  /**
   * The kind of section that an unknown title opens: "ABDOMEN" in an examination goes on with it,
   * as "RESPIRATORY" does in a review of systems.
   */
  SectionKind partOf(String title, SectionKind context) {
    return switch (context) {
      case PHYSICAL_EXAM, VITAL_SIGNS, OBJECTIVE ->
          isPart(title) ? SectionKind.PHYSICAL_EXAM : SectionKind.OTHER;
      case REVIEW_OF_SYSTEMS -> isPart(title) ? context : SectionKind.OTHER;
      default -> SectionKind.OTHER;
    };
  }

  /** Whether a title is one part, or several ("HEAD AND NECK", "HEART/LUNGS"). */
  private boolean isPart(String title) {
    String words = words(title);
    if (parts.contains(words)) {
      return true;
    }
    for (String word : words.split(" ")) {
      if (!word.equals("and") && !parts.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The kind of section that a title announces. */
  public Optional<SectionKind> kindOf(String title) {
    String words = words(title);
    return known(words)
        .or(() -> known(OWNER.matcher(words).replaceFirst("")))
        .or(() -> known(WHEN.matcher(words).replaceFirst("")))
        .map(kind -> kind == SectionKind.PROBLEM_LIST && isCopied(title) ? PAST : kind)
        .or(() -> isCopied(title) ? copiedList(words) : Optional.empty());
  }

  /** A history or list of problems by its first or last words; the others tell its origin. */
  private Optional<SectionKind> copiedList(String words) {
    for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
      if (isList(words.substring(0, end))) {
        return Optional.of(PAST);
      }
    }
    return Optional.of(words.substring(words.indexOf(' ') + 1)).filter(this::isList).map(w -> PAST);
  }

  private boolean isList(String words) {
    return HISTORIES.contains(words) || known(words).filter(LISTS::contains).isPresent();
  }

  private static boolean isCopied(String title) {
    return COPIED.matcher(title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ")).find();
  }

  /** The kind in a published case: its introduction and discussion are of nobody. */
  Optional<SectionKind> kindInCase(String title) {
    String words = words(title);
    return GENERAL.contains(words)
        ? Optional.of(SectionKind.GENERAL)
        : CASE.contains(words) ? Optional.of(SectionKind.BODY) : kindOf(title);
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
