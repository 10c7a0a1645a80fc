package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking things up in a release of a few lines. */
class CodeSetTest {
  @TempDir Path folder;
  private CodeSet codes;

  @BeforeEach
  void install() throws IOException {
    ReleaseStore store = new ReleaseStore(folder.resolve("home"));
    Path source = SmallRelease.write(folder.resolve("source"));
    codes = store.load(store.install(List.of(source), Progress.NONE).getFirst());
  }

  @Test
  void findsWithAndWithoutDotInAnyCase() {
    Code code =
        new Code(
            CodeSystem.ICD_10_CM,
            "A00.1XXA",
            "Mild fever, initial encounter",
            "Mild fever, initial encounter",
            true);
    assertThat(codes.find("A00.1XXA")).contains(code);
    assertThat(codes.find("A001XXA")).contains(code);
    assertThat(codes.find("a00.1xxa")).contains(code);
    assertThat(codes.find("A00.1XX")).isEmpty();
    assertThat(codes.find("")).isEmpty();
    assertThat(codes.find("no code at all!")).isEmpty();
  }

  @Test
  void walksUpAndDownAcrossThePlaceholder() {
    assertThat(codes.parent("A00.1XXA").map(Code::code)).contains("A00.1");
    assertThat(codes.ancestors("A00.1XXA")).extracting(Code::code).containsExactly("A00.1", "A00");
    assertThat(codes.children("A00.1"))
        .extracting(Code::code)
        .containsExactly("A00.1XXA", "A00.1XXD");
    assertThat(codes.parent("A00")).isEmpty();
    assertThat(codes.children("A00.1XXA")).isEmpty();
  }

  @Test
  void givesOwnAndInheritedNotesNearestFirst() {
    assertThat(codes.notes("A00.1"))
        .containsExactly(new TabularNote(TabularNoteKind.INCLUSION_TERM, "Warmth"));
    assertThat(codes.inheritedNotes("A00.1XXA"))
        .extracting(TabularNote::text)
        .containsExactly("Warmth", "boredom (B99.-)", "for all of it");
    assertThat(codes.placedNotes("A00.1XXA"))
        .extracting(PlacedNote::place)
        .containsExactly("A00.1", "A00", "Chapter 1");
    assertThat(codes.allNotes()).hasSize(3);
  }

  @Test
  void inheritsSeventhCharacters() {
    assertThat(codes.seventhCharacters("A00.1"))
        .containsExactly(
            new SeventhCharacter('A', "initial encounter"),
            new SeventhCharacter('D', "subsequent encounter"));
  }

  @Test
  void readsIndexLevelsModifiersAndReferences() {
    assertThat(codes.index()).hasSize(4);
    IndexEntry main = codes.index().getFirst();
    assertThat(main.path())
        .containsExactly(new IndexLevel("Fever NEC", List.of("of tests", "warm (very)")));
    assertThat(main.code()).isEqualTo("A00.1-");
    IndexEntry manifestation = codes.index().get(1);
    assertThat(manifestation.manifestationCode()).isEqualTo("A00.9");
    assertThat(manifestation.path()).extracting(IndexLevel::title).endsWith("with cold");
    assertThat(codes.index().get(2).see()).isEqualTo("Cold");
  }

  @Test
  void wordsBetweenTheParenthesesOfATitleBelongToIt() {
    assertThat(codes.index().get(3).path().getLast())
        .isEqualTo(new IndexLevel("acute and chronic", List.of("on", "dry")));
  }

  @Test
  void findsIndexEntriesOfACodeThenOfThoseAboveIt() {
    assertThat(codes.indexEntriesFor("A00.1XXA"))
        .extracting(IndexEntry::code)
        .containsExactly("A00.1XXA", "A00.1-");
    assertThat(codes.indexEntriesFor("A00.9"))
        .extracting(IndexEntry::code)
        .containsExactly("A00.1XXA", "A00.9");
    assertThat(codes.indexEntriesFor("B01")).isEmpty();
  }

  @Test
  void knowsChapterAndSection() {
    assertThat(codes.chapterOf("A00.1XXD")).isEqualTo("Made up (A00-A09)");
    assertThat(codes.sectionOf("A00")).isEqualTo("First part (A00-A09)");
    assertThat(codes.chapterOf("B01")).isEmpty();
  }
}
