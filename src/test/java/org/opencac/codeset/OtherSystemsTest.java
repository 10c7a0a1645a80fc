package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published releases of the systems other than ICD-10-CM. */
class OtherSystemsTest {
  @TempDir Path home;

  private CodeSet install(String source) {
    ReleaseStore store = new ReleaseStore(home);
    List<Release> installed =
        store.install(List.of(PublishedCodeSets.require(source)), Progress.NONE);
    assertThat(installed).hasSize(1);
    return store.load(installed.getFirst());
  }

  @Test
  void proceduresComeFromTheZipOfTheOrderFile() {
    CodeSet codes = install("icd-10-pcs/FY2026/cms_2026_pr.zip");
    assertThat(codes.release().label()).isEqualTo("ICD-10-PCS 2026");
    assertThat(codes.codes().stream().filter(Code::billable)).hasSize(79_115);
    assertThat(codes.parent("0016070").orElseThrow().code()).isEqualTo("001");
  }

  @Test
  void hcpcsKeepsTerminationDatesAndModifiers() {
    CodeSet codes = install("hcpcs/2024-07");
    assertThat(codes.codes()).hasSize(8_033);
    assertThat(codes.release().effectiveFrom()).isEqualTo(LocalDate.of(2024, 7, 1));
    assertThat(codes.release().effectiveTo()).isEqualTo(LocalDate.of(2024, 9, 30));
    assertThat(codes.modifiers()).extracting(Modifier::code).contains("LT", "RT", "NU");
    assertThat(codes.terminated("E0601")).isEmpty();
    assertThat(codes.validOn("E0601", LocalDate.of(2024, 7, 15))).isTrue();
    assertThat(codes.codes().stream().filter(c -> codes.terminated(c.code()).isPresent()))
        .isNotEmpty()
        .allMatch(
            c -> !codes.terminated(c.code()).orElseThrow().isBefore(LocalDate.of(2014, 1, 1)));
  }

  @Test
  void icd9HasAllDiagnosesUntilSeptember2015() {
    CodeSet codes = install("icd-9-cm/ICD-9-CM-v32-master-descriptions.zip");
    assertThat(codes.codes()).hasSize(14_567);
    assertThat(codes.release().effectiveTo()).isEqualTo(LocalDate.of(2015, 9, 30));
    assertThat(codes.find("E8000").orElseThrow().code()).isEqualTo("E800.0");
    assertThat(codes.find("386.00").orElseThrow().display()).contains("Ménière");
  }

  @Test
  void equivalencesGoBothWays() {
    ReleaseStore store = new ReleaseStore(home);
    assertThat(store.equivalences()).isEmpty();
    assertThat(store.install(List.of(PublishedCodeSets.require("gems")), Progress.NONE)).isEmpty();
    EquivalenceMap map = store.equivalences().orElseThrow();
    assertThat(map.edition()).isEqualTo("2018");
    assertThat(map.toIcd10("250.00")).extracting(Equivalent::code).containsExactly("E11.9");
    assertThat(map.toIcd9("A00.0"))
        .containsExactly(new Equivalent("001.0", false, false, false, 0, 0));
    assertThat(map.toIcd9("R29.700")).allMatch(Equivalent::noMap);
    assertThat(map.toIcd10("999.99.9")).isEmpty();
  }

  @Test
  void releaseWithoutOrderFileTakesItsCodesFromTheTabularList() {
    CodeSet codes = install("icd-10-cm/FY2017/ICD10CM_FY2017_Full_XML.zip");
    assertThat(codes.release().effectiveTo()).isEqualTo(LocalDate.of(2017, 9, 30));
    assertThat(codes.find("S52.531A").orElseThrow().billable()).isTrue();
    assertThat(codes.codes().stream().filter(Code::billable)).hasSize(71_486);
    assertThat(codes.index()).hasSizeGreaterThan(110_000);
  }
}
