package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two browsers on one chart, stale tabs, repeated requests, codes that are no more. */
class ChartConflictTest {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Workbench WORKBENCH = Workbench.fresh();
  private static final String TAB = "tab-00001";
  private static final String OTHER = "tab-00002";

  private final String id = "conflict" + COUNTER.incrementAndGet();
  private final Browser coder = WORKBENCH.signedIn("coder");
  private JsonNode chart = Browser.MAPPER.createObjectNode();

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  @BeforeEach
  void bring() {
    WORKBENCH.bring(
        id,
        "outpatient",
        "ASSESSMENT:\n1. Type 2 diabetes mellitus\n2. Essential hypertension\n3. Cough\n");
    chart = coder.get("/api/v1/encounters/" + id).json();
  }

  @Test
  void aSecondPersonIsToldWhoHoldsTheChart() {
    coder.lock(id, TAB);
    Browser.Answer answer = WORKBENCH.signedIn("coder2").lock(id, OTHER);
    assertThat(answer.status()).isEqualTo(423);
    assertThat(answer.json().path("holderName").asString()).isEqualTo("The coder");
    assertThat(answer.json().path("yours").asBoolean()).isFalse();
  }

  @Test
  void anotherTabOfTheSamePersonTakesOverWhenAsked() {
    coder.lock(id, TAB);
    Browser.Answer refused = coder.lock(id, OTHER);
    assertThat(refused.json().path("yours").asBoolean()).isTrue();
    assertThat(
            coder
                .post(
                    "/api/v1/encounters/" + id + "/lock", "{'tab':'" + OTHER + "','takeOver':true}")
                .status())
        .isEqualTo(200);
    assertThat(accept(coder, TAB, 0, "key-1000").code()).isEqualTo("chart-locked");
    assertThat(accept(coder, OTHER, 0, "key-1001").status()).isEqualTo(201);
  }

  @Test
  void aCoderCannotTakeAnothersChartOver() {
    coder.lock(id, TAB);
    Browser.Answer answer =
        WORKBENCH
            .signedIn("coder2")
            .post("/api/v1/encounters/" + id + "/lock", "{'tab':'" + OTHER + "','takeOver':true}");
    assertThat(answer.status()).isEqualTo(423);
  }

  @Test
  void aLockThatIsNotKeptFreesItself() {
    coder.lock(id, TAB);
    WORKBENCH.clock().move(Duration.ofSeconds(121));
    assertThat(WORKBENCH.signedIn("coder2").lock(id, OTHER).status()).isEqualTo(200);
  }

  @Test
  void aStaleTabOverwritesNothing() {
    coder.lock(id, TAB);
    assertThat(accept(coder, TAB, 0, "key-2000").status()).isEqualTo(201);
    Browser.Answer stale = accept(coder, TAB, 0, "key-2001");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("stale");
    assertThat(stale.json().path("version").asInt()).isEqualTo(1);
    assertThat(history()).hasSize(1);
  }

  @Test
  void theSameRequestTwiceIsOneDecision() {
    coder.lock(id, TAB);
    Browser.Answer first = accept(coder, TAB, 0, "key-3000");
    Browser.Answer second = accept(coder, TAB, 0, "key-3000");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().path("decisions")).isEqualTo(first.json().path("decisions"));
    assertThat(history()).hasSize(1);
  }

  @Test
  void aStepIsTakenWholeOrNotAtAll() {
    coder.lock(id, TAB);
    Browser.Answer answer =
        coder.decide(
            id,
            TAB,
            0,
            "key-4000",
            "{'action':'accept','suggestion':'"
                + suggestion(0)
                + "'},{'action':'add','codeSystem':'ICD-10-CM','code':'E11.2'}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("code-not-in-release");
    assertThat(answer.json().path("detail").asString()).contains("header");
    assertThat(history()).isEmpty();
  }

  @Test
  void aCodeThatTheReleaseDoesNotHaveIsRefused() {
    coder.lock(id, TAB);
    Browser.Answer answer =
        coder.decide(
            id, TAB, 0, "key-5000", "{'action':'add','codeSystem':'ICD-10-CM','code':'Q99.99'}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("release").asString()).startsWith("ICD-10-CM");
  }

  @Test
  void anAssignedCodeThatTheReleaseLostBlocksSubmission() {
    coder.lock(id, TAB);
    accept(coder, TAB, 0, "key-6000");
    WORKBENCH
        .part(JdbcClient.class)
        .sql("update decision set code = 'Q99.99' where chart_id = ?")
        .param(id)
        .update();
    Browser.Answer answer =
        coder.post("/api/v1/encounters/" + id + "/submit", "{'tab':'" + TAB + "','version':1}");
    assertThat(answer.code()).isEqualTo("blocked");
    assertThat(answer.json().path("blockers").path(0).path("id").asString())
        .isEqualTo("not-in-release");
    JsonNode assigned =
        coder.get("/api/v1/encounters/" + id).json().path("coding").path("assigned").path(0);
    assertThat(assigned.path("valid").asBoolean()).isFalse();
    WORKBENCH
        .part(JdbcClient.class)
        .sql("update decision set code = ? where chart_id = ?")
        .params(suggestion(0).substring(10), id)
        .update();
  }

  @Test
  void aNewDocumentMarksWhatChangedAndKeepsEveryDecision() {
    coder.lock(id, TAB);
    accept(coder, TAB, 0, "key-7000");
    WORKBENCH
        .signedIn("manager")
        .post(
            "/api/v1/encounters/" + id + "/documents",
            Workbench.document(
                    "d2",
                    "progress-note",
                    "2026-03-11T08:00:00Z",
                    "ASSESSMENT:\nAtrial fibrillation, on apixaban.\n")
                .toString());
    JsonNode after = Workbench.await(coder, id);
    assertThat(after.path("version").asInt()).isEqualTo(1);
    assertThat(after.path("coding").path("assigned")).hasSize(1);
    assertThat(after.path("suggestions"))
        .filteredOn(one -> one.path("code").asString().equals("I48.91"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("change").asString()).isEqualTo("new"));
    assertThat(after.path("documents").path(1).path("late").asBoolean()).isTrue();
  }

  @Test
  void aSubmittedChartIsClosedUntilAManagerReopensIt() {
    coder.lock(id, TAB);
    accept(coder, TAB, 0, "key-8000");
    String submit = "/api/v1/encounters/" + id + "/submit";
    assertThat(coder.post(submit, "{'tab':'" + TAB + "','version':1}").status()).isEqualTo(200);
    coder.lock(id, TAB);
    assertThat(accept(coder, TAB, 1, "key-8001").code()).isEqualTo("not-possible");
    assertThat(
            WORKBENCH
                .signedIn("manager")
                .post("/api/v1/encounters/" + id + "/reopen", "{'reason':'denied'}")
                .status())
        .isEqualTo(200);
    assertThat(coder.decide(id, TAB, 1, "key-8002", "{'action':'undo'}").status()).isEqualTo(201);
  }

  @Test
  void anAuditOfASubmittedChartIsSentAnsweredAndClosed() {
    coder.lock(id, TAB);
    accept(coder, TAB, 0, "key-9000");
    coder.post("/api/v1/encounters/" + id + "/submit", "{'tab':'" + TAB + "','version':1}");
    Browser auditor = WORKBENCH.signedIn("auditor");
    JsonNode audit = auditor.post("/api/v1/audits", "{'encounter':'" + id + "'}").json();
    String path = "/api/v1/audits/" + audit.path("id").asInt();
    assertThat(coder.get(path).status()).isEqualTo(404);
    JsonNode changed =
        auditor
            .send(
                "PUT",
                path + "/codes",
                "{'version':0,'codes':[{'codeSystem':'ICD-10-CM','code':'E11.65'}]}")
            .json();
    assertThat(changed.path("differences").path(0).path("weight").asInt()).isEqualTo(2);
    assertThat(changed.path("accuracy").asDouble()).isLessThan(1);
    assertThat(auditor.post(path + "/send", "{'version':1}").code())
        .as("a difference without a reason")
        .isEqualTo("not-possible");
    auditor.send(
        "PUT",
        path + "/codes",
        "{'version':1,'codes':[{'codeSystem':'ICD-10-CM','code':'E11.65','comment':'glucose 300'}]}");
    auditor.post(path + "/send", "{'version':2}");
    JsonNode answered =
        coder
            .post(
                path + "/answers",
                "{'version':3,'answers':[{'difference':1,'answer':'rebut','comment':'see d1'}]}")
            .json();
    assertThat(answered.path("status").asString()).isEqualTo("answered");
    assertThat(auditor.post(path + "/close", "{'version':4}").code())
        .as("a rebuttal without a verdict")
        .isEqualTo("not-possible");
    JsonNode judged =
        auditor
            .post(
                path + "/verdicts",
                "{'version':4,'verdicts':[{'difference':1,'verdict':'agree','comment':'so it is'}]}")
            .json();
    assertThat(judged.path("differences").path(0).path("verdict").asString()).isEqualTo("agree");
    assertThat(judged.path("accuracy").asDouble()).isEqualTo(1);
    assertThat(auditor.post(path + "/close", "{'version':5}").json().path("status").asString())
        .isEqualTo("closed");
  }

  private Browser.Answer accept(Browser browser, String tab, int version, String key) {
    return browser.decide(
        id, tab, version, key, "{'action':'accept','suggestion':'" + suggestion(0) + "'}");
  }

  private String suggestion(int index) {
    return chart.path("suggestions").path(index).path("id").asString();
  }

  private JsonNode history() {
    return coder.get("/api/v1/encounters/" + id + "/history").json().path("decisions");
  }
}
