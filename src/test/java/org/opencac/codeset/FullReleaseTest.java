package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The complete ICD-10-CM release of FY2026, read, compiled and loaded. */
class FullReleaseTest {
  @TempDir static Path home;
  private static CodeSet codes;

  @BeforeAll
  static void install() {
    ReleaseStore store = new ReleaseStore(home);
    List<Release> installed =
        store.install(
            List.of(
                PublishedCodeSets.require("icd-10-cm/FY2026"),
                PublishedCodeSets.require("icd-10-cm/FY2026-April")),
            Progress.NONE);
    assertThat(installed).hasSize(1);
    codes = store.load(installed.getFirst());
  }

  @Test
  void hasEveryRowOfTheOrderFile() {
    assertThat(codes.codes()).hasSize(98_186);
    assertThat(codes.codes().stream().filter(Code::billable)).hasSize(74_719);
  }

  @Test
  void tabularListWithSeventhCharactersEqualsTheOrderFile() throws Exception {
    Path file = PublishedCodeSets.require("icd-10-cm/FY2026/DERIVED-icd10cm-tabular-2026.xml");
    List<TabularNode> chapters = TabularReader.read("tabular", Files.readAllBytes(file));
    Set<String> expanded = new HashSet<>();
    for (ListedCode code : SeventhCharacterExpansion.expand(chapters)) {
      expanded.add(CodeSystem.ICD_10_CM.dotted(code.code()) + code.billable());
    }
    Set<String> ordered = new HashSet<>();
    codes.codes().forEach(code -> ordered.add(code.code() + code.billable()));
    int size = expanded.size();
    expanded.removeAll(ordered);
    assertThat(expanded).isEmpty();
    assertThat(size).isEqualTo(98_186);
  }

  @Test
  void everyCodeOfTheTabularListIsListed() {
    assertThat(codes.unlistedCodes()).isEmpty();
  }

  @Test
  void seventhCharactersReachThroughAllLevels() {
    assertThat(codes.seventhCharacters("S52.531A")).hasSize(16);
    assertThat(codes.seventhCharacters("S52.53")).hasSize(16);
    assertThat(codes.seventhCharacters("T36.0X1"))
        .extracting(SeventhCharacter::character)
        .containsExactly('A', 'D', 'S');
    assertThat(codes.seventhCharacters("S06.2X7"))
        .extracting(SeventhCharacter::character)
        .containsExactly('A');
    assertThat(codes.seventhCharacters("I10")).isEmpty();
  }

  @Test
  void notesAreInheritedFromCategorySectionAndChapter() {
    assertThat(codes.placedNotes("C50.911")).extracting(PlacedNote::place).contains("C50");
    assertThat(codes.placedNotes("C50.911")).extracting(PlacedNote::place).contains("Chapter 2");
    assertThat(codes.notes("E11.22"))
        .extracting(TabularNote::kind)
        .containsExactly(TabularNoteKind.USE_ADDITIONAL_CODE);
  }

  @Test
  void verifiesWithThreeIndexCodesThatDoNotResolve() {
    Verification verification =
        new ReleaseStore(home)
            .verify(codes.release(), Manifest.read(Path.of("codesets/manifest.yml")));
    assertThat(verification.passed()).isTrue();
    assertThat(verification.unresolvedIndexEntries())
        .extracting(IndexEntry::code)
        .containsExactly("Z15.08", "Q99.814", "Q99.814");
    assertThat(verification.unresolvedReferences()).hasSize(3);
    assertThat(verification.sources())
        .filteredOn(source -> source.name().equals("icd10cm-order-2026.txt"))
        .extracting(Verification.Source::published)
        .containsExactly(Verification.Published.SAME);
  }

  @Test
  void indexLeadsToCodes() {
    assertThat(codes.index()).hasSizeGreaterThan(120_000);
    assertThat(codes.indexEntriesFor("M25511"))
        .extracting(entry -> entry.path().getFirst().title() + " " + entry.code())
        .contains("Pain M25.51-");
  }

  @Test
  void isPlacedInChapterAndSection() {
    assertThat(codes.chapterOf("S52.531A")).contains("(S00-T88)");
    assertThat(codes.sectionOf("S52.531A")).contains("(S50-S59)");
  }
}
