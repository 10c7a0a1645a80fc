package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Companion;
import org.opencac.codeset.Progress;
import org.opencac.codeset.ReleaseStore;
import org.opencac.fault.BadInputException;

class PayerStoreTest {
  @TempDir Path home = Path.of("");
  @TempDir Path published = Path.of("");

  @Test
  void theDateOfServicePicksTheEdition() throws IOException {
    install("AOC_V2026Q1-MCR.txt", "1111A1    2222B");
    install("AOC_V2026Q2-MCR.txt", "1111A1    3333C");
    assertThat(primaries(LocalDate.of(2026, 3, 31))).containsExactly("2222B");
    assertThat(primaries(LocalDate.of(2026, 4, 1))).containsExactly("3333C");
  }

  @Test
  void aLaterDateTakesTheNewestAndAnEarlierOneTheOldest() throws IOException {
    install("AOC_V2026Q1-MCR.txt", "1111A1    2222B");
    install("AOC_V2026Q2-MCR.txt", "1111A1    3333C");
    assertThat(primaries(LocalDate.of(2027, 1, 1))).containsExactly("3333C");
    assertThat(primaries(LocalDate.of(2020, 1, 1))).containsExactly("2222B");
  }

  @Test
  void aDatedEditionGoesBeforeAnUndatedOne() throws IOException {
    install("add-on.csv", "primary_code,add_on_code,aoc_edit_type", "4444D,1111A,1");
    assertThat(primaries(LocalDate.of(2026, 1, 1))).containsExactly("4444D");
    install("AOC_V2026Q1-MCR.txt", "1111A1    2222B");
    assertThat(primaries(LocalDate.of(2026, 1, 1))).containsExactly("2222B");
  }

  @Test
  void whatIsInstalledHasPublisherDatesRowsAndChecksums() throws IOException {
    install("AOC_V2026Q2-MCR.txt", "1111A1    2222B", "1111A1    3333C");
    PayerRelease release = new PayerStore(home).installed().getFirst();
    assertThat(release.label()).isEqualTo("NCCI add-on codes 2026-04");
    assertThat(release.publisher()).isEqualTo("CMS");
    assertThat(release.effectiveTo()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(release.rows()).isEqualTo(2);
    assertThat(release.checksums()).containsOnlyKeys("AOC_V2026Q2-MCR.txt");
    assertThat(new PayerStore(home).intact(release)).isTrue();
  }

  @Test
  void aChangedTableIsNoticed() throws IOException {
    install("AOC_V2026Q2-MCR.txt", "1111A1    2222B");
    PayerRelease release = new PayerStore(home).installed().getFirst();
    Path table = home.resolve("codesets/payer/ncci-add-on/2026-04/table.bin");
    Files.write(table, new byte[] {1, 2, 3});
    assertThat(new PayerStore(home).intact(release)).isFalse();
    assertThatThrownBy(() -> new PayerStore(home).on(LocalDate.of(2026, 5, 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("install the table again");
  }

  @Test
  void nothingIsInstalledWhenOneFileIsBad() throws IOException {
    Files.writeString(published.resolve("AOC_V2026Q2-MCR.txt"), "1111A1    2222B\n");
    Files.writeString(published.resolve("cc.csv"), "icd_code,icd_description,dx_type\nQ00.1,x,Y\n");
    assertThatThrownBy(this::install).isInstanceOf(BadInputException.class);
    assertThat(new PayerStore(home).installed()).isEmpty();
  }

  @Test
  void tablesAreNoCodeSets() throws IOException {
    install("AOC_V2026Q2-MCR.txt", "1111A1    2222B");
    assertThat(new ReleaseStore(home).installed()).isEmpty();
  }

  @Test
  void withoutTablesNothingIsThere() {
    PayerStore store = new PayerStore(home);
    assertThat(store.installed()).isEmpty();
    assertThat(store.on(LocalDate.of(2026, 1, 1)).addOns()).isEmpty();
  }

  private void install(String name, String... lines) throws IOException {
    Path file = published.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    install();
    Files.delete(file);
  }

  private void install() {
    new ReleaseStore(home)
        .install(List.of(published), Progress.NONE, Companion.NONE, new PayerInstallation());
  }

  private Iterable<String> primaries(LocalDate date) {
    AddOnCodes table = new PayerStore(home).on(date).addOns().orElseThrow();
    return Objects.requireNonNull(
        table.find("1111A", LocalDate.of(2026, 5, 1)).orElseThrow().primaries());
  }
}
