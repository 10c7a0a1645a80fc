package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the edits say about the codes of a chart, after every step and at submit. */
class ChartEditsTest {
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Workbench WORKBENCH = Workbench.fresh();
  private static final String TAB = "tab-00001";
  private static final String BMI = "BMI_WITHOUT_DIAGNOSIS";

  private final String id = "edits" + COUNTER.incrementAndGet();
  private final Browser coder = WORKBENCH.signedIn("coder");

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  @BeforeEach
  void bring() {
    WORKBENCH.bring(id, "outpatient", "ASSESSMENT:\n1. Type 2 diabetes mellitus\n2. Cough\n");
    coder.lock(id, TAB);
  }

  @Test
  void aChartWithoutCodesHasNothingToJudge() {
    JsonNode edits = chart().path("coding").path("edits");
    assertThat(edits.path("errors").asInt(-1)).isZero();
    assertThat(edits.path("findings").isArray()).isTrue();
    assertThat(edits.path("findings").isEmpty()).isTrue();
  }

  @Test
  void aStepThatMakesAnErrorIsAnsweredWithItAndUndoTakesItAway() {
    assertThat(ids(add(0, "E11.9"))).doesNotContain("EXCLUDES1");
    JsonNode both = add(1, "E10.9");
    assertThat(both.path("errors").asInt()).isEqualTo(1);
    JsonNode finding = both.path("findings").path(0);
    assertThat(finding.path("id").asString()).isEqualTo("EXCLUDES1");
    assertThat(finding.path("level").asString()).isEqualTo("error");
    assertThat(texts(finding.path("codes"))).containsExactly("E11.9", "E10.9");
    assertThat(finding.path("code").asString()).isEqualTo("E10.9");
    for (String field : List.of("message", "authority", "section", "quote", "fix")) {
      assertThat(finding.path(field).asString()).as(field).isNotBlank();
    }
    assertThat(chart().path("coding").path("edits")).isEqualTo(both);
    assertThat(ids(decide(2, "{'action':'undo'}"))).doesNotContain("EXCLUDES1");
  }

  @Test
  void theOrderIsJudgedAfterSequencing() {
    add(0, "E11.9");
    add(1, "Z79.4");
    JsonNode turned =
        decide(2, "{'action':'sequence','group':'diagnosis','order':['Z79.4','E11.9']}");
    assertThat(turned.path("findings"))
        .anySatisfy(one -> assertThat(texts(one.path("codes"))).contains("Z79.4"));
  }

  @Test
  void submitAsksAboutErrorsAndTheTrailKeepsThatTheyWereSeen() {
    add(0, "E11.9");
    add(1, "E10.9");
    Browser.Answer asked = submit("");
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.code()).isEqualTo("edit-errors");
    assertThat(asked.json().path("errors").path(0).path("id").asString()).isEqualTo("EXCLUDES1");
    assertThat(chart().path("status").asString()).isEqualTo("in-progress");
    Browser.Answer forced = submit(",'despiteErrors':true");
    assertThat(forced.status()).as(forced.body()).isEqualTo(200);
    JsonNode trail =
        WORKBENCH.signedIn("administrator").get("/api/v1/trail?encounter=" + id).json();
    assertThat(trail.path("entries"))
        .filteredOn(entry -> entry.path("action").asString().equals("submit-despite"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.path("detail").asString()).isEqualTo("EXCLUDES1"));
  }

  @Test
  void submitAsksWhyEachWarningStands() {
    JsonNode warning = warned();
    Browser.Answer asked = submit("");
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.code()).isEqualTo("edit-warnings");
    assertThat(asked.json().path("warnings")).containsExactly(warning);
    assertThat(chart().path("status").asString()).isEqualTo("in-progress");
  }

  @Test
  void aReasonThatIsNotInTheListOrSaysNothingIsRefused() {
    JsonNode warning = warned();
    for (String reason : List.of("", "because", "other")) {
      Browser.Answer refused = submit(standing(warning, reason, ""));
      assertThat(refused.status()).as(reason).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("bad-request");
    }
    assertThat(chart().path("status").asString()).isEqualTo("in-progress");
  }

  @Test
  void whyAWarningStandsIsKeptWithTheDecisionsAndShownToTheAuditor() {
    JsonNode warning = warned();
    assertThat(submit(standing(warning, "other", "weight is not treated here")).status())
        .isEqualTo(200);
    Browser auditor = WORKBENCH.signedIn("auditor");
    JsonNode shown = auditor.get("/api/v1/encounters/" + id).json().path("coding");
    assertThat(shown.path("acknowledged"))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("finding")).isEqualTo(warning);
          assertThat(one.path("reason").asString()).isEqualTo("other");
          assertThat(one.path("comment").asString()).isEqualTo("weight is not treated here");
          assertThat(one.path("byName").asString()).isEqualTo("The coder");
        });
    JsonNode history = auditor.get("/api/v1/encounters/" + id + "/history").json();
    JsonNode last = history.path("decisions").path(2);
    assertThat(last.path("action").asString()).isEqualTo("acknowledge");
    assertThat(last.path("finding").path("id").asString()).isEqualTo(BMI);
    assertThat(auditor.post("/api/v1/trail/verify", "{}").json().path("whole").asBoolean(false))
        .isTrue();
  }

  @Test
  void undoAfterReopeningTakesTheLastCodeBackAndNotTheReason() {
    JsonNode warning = warned();
    submit(standing(warning, "site-policy", ""));
    WORKBENCH
        .signedIn("manager")
        .post("/api/v1/encounters/" + id + "/reopen", "{'reason':'once more'}");
    coder.lock(id, TAB);
    decide(2, "{'action':'undo'}");
    JsonNode coding = chart().path("coding");
    assertThat(coding.path("assigned")).hasSize(1);
    assertThat(coding.path("acknowledged")).isEmpty();
    JsonNode history = coder.get("/api/v1/encounters/" + id + "/history").json();
    assertThat(history.path("decisions"))
        .filteredOn(one -> one.path("action").asString().equals("acknowledge"))
        .singleElement()
        .satisfies(one -> assertThat(one.path("undone").asBoolean()).isFalse());
  }

  @Test
  void anAcknowledgementIsNoDecisionThatCanBeSent() {
    Browser.Answer refused =
        coder.decide(id, TAB, 0, "key-0-000", "{'action':'acknowledge','reason':'site-policy'}");
    assertThat(refused.status()).isEqualTo(400);
  }

  /** Assigns two codes about which there is one warning and no error. */
  private JsonNode warned() {
    add(0, "E11.9");
    JsonNode edits = add(1, "Z68.35");
    assertThat(edits.path("errors").asInt()).isZero();
    List<JsonNode> warnings =
        edits
            .path("findings")
            .valueStream()
            .filter(one -> one.path("level").asString().equals("warning"))
            .toList();
    assertThat(warnings)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.path("id").asString()).isEqualTo(BMI);
          assertThat(one.path("key").asString()).startsWith(BMI + ":");
        });
    return warnings.getFirst();
  }

  private static String standing(JsonNode warning, String reason, String comment) {
    return ",'warnings':[{'key':'"
        + warning.path("key").asString()
        + "','reason':'"
        + reason
        + "','comment':'"
        + comment
        + "'}]";
  }

  @Test
  void aChartWithoutErrorsIsSubmittedUnasked() {
    add(0, "E11.9");
    assertThat(submit("", 1).status()).isEqualTo(200);
  }

  private Browser.Answer submit(String more) {
    return submit(more, 2);
  }

  private Browser.Answer submit(String more, int version) {
    return coder.post(
        "/api/v1/encounters/" + id + "/submit",
        "{'tab':'" + TAB + "','version':" + version + more + "}");
  }

  private JsonNode chart() {
    return coder.get("/api/v1/encounters/" + id).json();
  }

  private JsonNode add(int version, String code) {
    return decide(
        version, "{'action':'add','codeSystem':'ICD-10-CM','code':'" + code + "','evidence':[]}");
  }

  private JsonNode decide(int version, String decision) {
    Browser.Answer answer = coder.decide(id, TAB, version, "key-" + version + "-000", decision);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().path("coding").path("edits");
  }

  private static List<String> ids(JsonNode edits) {
    return edits.path("findings").valueStream().map(one -> one.path("id").asString()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
