package org.opencac.edit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.ReleaseStore;
import org.opencac.edit.CheckResult;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditRegistry;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Finding;
import org.opencac.edit.Level;
import org.opencac.edit.References;
import org.opencac.edit.Releases;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/** Every billable code of the published release, and codes that look like it but are none. */
class EveryCodeTest {
  private static final LocalDate DATE = LocalDate.of(2026, 6, 15);

  /** What a code that can never stand first is told when it stands alone. */
  private static final Set<String> ORDER = Set.of("MANIFESTATION_PRINCIPAL");

  private static Optional<CodeSet> codes = Optional.empty();
  private static Optional<EncounterChecker> checker = Optional.empty();

  @BeforeAll
  static void load() throws IOException {
    codes = Optional.of(InstalledFullRelease.newest());
    References references =
        new References(Releases.of(new ReleaseStore(InstalledFullRelease.home())));
    checker =
        Optional.of(new EncounterChecker(EditRegistry.load(), TabularEdits.all(), references));
  }

  @Test
  void everyBillableCodePassesAlone() {
    List<String> failed = new ArrayList<>();
    int checked = 0;
    for (Code code : codes.orElseThrow().codes()) {
      if (code.billable()) {
        checked++;
        errors(code.code()).stream()
            .filter(id -> !ORDER.contains(id))
            .forEach(id -> failed.add(code.code() + " " + id));
      }
    }
    assertThat(failed).isEmpty();
    assertThat(checked).isEqualTo(74_719);
  }

  @Test
  void aCodeWithoutItsSeventhCharacterIsToldSo() {
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (Code code : codes.orElseThrow().codes()) {
      String raw = CodeSystem.undotted(code.code());
      if (raw.length() == 7
          && code.billable()
          && !codes.orElseThrow().seventhCharacters(code.code()).isEmpty()
          && seen.add(raw.substring(0, 6))) {
        String stem = raw.substring(0, 6);
        while (stem.endsWith("X") && stem.length() > 3) {
          stem = stem.substring(0, stem.length() - 1);
        }
        expect(stem, "SEVENTH_CHARACTER", wrong);
        expect(raw.substring(0, 6) + "9", "SEVENTH_CHARACTER", wrong);
      }
    }
    assertThat(seen).hasSizeGreaterThan(10_000);
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  @Test
  void aPlaceholderThatIsMissingOrAnotherCharacterIsToldSo() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Code code : codes.orElseThrow().codes()) {
      String raw = CodeSystem.undotted(code.code());
      if (code.billable() && raw.length() == 7 && raw.indexOf('X', 3) >= 0) {
        tried++;
        int at = raw.indexOf('X', 3);
        expect(raw.substring(0, at) + raw.substring(at + 1), "SEVENTH_CHARACTER", wrong);
      }
    }
    assertThat(tried).isGreaterThan(5_000);
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  @Test
  void aHeaderIsToldToBeOne() {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Code code : codes.orElseThrow().codes()) {
      if (!code.billable()) {
        tried++;
        List<String> ids = errors(code.code());
        if (!ids.equals(List.of("HEADER_CODE")) && !ids.equals(List.of("SEVENTH_CHARACTER"))) {
          wrong.add(code.code() + " " + ids);
        }
      }
    }
    assertThat(tried).isGreaterThan(20_000);
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  @Test
  void aRetiredCodeIsToldToBelongToItsRelease() throws IOException {
    CodeSet newest = codes.orElseThrow();
    ReleaseStore store = new ReleaseStore(InstalledFullRelease.home());
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Code old : store.load(store.installed().getFirst()).codes()) {
      if (old.billable() && newest.find(old.code()).isEmpty()) {
        tried++;
        expect(CodeSystem.undotted(old.code()), "NOT_VALID_ON_DATE", wrong);
      }
    }
    assertThat(tried).isPositive();
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCodeWithACharacterTooManyIsInvalid() {
    List<String> wrong = new ArrayList<>();
    for (Code code : codes.orElseThrow().codes()) {
      String raw = CodeSystem.undotted(code.code());
      if (code.billable() && raw.length() == 5) {
        expect(raw + "Q", "INVALID_CODE", wrong);
      }
    }
    assertThat(wrong.stream().limit(20)).isEmpty();
  }

  private static void expect(String raw, String id, List<String> wrong) {
    if (codes.orElseThrow().find(raw).filter(Code::billable).isPresent()) {
      return;
    }
    List<String> ids = errors(raw);
    if (!ids.equals(List.of(id))) {
      wrong.add(raw + " " + ids);
    }
  }

  private static List<String> errors(String code) {
    EncounterFacts facts =
        new EncounterFacts(
            Setting.OUTPATIENT,
            Sex.UNKNOWN,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(DATE),
            Optional.empty(),
            Optional.empty(),
            "",
            "");
    CheckResult result =
        checker
            .orElseThrow()
            .check(
                new CodedEncounter(
                    "one", facts, List.of(Diagnosis.of(code)), List.of(), List.of()));
    return result.findings().stream()
        .filter(finding -> finding.level() == Level.ERROR)
        .map(Finding::id)
        .distinct()
        .toList();
  }
}
