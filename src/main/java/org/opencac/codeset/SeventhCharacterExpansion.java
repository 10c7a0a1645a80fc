package org.opencac.codeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the complete list of codes out of a Tabular List: every code, and below a code without
 * further division the codes with each 7th character that applies. A definition applies to all
 * descendants of the place where it stands, unless a nearer one replaces it; a short code is filled
 * with the placeholder X up to six characters; a code that is printed with its 7th character is
 * left as it is (ICD-10-CM Guidelines, sections I.A.4 and I.A.5).
 */
final class SeventhCharacterExpansion {
  private static final int BEFORE_SEVENTH = 6;

  /**
   * A printed note that some 7th characters do not apply to codes with a certain 6th character.
   *
   * @param category three characters
   * @param sixth the 6th characters
   * @param seventh the 7th characters that do not apply
   */
  private record Exclusion(String category, String sixth, String seventh) {
    private static final Pattern NOTE =
        Pattern.compile(
            "7th characters? (.+?) do(?:es)? not apply to codes in category ([A-Z0-9]{3}) with 6th"
                + " characters? (.+)");
    private static final Pattern SEVENTH = Pattern.compile("\\b[A-Z0-9]\\b");
    private static final Pattern SIXTH = Pattern.compile("\\b([A-Z0-9]) -");

    static Optional<Exclusion> of(TabularNote note) {
      Matcher matcher = NOTE.matcher(note.text());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      StringBuilder sixth = new StringBuilder();
      SIXTH.matcher(matcher.group(3)).results().forEach(found -> sixth.append(found.group(1)));
      StringBuilder seventh = new StringBuilder();
      SEVENTH.matcher(matcher.group(1)).results().forEach(found -> seventh.append(found.group()));
      return Optional.of(new Exclusion(matcher.group(2), sixth.toString(), seventh.toString()));
    }

    boolean concerns(String stem, char character) {
      return stem.startsWith(category)
          && sixth.indexOf(stem.charAt(BEFORE_SEVENTH - 1)) >= 0
          && seventh.indexOf(character) >= 0;
    }
  }

  private final List<Exclusion> exclusions = new ArrayList<>();
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
    node.notes().stream().map(Exclusion::of).flatMap(Optional::stream).forEach(exclusions::add);
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
        if (exclusions.stream().anyMatch(e -> e.concerns(stem, character.character()))) {
          continue;
        }
        codes.add(new ListedCode(stem + character.character(), true, title, title));
      }
    }
  }

  private static List<SeventhCharacter> nearest(TabularNode node, List<SeventhCharacter> outer) {
    return node.seventhCharacters().isEmpty() ? outer : node.seventhCharacters();
  }
}
