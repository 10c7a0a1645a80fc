package org.opencac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.note.RandomNotes;
import org.opencac.note.Span;

/** Whatever the text, what is read from it points into it and stands in order. */
class ParsingPropertyTest {
  private static final NoteParser PARSER = Parsers.clinical();
  private static final List<String> NOTES = RandomNotes.any(20_260_115L, 400);

  @Test
  void everySpanLiesInsideTheText() {
    for (String text : NOTES) {
      for (Sentence sentence : parse(text).sentences()) {
        assertThat(sentence.span().end()).isLessThanOrEqualTo(text.length());
        assertThat(sentence.span().length()).isPositive();
      }
    }
  }

  @Test
  void sectionsCoverTheTextWithoutOverlap() {
    for (String text : NOTES) {
      List<Section> sections = parse(text).sections();
      int end = 0;
      for (Section section : sections) {
        assertThat(section.span().begin()).isEqualTo(end);
        assertThat(section.span().contains(section.heading())).isTrue();
        assertThat(section.title().reveal())
            .isEqualTo(text.substring(section.heading().begin(), section.heading().end()));
        end = section.span().end();
      }
      assertThat(end).isEqualTo(text.length());
    }
  }

  @Test
  void sentencesStandInOrderInsideTheirSection() {
    for (String text : NOTES) {
      ParsedNote note = parse(text);
      int end = 0;
      for (Sentence sentence : note.sentences()) {
        assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(end);
        assertThat(note.sectionOf(sentence).span().contains(sentence.span())).isTrue();
        end = sentence.span().end();
      }
    }
  }

  @Test
  void tokensStandInOrderInsideTheirSentence() {
    for (String text : NOTES) {
      for (Sentence sentence : parse(text).sentences()) {
        int end = sentence.span().begin();
        for (Token token : sentence.tokens()) {
          assertThat(token.begin()).isGreaterThanOrEqualTo(end);
          assertThat(token.end()).isGreaterThan(token.begin());
          end = token.end();
        }
        assertThat(end)
            .isLessThanOrEqualTo(Math.max(sentence.span().end(), sentence.span().begin()));
      }
    }
  }

  @Test
  void theSameTextIsReadTheSameWay() {
    for (String text : NOTES) {
      assertThat(parse(text).sentences()).isEqualTo(parse(text).sentences());
    }
  }

  @Test
  void aVeryLongNoteIsRead() {
    String text = "Patient denies fever, chills or cough. Takes metformin b.i.d.\n".repeat(3_300);
    assertThat(text.length()).isGreaterThan(200_000);
    assertThat(parse(text).sentences()).hasSize(6_600);
  }

  @Test
  void aVeryLongNoteWithoutAnyStopIsReadInParts() {
    String text = "cough and fever ".repeat(13_000);
    assertThat(parse(text).sentences())
        .hasSizeBetween(139, 210)
        .allMatch(sentence -> sentence.span().length() <= 1_500)
        .extracting(sentence -> sentence.tokens().size())
        .satisfies(sizes ->
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(39_000));
  }

  @Test
  void anEmptyNoteHasOneEmptySection() {
    assertThat(parse("").sections())
        .singleElement()
        .extracting(Section::span)
        .isEqualTo(new Span(0, 0));
  }

  private static ParsedNote parse(String text) {
    return PARSER.parse(Parsers.note(text));
  }
}
