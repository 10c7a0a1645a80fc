package org.opencac.codeset.starter;

import java.util.Locale;
import java.util.Map;

/** Writes the official order file of the starter release, 7th characters included. */
final class OrderFile {
  private static final int SHORT_WIDTH = 60;

  private final StringBuilder text = new StringBuilder();
  private int number;

  private OrderFile() {}

  static String of(Map<Integer, AuthoredCode> chapters) {
    OrderFile file = new OrderFile();
    for (AuthoredCode chapter : chapters.values()) {
      for (AuthoredCode section : chapter.children.values()) {
        section.children.values().forEach(code -> file.code(code, Map.of()));
      }
    }
    return file.text.toString();
  }

  private void code(AuthoredCode code, Map<String, String> outer) {
    Map<String, String> seventh = code.seventhCharacters.isEmpty() ? outer : code.seventhCharacters;
    boolean leaf = code.children.isEmpty();
    String raw = code.name.replace(".", "");
    line(raw, leaf && seventh.isEmpty(), code.title);
    code.children.values().forEach(child -> code(child, seventh));
    if (leaf) {
      String stem = raw + "X".repeat(Math.max(0, 6 - raw.length()));
      seventh.forEach(
          (character, meaning) -> line(stem + character, true, code.title + ", " + meaning));
    }
  }

  private void line(String code, boolean billable, String title) {
    number++;
    text.append(
        String.format(
            Locale.ROOT,
            "%05d %-7s %d %-60s %s\n",
            number,
            code,
            billable ? 1 : 0,
            shortTitle(title),
            title));
  }

  /** Abbreviates the usual words, then cuts at a word. */
  private static String shortTitle(String title) {
    if (title.length() <= SHORT_WIDTH) {
      return title;
    }
    String brief =
        title
            .replace("initial encounter for", "init for")
            .replace("initial encounter", "init")
            .replace("subsequent encounter for", "subs for")
            .replace("subsequent encounter", "subs")
            .replace("unspecified", "unsp")
            .replace("fracture", "fx")
            .replace("without", "w/o")
            .replace(" with ", " w ");
    if (brief.length() <= SHORT_WIDTH) {
      return brief;
    }
    String cut = brief.substring(0, SHORT_WIDTH + 1);
    return cut.substring(0, Math.max(1, cut.lastIndexOf(' '))).replaceAll("[, ]+$", "");
  }
}
