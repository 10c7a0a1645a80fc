package org.opencac.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;

/** What follows from decisions, and what newer runs make of it. */
class CodingCaseTest {
  private static final CodeReference STROKE = code("I63.9");
  private static final CodeReference DIABETES = code("E11.9");
  private static final CodeReference KIDNEY = code("E11.22");
  private static final CodeReference COUGH = code("R05.9");

  private final List<Decision> log = new ArrayList<>();
  private EngineRun run = run(1, STROKE, DIABETES, COUGH);

  @Test
  void acceptedCodesStandInTheOrderOfAcceptance() {
    step(Choice.of(DecisionAction.ACCEPT, DIABETES));
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    assertThat(codes()).containsExactly(DIABETES, STROKE);
  }

  @Test
  void undoTakesTheWholeLastStepBack() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    step(Choice.of(DecisionAction.ACCEPT, DIABETES), Choice.of(DecisionAction.REJECT, COUGH));
    undo();
    assertThat(codes()).containsExactly(STROKE);
    assertThat(coding().rejected()).isEmpty();
  }

  @Test
  void undoAfterUndoGoesFurtherBack() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    step(Choice.of(DecisionAction.ACCEPT, DIABETES));
    undo();
    undo();
    assertThat(codes()).isEmpty();
    assertThat(coding().lastStep()).isEmpty();
  }

  @Test
  void aReplacedCodeGivesItsPlaceToTheOther() {
    step(Choice.of(DecisionAction.ACCEPT, DIABETES));
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    step(replace(DIABETES, KIDNEY));
    assertThat(codes()).containsExactly(KIDNEY, STROKE);
    assertThat(coding().states()).containsEntry(DIABETES, DecisionAction.REPLACE);
  }

  @Test
  void removingWhatReplacedASuggestionOpensTheSuggestionAgain() {
    step(replace(DIABETES, KIDNEY));
    step(Choice.of(DecisionAction.REMOVE, KIDNEY));
    assertThat(coding().states()).doesNotContainKey(DIABETES);
  }

  @Test
  void sequencingMovesTheFirstDiagnosis() {
    step(Choice.of(DecisionAction.ACCEPT, DIABETES), Choice.of(DecisionAction.ACCEPT, STROKE));
    step(sequence(STROKE, DIABETES));
    assertThat(codes()).containsExactly(STROKE, DIABETES);
  }

  @Test
  void rejectingAnAcceptedCodeTakesItOff() {
    step(Choice.of(DecisionAction.ACCEPT, COUGH));
    step(Choice.of(DecisionAction.REJECT, COUGH));
    assertThat(codes()).isEmpty();
    assertThat(coding().rejected()).hasSize(1);
  }

  @Test
  void aNewerRunKeepsEveryDecision() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    run = run(2, KIDNEY);
    assertThat(codes()).containsExactly(STROKE);
  }

  @Test
  void anAcceptedCodeThatIsNoLongerSuggestedIsMarkedGoneUntilConfirmed() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    run = run(2, DIABETES);
    assertThat(coding().find(STROKE).orElseThrow().change()).isEqualTo(Change.GONE);
    step(Choice.of(DecisionAction.CONFIRM, STROKE));
    assertThat(coding().find(STROKE).orElseThrow().change()).isEqualTo(Change.NONE);
  }

  @Test
  void aSuggestionThatCameAfterTheFirstDecisionIsNew() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    run = run(2, STROKE, KIDNEY);
    assertThat(coding().changeOf(run.find(KIDNEY).orElseThrow())).isEqualTo(Change.NEW);
  }

  @Test
  void nothingIsNewOnAnUntouchedChart() {
    run = run(2, STROKE, KIDNEY);
    assertThat(coding().counts().changes()).isZero();
  }

  @Test
  void aRejectedSuggestionWithOtherEvidenceDisagrees() {
    step(Choice.of(DecisionAction.REJECT, COUGH));
    run = run(2, "other words", COUGH);
    assertThat(coding().rejected().getFirst().change()).isEqualTo(Change.DISAGREES);
  }

  @Test
  void anAcceptedCodeSuggestedForOtherWordsStillAgrees() {
    step(Choice.of(DecisionAction.ACCEPT, STROKE));
    run = run(2, "other words", STROKE);
    assertThat(coding().find(STROKE).orElseThrow().change()).isEqualTo(Change.NONE);
  }

  private CodingCase coding() {
    return new CodingCase(run, log);
  }

  private List<CodeReference> codes() {
    return coding().assigned().stream().map(AssignedCode::code).toList();
  }

  private void undo() {
    step(
        new Choice(
            DecisionAction.UNDO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "",
            new NoteText(""),
            List.of()));
  }

  private void step(Choice... choices) {
    int step = log.isEmpty() ? 1 : log.getLast().step() + 1;
    for (Choice choice : choices) {
      String digest = choice.code().flatMap(run::find).map(RunSuggestion::digest).orElse("");
      log.add(
          new Decision(
              log.size() + 1,
              "e1",
              step,
              "k" + step,
              choice,
              "title",
              "anna",
              Instant.EPOCH,
              run.number(),
              "sha256:0",
              new NoteText(""),
              digest));
    }
  }

  private static Choice replace(CodeReference code, CodeReference to) {
    return new Choice(
        DecisionAction.REPLACE,
        Optional.of(code),
        Optional.of(to),
        Optional.empty(),
        List.of(),
        "more-specific",
        new NoteText(""),
        List.of());
  }

  private static Choice sequence(CodeReference... order) {
    return new Choice(
        DecisionAction.SEQUENCE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(order),
        "",
        new NoteText(""),
        List.of());
  }

  private static CodeReference code(String code) {
    return new CodeReference(CodeSystem.ICD_10_CM, code);
  }

  private EngineRun run(int number, CodeReference... codes) {
    return run(number, "words", codes);
  }

  private EngineRun run(int number, String words, CodeReference... codes) {
    EngineRun before = number == 1 ? EngineRun.none("e1") : run;
    List<RunSuggestion> suggestions = new ArrayList<>();
    for (CodeReference code : codes) {
      int first = before.find(code).map(RunSuggestion::firstRun).orElse(number);
      suggestions.add(
          new RunSuggestion(
              code,
              "title",
              0.9,
              org.opencac.suggest.Decision.CODABLE,
              RunDigest.of(org.opencac.suggest.Decision.CODABLE, List.of(words)),
              Optional.empty(),
              false,
              first,
              "progress-note",
              "assessment",
              "",
              new NoteText("{}")));
    }
    return new EngineRun(
        number,
        "e1",
        number,
        Instant.EPOCH,
        "0.1.0",
        "sha256:0",
        "",
        "[]",
        new NoteText("[]"),
        new NoteText("[]"),
        suggestions);
  }
}
