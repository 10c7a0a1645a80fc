package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Companion;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.ReleaseStore;
import org.opencac.engine.CodingEngine;
import org.opencac.payer.PayerInstallation;
import tools.jackson.databind.JsonNode;

/** What payers see in the codes of a chart, with the published lists of CC, MCC and HCC. */
class PaymentOnChartTest {
  private static final String TAB = "tab-000000000001";
  private static final String CHART = "payment1";

  @TempDir static Path home;
  private static Workbench workbench;

  @BeforeAll
  static void start() {
    List<Path> tables =
        List.of(
            PublishedCodeSets.require("ms-drg/v41.1"),
            PublishedCodeSets.require("cms-hcc/V28-PY2026"));
    CodingEngine.install(home, List.of(Path.of("codesets/starter")), Progress.NONE);
    new ReleaseStore(home).install(tables, Progress.NONE, Companion.NONE, new PayerInstallation());
    workbench = Workbench.over(home);
  }

  @AfterAll
  static void close() {
    if (workbench != null) {
      workbench.close();
    }
  }

  @Test
  void secondaryDiagnosesSayWhetherTheyAreComplicationsAndRisks() {
    workbench.bring(CHART, "inpatient", "DISCHARGE DIAGNOSES:\n1. Pneumonia\n2. UTI\n");
    Browser coder = workbench.signedIn("coder");
    coder.lock(CHART, TAB);
    add(coder, 0, "J18.9");
    add(coder, 1, "N39.0");
    JsonNode edits = add(coder, 2, "I50.22");

    assertThat(edits.path("complications").valueStream().map(PaymentOnChartTest::words).toList())
        .containsExactly("N39.0 CC", "I50.22 CC");
    assertThat(edits.path("complications").path(0).path("reason").asString()).isNotBlank();
    assertThat(edits.path("hcc").path(0).path("codes").path(0).asString()).isEqualTo("I50.22");
  }

  private static String words(JsonNode complication) {
    return complication.path("code").asString() + " " + complication.path("level").asString();
  }

  private static JsonNode add(Browser coder, int version, String code) {
    Browser.Answer answer =
        coder.decide(
            CHART,
            TAB,
            version,
            "key-" + version + "-000",
            "{'action':'add','codeSystem':'ICD-10-CM','code':'" + code + "','evidence':[]}");
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("coding").path("edits");
  }
}
