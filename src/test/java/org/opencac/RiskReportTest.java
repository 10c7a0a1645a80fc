package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the report of over- and under-coding finds in submitted charts. */
class RiskReportTest {
  private static final String TAB = "tab-00001";
  private static final String DAYS = "from=2026-01-01&to=2100-01-01";

  private final Workbench workbench = Workbench.fresh();
  private final Browser coder = workbench.signedIn("coder");
  private final Browser manager = workbench.signedIn("manager");
  private int version;

  @BeforeEach
  void bring() {
    workbench.bring("e1", "outpatient", "ASSESSMENT:\n1. Type 2 diabetes mellitus\n2. Cough\n");
    coder.lock("e1", TAB);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aChartThatIsNotSubmittedHasNoRow() {
    accept("E11.9");
    assertThat(report().path("rows")).isEmpty();
  }

  @Test
  void aSupportedDiagnosisThatNobodyDecidedOnIsUnderCoded() {
    accept("E11.9");
    submit("");
    assertThat(figures("under-not-coded")).containsExactly("1", "1", "1", "1.0");
    assertThat(behind("under-not-coded")).containsExactly("e1");
    assertThat(figures("over-no-words")).containsExactly("0", "0", "1", "0.0");
    assertThat(behind("over-no-words")).isEmpty();
  }

  @Test
  void aRejectedSuggestionIsNoRiskAndNeitherIsOneCodedWithinItsCategory() {
    add("E11.65", "[{'document':'d1','start':15,'end':39}]");
    decide("{'action':'reject','suggestion':'ICD-10-CM/R05.9','reason':'not-supported'}");
    submit("");
    assertThat(figures("under-not-coded")).startsWith("0", "0", "1");
    assertThat(figures("over-no-words")).startsWith("0", "0", "1");
  }

  @Test
  void aCodeThatNobodyShowedWordsForIsOverCoded() {
    add("I10", "[]");
    submit("");
    assertThat(figures("over-no-words")).startsWith("1", "1", "1");
    assertThat(behind("over-no-words")).containsExactly("e1");
  }

  @Test
  void errorsLeftStandingCountOnceAnEdit() {
    add("E11.9", "[]");
    add("E10.9", "[]");
    submit(",'despiteErrors':true");
    assertThat(figures("errors")).containsExactly("1", "1", "1", "1.0");
    assertThat(behind("errors")).containsExactly("e1");
  }

  @Test
  void acknowledgedWarningsCount() {
    add("E11.9", "[]");
    add("Z68.35", "[]");
    submit("");
    assertThat(figures("warnings")).startsWith("1", "1", "1");
    assertThat(behind("warnings")).containsExactly("e1");
  }

  @Test
  void aChartCountsAsItWasSubmittedLast() {
    add("E11.9", "[]");
    add("E10.9", "[]");
    submit(",'despiteErrors':true");
    assertThat(manager.post("/api/v1/encounters/e1/reopen", "{'reason':'again'}").status())
        .isEqualTo(200);
    coder.lock("e1", TAB);
    decide("{'action':'remove','codeSystem':'ICD-10-CM','code':'E10.9','reason':'not-supported'}");
    assertThat(figures("errors")).startsWith("1", "1", "1");
    submit("");
    assertThat(figures("errors")).startsWith("0", "0", "1");
  }

  private void accept(String code) {
    decide("{'action':'accept','suggestion':'ICD-10-CM/" + code + "'}");
  }

  private void add(String code, String evidence) {
    decide(
        "{'action':'add','codeSystem':'ICD-10-CM','code':'"
            + code
            + "','evidence':"
            + evidence
            + "}");
  }

  private void decide(String decision) {
    Browser.Answer answer = coder.decide("e1", TAB, version, "key-" + version + "-000", decision);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    version++;
  }

  /** Submits with a reason for every warning. */
  private void submit(String more) {
    String standing =
        chart()
            .path("coding")
            .path("edits")
            .path("findings")
            .valueStream()
            .filter(one -> one.path("level").asString().equals("warning"))
            .map(one -> "{'key':'" + one.path("key").asString() + "','reason':'site-policy'}")
            .collect(Collectors.joining(","));
    Browser.Answer answer =
        coder.post(
            "/api/v1/encounters/e1/submit",
            "{'tab':'" + TAB + "','version':" + version + more + ",'warnings':[" + standing + "]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private JsonNode chart() {
    return coder.get("/api/v1/encounters/e1").json();
  }

  private JsonNode report() {
    return manager.get("/api/v1/reports/coding-risk?" + DAYS).json();
  }

  private List<String> figures(String kind) {
    Optional<JsonNode> row =
        report()
            .path("rows")
            .valueStream()
            .filter(one -> one.path("key").asString().equals("coder/" + kind))
            .findFirst();
    assertThat(row).isPresent();
    return row.orElseThrow().path("cells").valueStream().skip(1).map(JsonNode::asString).toList();
  }

  private List<String> behind(String kind) {
    return manager
        .get("/api/v1/reports/coding-risk/charts?key=coder/" + kind + "&" + DAYS)
        .json()
        .path("encounters")
        .valueStream()
        .map(one -> one.path("id").asString())
        .toList();
  }
}
