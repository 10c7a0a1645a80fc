package org.opencac.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists whose numbers have no mark behind them: lines that begin with "1 ", "2 " and "3 ", with at
 * most a few lines under each.
 */
final class BareNumbers {
  private static final int SHORTEST_LIST = 3;
  private static final int LINES_OF_ITEM = 4;

  private BareNumbers() {}

  /** The same lines, those of such a list as numbered ones. */
  static List<Line> counted(String text, List<Line> lines) {
    List<Line> counted = new ArrayList<>(lines);
    for (int first = 0; first < lines.size(); first++) {
      if (content(text, lines.get(first), 1) < 0) {
        continue;
      }
      List<Integer> items = items(text, lines, first);
      if (items.size() >= SHORTEST_LIST) {
        for (int n = 0; n < items.size(); n++) {
          Line line = lines.get(items.get(n));
          int content = content(text, line, n + 1);
          counted.set(
              items.get(n), new Line(line.begin(), line.end(), content, Line.Bullet.NUMBER));
        }
        first = items.getLast();
      }
    }
    return counted;
  }

  private static List<Integer> items(String text, List<Line> lines, int first) {
    List<Integer> items = new ArrayList<>(List.of(first));
    int last = first;
    for (int i = first + 1; i < lines.size() && i - last <= LINES_OF_ITEM; i++) {
      if (content(text, lines.get(i), items.size() + 1) > 0) {
        items.add(i);
        last = i;
      }
    }
    return items;
  }

  /** Where the words behind the number begin, or -1 where the line does not open with it. */
  private static int content(String text, Line line, int number) {
    String digits = Integer.toString(number);
    int behind = line.content() + digits.length();
    if (line.bullet() != Line.Bullet.NONE
        || behind + 1 >= line.end()
        || !text.startsWith(digits, line.content())
        || !Line.isSpace(text.charAt(behind))) {
      return -1;
    }
    int word = Line.skipSpace(text, behind, line.end());
    return word < line.end() && Character.isLetter(text.charAt(word)) ? word : -1;
  }
}
