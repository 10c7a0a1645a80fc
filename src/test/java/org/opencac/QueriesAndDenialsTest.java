package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of queries and denials, and the reports of them. */
class QueriesAndDenialsTest {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Workbench WORKBENCH = Workbench.fresh();
  private static final String TAB = "tab-00001";
  private static final String DIABETES =
      "{'action':'add','codeSystem':'ICD-10-CM','code':'E11.9','evidence':[]}";

  private final String id = "asked" + COUNTER.incrementAndGet();
  private Browser coder = WORKBENCH.signedIn("coder");
  private Browser manager = WORKBENCH.signedIn("manager");

  @BeforeEach
  void bring() {
    WORKBENCH.bring(id, "outpatient", "ASSESSMENT:\n1. Type 2 diabetes mellitus\n2. Cough\n");
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  @Test
  void aQueryIsAskedByAHoldAndOpenUntilItsAnswerComes() {
    hold("query-specificity", "which type");
    assertThat(figures("queries", "query-specificity")).startsWith("1", "1", "0", "0", "0");
    assertThat(chart().path("holdReason").asString())
        .isEqualTo("Query: not specific enough: which type");
    answer("The patient has had it for years.");
    assertThat(figures("queries", "query-specificity")).startsWith("1", "0", "1", "0", "0");
  }

  @Test
  void aQueryIsAgreedWhenAnAssignedCodeRestsOnItsAnswer() {
    hold("query-conflict", "");
    WORKBENCH.clock().move(Duration.ofHours(36));
    coder = WORKBENCH.signedIn("coder");
    manager = WORKBENCH.signedIn("manager");
    answer("ASSESSMENT: hypothyroidism");
    post(manager, "/encounters/" + id + "/resume", "{}", 200);
    decide(
        "{'action':'add','codeSystem':'ICD-10-CM','code':'E03.9',"
            + "'evidence':[{'document':'answer','start':12,'end':26}]}",
        0);
    assertThat(figures("queries", "query-conflict"))
        .containsExactly("1", "0", "1", "0", "1", "1.0", "1.5", "1.5");
    decide("{'action':'undo'}", 1);
    assertThat(figures("queries", "query-conflict")).startsWith("1", "0", "1", "0", "0", "0.0");
  }

  @Test
  void aQueryWithoutAnAnswerIsClosedWhenTheHoldEnds() {
    hold("query-no-support", "");
    post(manager, "/encounters/" + id + "/resume", "{}", 200);
    assertThat(figures("queries", "query-no-support")).startsWith("1", "0", "0", "1", "0");
  }

  @Test
  void otherHoldsAreNoQueries() {
    hold("document-missing", "");
    assertThat(figures("queries", "document-missing")).isEmpty();
  }

  @Test
  void theTrailKeepsTheReasonOfAHoldAndNotItsWords() {
    hold("query-pending", "canary words");
    JsonNode trail = WORKBENCH.signedIn("auditor").get("/api/v1/trail?encounter=" + id).json();
    assertThat(trail.path("entries"))
        .filteredOn(one -> one.path("action").asString().equals("hold"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.path("detail").asString()).isEqualTo("version 0 query-pending"));
  }

  @Test
  void aDenialOpensTheChartAgainAndItsOutcomeClosesIt() {
    submit();
    JsonNode denial = deny("11", "E11.9");
    assertThat(denial.path("reasonLabel").asString()).contains("Diagnosis");
    assertThat(chart().path("status").asString()).isEqualTo("denied");
    assertThat(coder.get("/api/v1/encounters/" + id + "/denials").json().path("denials"))
        .containsExactly(denial);
    JsonNode settled = settle(denial, "overturned", "2026-03-20", 200);
    assertThat(settled.path("outcome").asString()).isEqualTo("overturned");
    assertThat(chart().path("status").asString()).isEqualTo("submitted");
    assertThat(figures("denials", "11")).containsExactly("1", "0", "1", "0", "0", "1.0", "8.0");
    assertThat(figures("denial-codes", "ICD-10-CM/E11.9")).startsWith("1", "0", "1");
    JsonNode behind = manager.get("/api/v1/reports/denials/charts?key=11&" + DAYS).json();
    assertThat(behind.path("encounters").path(0).path("id").asString()).isEqualTo(id);
  }

  @Test
  void aChartThatWasRecodedSinceItsDenialIsSubmittedByItsCoderOnly() {
    submit();
    JsonNode denial = deny("16", "");
    decide("{'action':'add','codeSystem':'ICD-10-CM','code':'Z79.84','evidence':[]}", 1);
    settle(denial, "upheld", "2026-03-20", 200);
    assertThat(chart().path("status").asString()).isEqualTo("denied");
  }

  @Test
  void aDenialIsRefusedForAChartThatIsNotSubmittedOrACodeThatIsNotAssigned() {
    assertThat(post(manager, "/denials", denied("11", ""), 409).path("code").asString())
        .isEqualTo("not-possible");
    submit();
    post(manager, "/denials", denied("11", "I10"), 400);
    post(manager, "/denials", denied("not a code", ""), 400);
    assertThat(chart().path("status").asString()).isEqualTo("submitted");
  }

  @Test
  void anOutcomeOfAStalePageOrBeforeTheDenialIsRefused() {
    submit();
    JsonNode denial = deny("50", "");
    settle(denial, "upheld", "2026-03-01", 400);
    settle(denial, "upheld", "2026-03-20", 200);
    settle(denial, "overturned", "2026-03-21", 409);
  }

  private static final String DAYS = "from=2026-01-01&to=2100-01-01";

  private void submit() {
    decide(DIABETES, 0);
    post(coder, "/encounters/" + id + "/submit", "{'tab':'" + TAB + "','version':1}", 200);
  }

  private void hold(String reason, String comment) {
    post(
        manager,
        "/encounters/" + id + "/hold",
        "{'reason':'" + reason + "','comment':'" + comment + "'}",
        200);
  }

  private void answer(String text) {
    Browser.Answer sent =
        manager.post(
            "/api/v1/encounters/" + id + "/documents",
            Workbench.document("answer", "query-response", "2026-03-11T08:00:00Z", text)
                .toString());
    assertThat(sent.status()).isEqualTo(201);
    Workbench.await(coder, id);
  }

  private void decide(String decision, int version) {
    coder.lock(id, TAB);
    assertThat(coder.decide(id, TAB, version, "key-" + version + "-000", decision).status())
        .isEqualTo(201);
  }

  private String denied(String reason, String code) {
    return "{'encounter':'"
        + id
        + "','received':'2026-03-12','payer':'Medicare','reason':'"
        + reason
        + (code.isEmpty() ? "" : "','codeSystem':'ICD-10-CM','code':'" + code)
        + "','comment':'see letter'}";
  }

  private JsonNode deny(String reason, String code) {
    return post(manager, "/denials", denied(reason, code), 201);
  }

  private JsonNode settle(JsonNode denial, String outcome, String day, int status) {
    return post(
        manager,
        "/denials/" + denial.path("id").asInt() + "/outcome",
        "{'version':0,'outcome':'" + outcome + "','settled':'" + day + "','comment':''}",
        status);
  }

  private static JsonNode post(Browser browser, String path, String body, int status) {
    Browser.Answer answer = browser.post("/api/v1" + path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.json();
  }

  private JsonNode chart() {
    return coder.get("/api/v1/encounters/" + id).json();
  }

  private JsonNode report(String name) {
    return manager.get("/api/v1/reports/" + name + "?" + DAYS).json();
  }

  /** The figures of a row as they are sent. */
  private List<String> figures(String report, String key) {
    return report(report)
        .path("rows")
        .valueStream()
        .filter(row -> row.path("key").asString().equals(key))
        .flatMap(row -> row.path("cells").valueStream().skip(1))
        .map(cell -> cell.isNull() ? "" : cell.asString())
        .toList();
  }
}
