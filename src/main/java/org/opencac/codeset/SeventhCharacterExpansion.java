package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the complete list of codes out of a Tabular List: every code, and below a code without
 * further division the codes with each 7th character that applies. A definition applies to all
 * descendants of the place where it stands, unless a nearer one replaces it; a short code is filled
 * with the placeholder X up to six characters; a code that is printed with its 7th character is
 * left as it is (ICD-10-CM Guidelines, sections I.A.4 and I.A.5).
 */
final class SeventhCharacterExpansion {
  private static final int BEFORE_SEVENTH = 6;

  private final List<ListedCode> codes = new ArrayList<>();

  private SeventhCharacterExpansion() {}

  /** The codes of these chapters, in the order of the Tabular List. */
  static List<ListedCode> expand(List<TabularNode> chapters) {
    SeventhCharacterExpansion expansion = new SeventhCharacterExpansion();
    for (TabularNode chapter : chapters) {
      for (TabularNode section : chapter.children()) {
        List<SeventhCharacter> outer = nearest(section, chapter.seventhCharacters());
        for (TabularNode category : section.children()) {
          expansion.add(category, outer);
        }
      }
    }
    return expansion.codes;
  }

  private void add(TabularNode node, List<SeventhCharacter> outer) {
    List<SeventhCharacter> seventh = nearest(node, outer);
    boolean leaf = node.children().isEmpty();
    boolean expands = leaf && !seventh.isEmpty() && node.name().length() <= BEFORE_SEVENTH;
    boolean billable = leaf && !expands;
    codes.add(new ListedCode(node.name(), billable, node.title(), node.title()));
    for (TabularNode child : node.children()) {
      add(child, seventh);
    }
    if (expands) {
      String stem = node.name() + "X".repeat(BEFORE_SEVENTH - node.name().length());
      for (SeventhCharacter character : seventh) {
        String title = node.title() + ", " + character.meaning();
        codes.add(new ListedCode(stem + character.character(), true, title, title));
      }
    }
  }

  private static List<SeventhCharacter> nearest(TabularNode node, List<SeventhCharacter> outer) {
    return node.seventhCharacters().isEmpty() ? outer : node.seventhCharacters();
  }
}
