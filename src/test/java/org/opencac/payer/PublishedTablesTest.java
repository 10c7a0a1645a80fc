package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Companion;
import org.opencac.codeset.Progress;
import org.opencac.codeset.ReleaseStore;
import org.opencac.payer.CodeEdits.CodeList;
import org.opencac.payer.Complications.Level;
import org.opencac.payer.ProcedurePairs.ModifierIndicator;

/** The tables as they are published, when the folder with them is there. */
class PublishedTablesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  @TempDir static Path home = Path.of("");
  private static PayerStore store = new PayerStore(Path.of("nowhere"));

  @BeforeAll
  static void install() {
    Path folder =
        Path.of(Optional.ofNullable(System.getenv("CAC_CODESETS")).orElse("../shared/codesets"));
    List<Path> tables =
        Stream.of("ncci", "mce", "ms-drg", "poa-exempt", "cms-hcc", "pos")
            .map(folder::resolve)
            .toList();
    assumeTrue(tables.stream().allMatch(Files::isDirectory), "no published tables in " + folder);
    new ReleaseStore(home).install(tables, Progress.NONE, Companion.NONE, new PayerInstallation());
    store = new PayerStore(home);
  }

  @Test
  void everyRowIsRead() {
    Map<String, Integer> rows =
        store.installed().stream()
            .collect(Collectors.toMap(PayerRelease::label, PayerRelease::rows));
    assertThat(rows)
        .containsEntry("NCCI PTP practitioner undated", 3158)
        .containsEntry("NCCI PTP outpatient hospital undated", 2200)
        .containsEntry("NCCI MUE practitioner undated", 4387)
        .containsEntry("NCCI MUE outpatient hospital undated", 4339)
        .containsEntry("NCCI MUE DME supplier undated", 2928)
        .containsEntry("NCCI add-on codes undated", 53)
        .containsEntry("Medicare Code Editor undated", 7946)
        .containsEntry("POA exempt list FY2026", 38_349)
        .containsEntry("CC and MCC lists v41.1", 14_885 + 3330);
  }

  @Test
  void pairsHaveTheirIndicators() {
    ProcedurePairs pairs = store.on(DAY).pairs(false).orElseThrow();
    assertThat(pairs.find("A4580", "A4590", LocalDate.of(2001, 12, 31)))
        .hasValueSatisfying(
            pair -> assertThat(pair.indicator()).isEqualTo(ModifierIndicator.ALLOWED));
    assertThat(pairs.find("A4580", "A4590", DAY)).isEmpty();
    assertThat(pairs.find("A4263", "A4262", LocalDate.of(1996, 1, 1))).isEmpty();
  }

  @Test
  void listsOfDiagnosesAreThere() {
    PayerTables tables = store.on(DAY);
    assertThat(tables.codeEdits().orElseThrow().ageList("A33")).contains(CodeList.NEWBORN);
    assertThat(tables.poaExemptions().orElseThrow().exempt("B90.0")).isTrue();
    assertThat(tables.poaExemptions().orElseThrow().exempt("A41.9")).isFalse();
    assertThat(tables.complications().orElseThrow().level("I50.23")).contains(Level.MCC);
    assertThat(tables.complications().orElseThrow().level("I10")).isEmpty();
  }

  @Test
  void theRiskModelHasItsHierarchies() {
    RiskModel model = store.on(DAY).riskModel().orElseThrow();
    assertThat(model.categories("E11.22")).containsExactly(37);
    assertThat(model.dropped(new TreeSet<>(List.of(36, 37, 38)))).isEqualTo(Map.of(37, 36, 38, 36));
    assertThat(model.coefficient("CNA", 18)).hasValue(2.341);
  }

  @Test
  void bothFormatsOfTheRiskModelSayTheSame() {
    RiskModel package2024 = store.on(LocalDate.of(2023, 6, 1)).riskModel().orElseThrow();
    RiskModel tables2026 = store.on(LocalDate.of(2025, 6, 1)).riskModel().orElseThrow();
    for (int category = 1; category < 500; category++) {
      assertThat(package2024.coefficient("CNA", category))
          .as("HCC %d", category)
          .isEqualTo(tables2026.coefficient("CNA", category));
    }
  }

  @Test
  void aPrincipalDiagnosisLeadsToItsRange() {
    DrgDefinitions drgs = store.on(DAY).drgs().orElseThrow();
    assertThat(drgs.assignments("J18.9")).contains(new DrgDefinitions.Assignment(4, 193, 195));
    assertThat(drgs.drg(195).orElseThrow().medical()).isTrue();
    assertThat(drgs.byBeginning("S82.001A")).isTrue();
    assertThat(drgs.assignments("S82.001A")).isNotEmpty();
  }
}
