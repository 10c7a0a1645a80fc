package org.opencac.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists whose items are counted by letters: lines that begin with "a.", "b." and "c." or with "a)",
 * at most a few lines under each.
 */
final class LetterItems {
  private static final int SHORTEST_LIST = 3;
  private static final int LINES_OF_ITEM = 5;

  private LetterItems() {}

  /** The same lines, those of such a list as numbered ones. */
  static List<Line> counted(String text, List<Line> lines) {
    List<Line> counted = new ArrayList<>(lines);
    for (int first = 0; first < lines.size(); first++) {
      if (content(text, lines.get(first), 'a') < 0) {
        continue;
      }
      List<Integer> items = new ArrayList<>(List.of(first));
      for (int i = first + 1; i < lines.size() && i - items.getLast() <= LINES_OF_ITEM; i++) {
        if (content(text, lines.get(i), (char) ('a' + items.size())) > 0) {
          items.add(i);
        }
      }
      if (items.size() >= SHORTEST_LIST) {
        for (int n = 0; n < items.size(); n++) {
          Line line = lines.get(items.get(n));
          int content = content(text, line, (char) ('a' + n));
          counted.set(
              items.get(n), new Line(line.begin(), line.end(), content, Line.Bullet.NUMBER));
        }
        first = items.getLast();
      }
    }
    return counted;
  }

  /** Where the words behind the letter begin, or -1 where the line does not open with it. */
  private static int content(String text, Line line, char letter) {
    int at = line.content();
    int behind = at + 2;
    if (line.bullet() != Line.Bullet.NONE
        || behind + 1 >= line.end()
        || Character.toLowerCase(text.charAt(at)) != letter
        || text.charAt(at + 1) != '.' && text.charAt(at + 1) != ')'
        || !Line.isSpace(text.charAt(behind))) {
      return -1;
    }
    int word = Line.skipSpace(text, behind, line.end());
    return word < line.end() && Character.isLetter(text.charAt(word)) ? word : -1;
  }
}
