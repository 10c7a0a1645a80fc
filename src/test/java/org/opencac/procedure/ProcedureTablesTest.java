package org.opencac.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.ProcedureValue;
import org.opencac.codeset.PublishedCodeSets;

/** The table model on the published releases. */
class ProcedureTablesTest {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static Set<String> billable(String edition) {
    return PublishedProcedures.codes(edition).codes().stream()
        .filter(Code::billable)
        .map(Code::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theRowsOf2025MakeExactlyTheCodesOfItsOrderFile() {
    List<String> made =
        ProcedureTables.expand(
            PublishedProcedures.store().procedures(PublishedProcedures.release("2025")).tables());
    assertThat(made).hasSize(78_948).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(made)).isEqualTo(billable("2025"));
  }

  @Test
  void everyCodeOf2026CanBeBuiltValueByValue() {
    ProcedureTables tables = PublishedProcedures.tables("2026");
    Set<String> built = new TreeSet<>();
    build(tables, "", built);
    assertThat(built).hasSize(79_115).isEqualTo(billable("2026"));
  }

  private static void build(ProcedureTables tables, String prefix, Set<String> built) {
    if (prefix.length() == ProcedureTables.LENGTH) {
      built.add(prefix);
    }
    for (ProcedureValue value : tables.next(prefix)) {
      build(tables, prefix + value.character(), built);
    }
  }

  @Test
  void everyNeighbourThatTheReleaseDoesNotListIsRefused() {
    ProcedureTables tables = PublishedProcedures.tables("2026");
    Set<String> listed = new HashSet<>(billable("2026"));
    int refused = 0;
    int wrong = 0;
    for (String code : listed) {
      for (int position = 0; position < ProcedureTables.LENGTH; position++) {
        for (int i = 0; i < CHARACTERS.length(); i++) {
          String neighbour =
              code.substring(0, position) + CHARACTERS.charAt(i) + code.substring(position + 1);
          boolean valid = tables.valid(neighbour);
          refused += valid ? 0 : 1;
          wrong += valid == listed.contains(neighbour) ? 0 : 1;
        }
      }
    }
    assertThat(wrong).isZero();
    assertThat(refused).isGreaterThan(15_000_000);
  }

  @Test
  void theYearsDifferByTheAddendaAndTheAprilUpdateBeforeThem() throws IOException {
    Set<String> added = new TreeSet<>(billable("2026"));
    added.removeAll(billable("2025"));
    Set<String> deleted = new TreeSet<>(billable("2025"));
    deleted.removeAll(billable("2026"));
    Set<String> publishedAdded = new TreeSet<>();
    Set<String> publishedDeleted = new TreeSet<>();
    for (String line :
        Files.readAllLines(
            PublishedCodeSets.require("icd-10-pcs/FY2026/order_addenda_2026.txt"),
            StandardCharsets.ISO_8859_1)) {
      String code = line.length() > 20 ? line.substring(13, 20).strip() : "";
      if (code.length() == ProcedureTables.LENGTH && line.startsWith("Add")) {
        publishedAdded.add(code);
      } else if (code.length() == ProcedureTables.LENGTH && line.startsWith("Delete")) {
        publishedDeleted.add(code);
      }
    }
    assertThat(publishedAdded).hasSize(156);
    assertThat(publishedDeleted).hasSize(27);
    assertThat(added).hasSize(206).containsAll(publishedAdded);
    assertThat(deleted).hasSize(39).containsAll(publishedDeleted);
    // The addenda count from the update of April 2025, which lies between: 50 added, 12 deleted.
    assertThat(78_948 + (added.size() - 156) - (deleted.size() - 27)).isEqualTo(78_986);
    assertThat(78_986 + 156 - 27).isEqualTo(79_115);
  }

  @Test
  void whatHasNoTableHasNoNextValue() {
    ProcedureTables tables = PublishedProcedures.tables("2026");
    assertThat(tables.next("0FT44ZZ")).isEmpty();
    assertThat(tables.next("0FU1")).isEmpty();
    assertThat(tables.next("0FT4")).extracting(ProcedureValue::label).contains("Open");
    assertThat(tables.code("0FT4XZZ")).isEmpty();
  }
}
