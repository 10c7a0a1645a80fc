package org.opencac.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text whose characters have styles, to be wrapped by what a person sees and printed with or
 * without colour. Characters that would steer a terminal are shown as dots. Not safe to share
 * between threads.
 */
final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final List<Style> styles = new ArrayList<>();

  /** Adds characters. */
  StyledText add(String characters, Style style) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      text.append(Character.isISOControl(c) ? '.' : c);
      styles.add(style);
    }
    return this;
  }

  /** Adds plain characters. */
  StyledText add(String characters) {
    return add(characters, Style.PLAIN);
  }

  /** Columns it takes: one for each code point. */
  int columns() {
    return text.codePointCount(0, text.length());
  }

  /** The text in lines of at most so many columns, cut at blanks where there are any. */
  List<StyledText> wrap(int width, int indent) {
    List<StyledText> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length() || lines.isEmpty()) {
      int room = Math.max(8, lines.isEmpty() ? width : width - indent);
      int end = cut(begin, room);
      StyledText line = new StyledText();
      if (!lines.isEmpty()) {
        line.add(" ".repeat(indent));
      }
      line.append(this, begin, end);
      lines.add(line);
      begin = end;
      while (begin < text.length() && text.charAt(begin) == ' ') {
        begin++;
      }
    }
    return lines;
  }

  private int cut(int begin, int room) {
    int reach = Math.min(text.length(), begin + 2 * room); // A code point has at most two units.
    if (reach == text.length() && text.codePointCount(begin, reach) <= room) {
      return reach;
    }
    int end = text.offsetByCodePoints(begin, room);
    int blank = end;
    while (blank > begin && text.charAt(blank) != ' ') {
      blank--;
    }
    return blank > begin ? blank : end;
  }

  private void append(StyledText other, int begin, int end) {
    text.append(other.text, begin, end);
    styles.addAll(other.styles.subList(begin, end));
  }

  /** The characters, with the terminal's codes when there is colour. */
  String render(boolean colour) {
    if (!colour) {
      return text.toString().stripTrailing();
    }
    StringBuilder out = new StringBuilder();
    Style now = Style.PLAIN;
    for (int i = 0; i < text.length(); i++) {
      Style wanted = styles.get(i);
      if (wanted != now) {
        out.append(now == Style.PLAIN ? "" : "\u001b[0m");
        out.append(wanted == Style.PLAIN ? "" : "\u001b[" + wanted.code() + "m");
        now = wanted;
      }
      out.append(text.charAt(i));
    }
    return out.append(now == Style.PLAIN ? "" : "\u001b[0m").toString();
  }
}
