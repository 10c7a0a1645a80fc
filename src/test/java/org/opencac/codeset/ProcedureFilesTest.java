package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;

/** Tables, Index and keys of ICD-10-PCS, on small files and on the published ones. */
class ProcedureFilesTest {
  private static final String TABLE =
      """
      <ICD10PCS.tabular><version>2026</version><title>t</title>
        <pcsTable>
          <axis pos="1" values="1"><title>Section</title><label code="0">Surgery</label></axis>
          <axis pos="2" values="1"><title>Body System</title><label code="F">Liver</label></axis>
          <axis pos="3" values="1"><title>Operation</title><label code="T">Resection</label>
            <definition>all of it</definition></axis>
          <pcsRow codes="2">
            <axis pos="4" values="1"><title>Body Part</title><label code="4">Gall</label></axis>
            <axis pos="5" values="2"><title>Approach</title><label code="0">Open</label>
              <label code="4">Scope</label></axis>
            <axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
            <axis pos="7" values="1"><title>Qualifier</title><label code="Z">None</label></axis>
          </pcsRow>
        </pcsTable>
      </ICD10PCS.tabular>
      """;

  @TempDir Path home;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aTableHasItsRowsAndMeanings() {
    List<ProcedureTable> tables = ProcedureTableReader.read("t.xml", bytes(TABLE));
    assertThat(tables).hasSize(1);
    assertThat(tables.getFirst().characters()).isEqualTo("0FT");
    assertThat(tables.getFirst().definition()).isEqualTo("all of it");
    assertThat(tables.getFirst().rows().getFirst().axes().get(1).values())
        .containsExactly(new ProcedureValue('0', "Open"), new ProcedureValue('4', "Scope"));
  }

  @Test
  void allFaultsOfATableAreToldWithTheirLines() {
    String bad =
        TABLE
            .replace("codes=\"2\"", "codes=\"3\"")
            .replace("<label code=\"4\">Gall", "<label code=\"I\">Gall");
    assertThatThrownBy(() -> ProcedureTableReader.read("t.xml", bytes(bad)))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> {
              assertThat(e.faults()).hasSizeGreaterThan(1);
              assertThat(e.faults()).allMatch(fault -> fault.where().matches("t\\.xml:[0-9]+"));
            });
  }

  @Test
  void theIndexLeadsToCodesAndToWords() {
    String index =
        """
        <ICD10PCS.index><version>2026</version><letter><title>A</title>
          <mainTerm><title>Abdominohysterectomy</title>
            <see>Resection, Uterus<codes>0UT9</codes></see></mainTerm>
          <mainTerm><title>Abortion</title>
            <term level="1"><title>Vacuum</title><code>10A07Z6</code></term></mainTerm>
          <mainTerm><title>Achilles tendon</title>
            <term level="1"><use>Lower Leg Tendon, Right</use></term></mainTerm>
        </letter></ICD10PCS.index>
        """;
    assertThat(ProcedureIndexReader.read("i.xml", bytes(index)))
        .containsExactly(
            new ProcedureIndexEntry(
                List.of("Abdominohysterectomy"), "Resection, Uterus", List.of("0UT9")),
            new ProcedureIndexEntry(List.of("Abortion", "Vacuum"), "", List.of("10A07Z6")),
            new ProcedureIndexEntry(
                List.of("Achilles tendon"), "Lower Leg Tendon, Right", List.of()));
  }

  @Test
  void theKeySaysWhatWordsMean() {
    String key =
        """
        <ICD10PCS.definitions><section code="0"><title>s</title>
          <axis pos="4"><title>Body Part</title>
            <terms><title>1st Toe, Left</title><title>1st Toe, Right</title>
              <includes>Hallux</includes></terms></axis>
        </section></ICD10PCS.definitions>
        """;
    assertThat(ProcedureKeyReader.read("k.xml", bytes(key)))
        .containsExactly(
            new ProcedureKey(
                "0",
                "Body Part",
                List.of("1st Toe, Left", "1st Toe, Right"),
                List.of("Hallux"),
                ""));
  }

  @Test
  void thePublishedFilesAreInstalledWithTheirOrderFile() {
    ReleaseStore store = new ReleaseStore(home);
    List<Release> installed =
        store.install(
            List.of(
                PublishedCodeSets.require("icd-10-pcs/FY2025"),
                PublishedCodeSets.require("icd-10-pcs/FY2026/icd10pcs_order_2026.txt")),
            Progress.NONE);
    assertThat(installed).hasSize(2);
    ProcedureContent content = store.procedures(installed.getFirst());
    assertThat(content.tables()).hasSize(908);
    assertThat(content.keys()).hasSize(930);
    assertThat(content.index()).hasSizeGreaterThan(15_000);
    assertThat(store.procedures(installed.getLast())).isEqualTo(content);
  }

  @Test
  void aReleaseInstalledWithoutTablesStaysValid() {
    ReleaseStore store = new ReleaseStore(home);
    Release release =
        store
            .install(
                List.of(PublishedCodeSets.require("icd-10-pcs/FY2026/icd10pcs_order_2026.txt")),
                Progress.NONE)
            .getFirst();
    assertThat(Files.exists(store.directory(release).resolve(ProcedureFile.FILE))).isFalse();
    assertThat(store.procedures(release).isEmpty()).isTrue();
    assertThat(store.load(release).find("0FT44ZZ")).isPresent();
  }
}
