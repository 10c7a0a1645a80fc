package org.opencac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuggestCommandTest {
  private static final String NOTE =
      "HISTORY\nDenies asthma. 😀 café\n\nASSESSMENT:\n1. Hypertension.\n2. Type 2 diabetes.\n";

  @TempDir private Path directory = Path.of("");

  private Path note() throws IOException {
    return Files.writeString(directory.resolve("visit.txt"), NOTE);
  }

  private JsonNode json() throws IOException {
    Run run = Run.of(TinyRelease.home(), "suggest", "--format", "json", note().toString());
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  void suggestsWhatTheAssessmentStates() throws IOException {
    assertThat(json().path("suggestions").findValuesAsString("code"))
        .contains("I10", "E11.9")
        .doesNotContain("J45.909");
  }

  @Test
  void fieldsStandInTheOrderOfTheContract() throws IOException {
    JsonNode record = json();
    assertThat(record.propertyNames())
        .containsExactly("id", "engine", "codeSets", "suggestions", "notCoded");
    assertThat(record.path("suggestions").get(0).propertyNames())
        .containsExactly(
            "codeSystem",
            "code",
            "display",
            "confidence",
            "decision",
            "evidence",
            "indexPath",
            "rules",
            "score",
            "alternatives",
            "missing");
  }

  @Test
  void everyEvidenceIsTheTextBetweenItsPositions() throws IOException {
    for (JsonNode suggestion : json().path("suggestions")) {
      assertThat(suggestion.path("evidence").size()).isPositive();
      for (JsonNode evidence : suggestion.path("evidence")) {
        assertThat(evidence.path("text").asString())
            .isEqualTo(
                NOTE.substring(evidence.path("start").asInt(), evidence.path("end").asInt()));
      }
    }
  }

  @Test
  void saysWhatWasSeenAndNotCoded() throws IOException {
    JsonNode left = json().path("notCoded").get(0);
    assertThat(left.path("text").asString()).isEqualTo("asthma");
    assertThat(left.path("cue").path("text").asString()).isEqualToIgnoringCase("denies");
  }

  @Test
  void ranksOnlyWhenAsked() throws IOException {
    Run run =
        Run.of(
            TinyRelease.home(), "suggest", "--ranked", "5", "--format", "json", note().toString());
    assertThat(run.out()).contains("\"ranked\":[{\"codeSystem\":\"ICD-10-CM\"");
  }

  @Test
  void theNoteIsNamedAfterItsFile() throws IOException {
    assertThat(json().path("id").asString()).isEqualTo("visit");
  }

  @Test
  void standardInputIsReadForADash() throws IOException {
    Run run = Run.reading(TinyRelease.home(), NOTE, "suggest", "-");
    assertThat(run.out()).contains("I10  Essential (primary) hypertension");
  }

  @Test
  void aScriptGetsNoColoursAndNumbersBehindTheWords() throws IOException {
    Run run = Run.of(TinyRelease.home(), "suggest", note().toString());
    assertThat(run.out()).contains("{Hypertension}[").doesNotContain("\u001b");
  }

  @Test
  void aTerminalGetsColoursAndTheCodesBesideTheNote() throws IOException {
    Run run = Run.onTerminal(TinyRelease.home(), "suggest", note().toString());
    assertThat(run.out().lines()).anyMatch(l -> l.contains("\u001b[") && l.contains("│"));
  }

  @Test
  void charactersThatSteerATerminalAreNotPrinted() throws IOException {
    Run run =
        Run.reading(
            TinyRelease.home(), "ASSESSMENT:\nHypertension \u001b[2J\u0007.\n", "suggest", "-");
    assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u0007");
  }
}
