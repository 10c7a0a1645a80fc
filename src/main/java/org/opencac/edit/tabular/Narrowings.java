package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.edit.tabular.CodeSelector.Narrowing;

/**
 * What stands behind the codes of a reference and narrows them: "with .51-.52", "with final
 * characters -23", "with fifth or sixth character 1-4 or 6", "with 7th character B or C".
 *
 * @param all each of them alone suffices; empty when there is none
 * @param understood whether a "with" was understood; true when there is none
 */
record Narrowings(List<Narrowing> all, boolean understood) {
  private static final Narrowings NONE = new Narrowings(List.of(), true);
  private static final Pattern WITH = Pattern.compile("^[\\s,.\\-]*with\\s+(.*)$", Pattern.DOTALL);
  private static final Pattern DOTTED = Pattern.compile("\\.([0-9A-Z]+)-?(?:-?\\.([0-9A-Z]+)-?)?");
  private static final Pattern FINAL =
      Pattern.compile("final\\s+characters?\\s+(.*)$", Pattern.DOTALL);
  private static final Pattern PLACED =
      Pattern.compile(
          "(4th|fourth|5th|fifth|6th|sixth|7th|seventh)(?:\\s+(or|to)\\s+(?:6th|six|sixth))?"
              + "[\\s-]+characters?\\s*(.*)$",
          Pattern.DOTALL);
  private static final Pattern LISTED =
      Pattern.compile("([0-9A-Z])(?:-([0-9A-Z]))?(?![0-9A-Za-z])");
  private static final String POISONING_AND_ALL = "123456";
  private static final String OPEN_FRACTURE = "BCEFHJMNQR";

  /** Copies the list. */
  Narrowings {
    all = List.copyOf(all);
  }

  /** Reads what stands behind the codes. */
  static Narrowings of(String rest) {
    Matcher with = WITH.matcher(rest);
    if (!with.matches()) {
      return NONE;
    }
    String text = with.group(1).strip();
    if (text.startsWith("open fracture 7th")) {
      return one(new Narrowing.CharacterAt(6, OPEN_FRACTURE));
    }
    if (text.startsWith(".")) {
      return dotted(text);
    }
    Matcher ending = FINAL.matcher(text);
    if (ending.matches()) {
      return ending(ending.group(1).strip());
    }
    Matcher placed = PLACED.matcher(text);
    return placed.matches()
        ? placed(placed.group(1), placed.group(2), placed.group(3).strip())
        : new Narrowings(List.of(), false);
  }

  private static Narrowings one(Narrowing narrowing) {
    return new Narrowings(List.of(narrowing), true);
  }

  private static Narrowings dotted(String text) {
    List<Narrowing> all = new ArrayList<>();
    Matcher dotted = DOTTED.matcher(text);
    while (dotted.find()) {
      boolean range = dotted.group(2) != null && dotted.group().contains("-");
      all.add(new Narrowing.BehindDot(dotted.group(1), range ? dotted.group(2) : dotted.group(1)));
    }
    return new Narrowings(all, !all.isEmpty());
  }

  private static Narrowings ending(String text) {
    if (text.startsWith(".")) {
      return dotted(text);
    }
    List<Narrowing> all = new ArrayList<>();
    if (text.matches("[0-9A-Z]")) {
      return one(new Narrowing.Intent(text));
    }
    for (String piece : text.split("\\s*(?:,|or)\\s*", -1)) {
      String characters = piece.replace("-", "").strip();
      if (characters.matches("[0-9A-Z]+")) {
        all.add(new Narrowing.Ending(characters));
      }
    }
    return new Narrowings(all, !all.isEmpty());
  }

  private static Narrowings placed(String ordinal, String joined, String text) {
    if (text.startsWith("to indicate")) {
      return one(new Narrowing.Intent(POISONING_AND_ALL));
    }
    String bare = text.startsWith(".") ? text.substring(1) : text;
    int index =
        switch (ordinal.toLowerCase(Locale.ROOT).substring(0, 2)) {
          case "4t", "fo" -> 3;
          case "5t", "fi" -> 4;
          case "6t", "si" -> 5;
          default -> 6;
        };
    if ("to".equals(joined)) {
      return bare.matches("[0-9A-Z]{2}.*")
          ? new Narrowings(List.of(new Narrowing.Ending(bare.substring(0, 2))), true)
          : new Narrowings(List.of(), false);
    }
    String allowed = characters(bare);
    if (allowed.isEmpty()) {
      return new Narrowings(List.of(), false);
    }
    return one(
        "or".equals(joined)
            ? new Narrowing.Intent(allowed)
            : new Narrowing.CharacterAt(index, allowed));
  }

  private static String characters(String text) {
    StringBuilder allowed = new StringBuilder();
    Matcher listed = LISTED.matcher(text);
    while (listed.find()) {
      char last = listed.group(2) == null ? listed.group(1).charAt(0) : listed.group(2).charAt(0);
      for (char c = listed.group(1).charAt(0); c <= last; c++) {
        allowed.append(c);
      }
    }
    return allowed.toString();
  }
}
