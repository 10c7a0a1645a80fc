package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Companion;
import org.opencac.codeset.Progress;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.StarterEngine;
import org.opencac.payer.PayerInstallation;
import tools.jackson.databind.JsonNode;

/** What the report of CC, MCC and risk categories counts in submitted inpatient charts. */
class CaptureReportTest {
  private static final String TAB = "tab-00001";
  private static final String DAYS = "from=2026-01-01&to=2100-01-01";
  private static final String NOTE =
      "DISCHARGE DIAGNOSES:\n1. Pneumonia\n2. Sepsis\n3. Urinary tract infection\n"
          + "4. Type 2 diabetes mellitus\n";

  @TempDir private Path home;
  private Workbench workbench = Workbench.fresh();

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void withoutTablesTheReportSaysThatTheyAreNotInstalled() {
    submit("e1", "inpatient", "J18.9", "N39.0");
    for (String weight : List.of("cc", "mcc", "hcc")) {
      assertThat(row(weight).path("cells").path(0).asString()).contains("table not installed");
      assertThat(figures(weight)).containsExactly("1", "1", "", "", "", "", "");
      assertThat(behind(weight)).containsExactly("e1");
    }
  }

  @Test
  void whatCountsAndWhatWasSuggestedIsCountedByTheTables() {
    installed();
    submit("e1", "inpatient", "J18.9", "N39.0");
    assertThat(row("cc").path("cells").path(0).asString()).isEqualTo("The coder: CC");
    assertThat(figures("cc")).containsExactly("1", "0", "1", "1", "1", "1", "1.0");
    assertThat(figures("mcc")).startsWith("1", "0", "0", "0", "2", "1", "0.5");
    assertThat(figures("hcc")).containsExactly("1", "0", "0", "0", "1", "0", "0.0");
    assertThat(behind("hcc")).containsExactly("e1");
  }

  @Test
  void aComplicationThatThePrincipalDiagnosisExcludesIsNotCaptured() {
    installed();
    submit("e1", "inpatient", "N39.0", "N39.0");
    assertThat(figures("cc")).startsWith("1", "0", "0", "0");
  }

  @Test
  void categoriesThatRemainAfterTheHierarchiesAreCaptured() {
    installed();
    submit("e1", "inpatient", "E11.22", "E11.9");
    assertThat(figures("hcc")).startsWith("1", "0", "1", "1", "1", "1");
  }

  @Test
  void outpatientChartsAreLeftOut() {
    installed();
    submit("e1", "outpatient", "J18.9", "N39.0");
    assertThat(report().path("rows")).isEmpty();
  }

  /** Goes on with the payers' tables by which the examples of edits are checked. */
  private void installed() {
    workbench.close();
    try {
      Path data = StarterEngine.copy(home.resolve("data"));
      Path tables = Files.createDirectory(home.resolve("tables"));
      for (String table :
          List.of("appendix_c.txt", "hcc-map.csv", "hcc-hierarchy.csv", "hcc-coefficients.csv")) {
        Files.copy(Path.of("models/rules/edits/tables", table), tables.resolve(table));
      }
      new ReleaseStore(data)
          .install(List.of(tables), Progress.NONE, Companion.NONE, new PayerInstallation());
      workbench = Workbench.over(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void submit(String id, String setting, String... codes) {
    workbench.bring(id, setting, NOTE);
    Browser coder = workbench.signedIn("coder");
    coder.lock(id, TAB);
    int version = 0;
    for (String code : List.of(codes).stream().distinct().toList()) {
      Browser.Answer answer =
          coder.decide(
              id,
              TAB,
              version,
              "key-" + version + "-000",
              "{'action':'add','codeSystem':'ICD-10-CM','code':'"
                  + code
                  + "','poa':'Y','evidence':[]}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      version++;
    }
    String standing =
        coder
            .get("/api/v1/encounters/" + id)
            .json()
            .path("coding")
            .path("edits")
            .path("findings")
            .valueStream()
            .filter(one -> one.path("level").asString().equals("warning"))
            .map(one -> "{'key':'" + one.path("key").asString() + "','reason':'site-policy'}")
            .collect(Collectors.joining(","));
    Browser.Answer answer =
        coder.post(
            "/api/v1/encounters/" + id + "/submit",
            "{'tab':'"
                + TAB
                + "','version':"
                + version
                + ",'despiteErrors':true,'warnings':["
                + standing
                + "]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode report() {
    return workbench.signedIn("manager").get("/api/v1/reports/capture?" + DAYS).json();
  }

  private JsonNode row(String weight) {
    return report()
        .path("rows")
        .valueStream()
        .filter(one -> one.path("key").asString().equals("coder/" + weight))
        .findFirst()
        .orElseThrow();
  }

  private List<String> figures(String weight) {
    return row(weight)
        .path("cells")
        .valueStream()
        .skip(1)
        .map(cell -> cell.isNull() ? "" : cell.asString())
        .toList();
  }

  private List<String> behind(String weight) {
    return workbench
        .signedIn("manager")
        .get("/api/v1/reports/capture/charts?key=coder/" + weight + "&" + DAYS)
        .json()
        .path("encounters")
        .valueStream()
        .map(one -> one.path("id").asString())
        .toList();
  }
}
