package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Span;

class GoldFilesTest {
  private static final Encounter DEFAULTS = Encounter.outpatient(LocalDate.of(2026, 1, 15));

  @TempDir private Path directory = Path.of("");

  @Test
  void aNoteKeepsItsFactsCodesAndSpans() throws IOException {
    Path file =
        write(
            "gold.jsonl",
            "{\"id\":\"n\",\"text\":\"Has gout.\",\"context\":{\"setting\":\"inpatient\"},"
                + "\"codes\":[{\"codeSystem\":\"ICD-10-CM\",\"code\":\"M10.9\","
                + "\"spans\":[{\"start\":4,\"end\":8}]}]}\n");
    GoldNote note = GoldNoteFile.read(file, DEFAULTS).getFirst();
    assertThat(note.note().encounter().setting()).isEqualTo(Setting.INPATIENT);
    assertThat(note.codes())
        .containsExactly(new GoldCode(CodeSystem.ICD_10_CM, "M10.9", List.of(new Span(4, 8))));
  }

  @Test
  void evidenceOfOurCorpusIsFoundAtTheOccurrenceItNames() throws IOException {
    write("a.txt", "gout, then gout again");
    write(
        "a.yml",
        """
        id: a
        setting: emergency
        codes:
          - code: M10.9
            evidence: ["gout", {text: "gout", occurrence: 2}]
        optional: [Z79.899]
        mustNot:
          - code: M1A.9XX0
            because: less specific
            evidence: ["again"]
        """);
    GoldNote note = GoldNoteFile.read(directory, DEFAULTS).getFirst();
    assertThat(note.codes().getFirst().spans()).containsExactly(new Span(0, 4), new Span(11, 15));
    assertThat(note.optional()).containsExactly("Z79899");
    assertThat(note.forbidden())
        .containsExactly(new ForbiddenCode(CodeSystem.ICD_10_CM, "M1A.9XX0", "less specific"));
  }

  @Test
  void optionalCodesAreReadFromLinesToo() throws IOException {
    Path file = write("gold.jsonl", "{\"text\":\"a\",\"optional\":[\"Z79.4\"]}\n");
    assertThat(GoldNoteFile.read(file, DEFAULTS).getFirst().optional()).containsExactly("Z794");
  }

  @Test
  void labelsMayStandApartFromTheirTexts() throws IOException {
    Path texts = write("texts.jsonl", "{\"id\":\"n\",\"text\":\"Has gout.\"}\n");
    Path file =
        write(
            "gold.jsonl",
            "{\"id\":\"n\",\"codes\":[{\"code\":\"M10.9\"}],"
                + "\"mustNot\":[{\"code\":\"M1A.9XX0\",\"because\":\"less specific\"}]}\n");
    GoldNote note = GoldNoteFile.read(file, DEFAULTS, GoldTexts.read(texts)).getFirst();
    assertThat(note.note().text().reveal()).isEqualTo("Has gout.");
    assertThat(note.forbidden())
        .containsExactly(new ForbiddenCode(CodeSystem.ICD_10_CM, "M1A.9XX0", "less specific"));
    assertThatThrownBy(() -> GoldNoteFile.read(file, DEFAULTS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("give a file of texts");
  }

  @Test
  void optionalCodesThatAreNoListAreAFault() throws IOException {
    for (String optional : List.of("Z79.4", "[Z79.4, \"\"]", "[{code: Z79.4}]")) {
      write("a.txt", "gout");
      write("a.yml", "codes:\n  - {code: M10.9}\noptional: " + optional + "\n");
      assertThatThrownBy(() -> GoldNoteFile.read(directory, DEFAULTS))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("a.yml: \"optional\" is no list of codes");
    }
  }

  @Test
  void evidenceThatDoesNotStandInTheNoteIsAFaultWithoutItsWords() throws IOException {
    write("a.txt", "gout");
    write("a.yml", "codes:\n  - {code: M10.9, evidence: [\"Zyxwvutsky\"]}\n");
    assertThatThrownBy(() -> GoldNoteFile.read(directory, DEFAULTS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a.yml: evidence 1")
        .hasMessageNotContaining("Zyxwvutsky");
  }

  @Test
  void allFaultsOfAFileAreReported() throws IOException {
    Path file = write("gold.jsonl", "x\n{\"id\":\"a\"}\n\n{\"text\":\"b\",\"codes\":[{}]}\n");
    assertThatThrownBy(() -> GoldNoteFile.read(file, DEFAULTS))
        .hasMessageContaining("gold.jsonl:1")
        .hasMessageContaining("gold.jsonl:2")
        .hasMessageContaining("gold.jsonl:4");
  }

  @Test
  void scopesOfCuesGiveMentionsInsideAndOutside() throws IOException {
    Path file =
        write(
            "scopes.jsonl",
            "{\"text\":\"Mild cough. No focal pneumonia.\","
                + "\"cues\":[{\"type\":\"negation\",\"ref\":\"X\",\"start\":12,\"end\":14}],"
                + "\"scopes\":[{\"id\":\"X\",\"start\":12,\"end\":30}]}\n");
    List<GoldMention> mentions = GoldSentenceFile.read(file, DEFAULTS).getFirst().mentions();
    assertThat(mentions)
        .extracting(GoldMention::span)
        .containsExactly(new Span(0, 10), new Span(15, 30));
    assertThat(mentions)
        .extracting(m -> m.values().get(AssertionValue.NEGATED))
        .containsExactly(false, true);
  }

  @Test
  void aNewerCodeCountsAsTheOlderOneItExtends() throws IOException {
    Path file =
        write(
            "gold.jsonl",
            "{\"text\":\"a\",\"codes\":[{\"codeSystem\":\"ICD-9-CM\",\"code\":\"599.7\"}]}\n");
    Folding folding = Folding.toLabelsOf(GoldNoteFile.read(file, DEFAULTS), CodeSystem.ICD_9_CM);
    assertThat(folding.fold("599.70")).isEqualTo("5997");
    assertThat(folding.fold("786.2")).isEqualTo("7862");
    assertThat(Folding.NONE.fold("599.70")).isEqualTo("59970");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
