package org.opencac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.opencac.note.Span;

/** Whatever the text, what is read from it points into it and stands in order. */
class ParsingPropertyTest {
  private static final NoteParser PARSER = Parsers.clinical();

  @Provide
  Arbitrary<String> notes() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Assessment:",
            "PMH",
            "HPI: ",
            "1. ",
            "2) ",
            "- ",
            "• ",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "\t",
            " ",
            "  ",
            "\u00a0",
            "\ufeff",
            ". ",
            ".",
            "., ",
            ";",
            "?!",
            ":",
            ",",
            "(",
            ")",
            "fever",
            "No cough",
            "Type 2 diabetes",
            "e\u0301te\u0301",
            "\u0301",
            "\ud83d\ude37",
            "\ud83d",
            "\ude37",
            "\u0000",
            "\u0007",
            "\u2028",
            "b.i.d.",
            "98.6",
            "Dr. Ito",
            "x-ray",
            "naïve",
            "≥",
            "“quoted”",
            "ﬁ",
            "İ",
            "ß",
            "\u200b",
            "𝒳",
            "____",
            "***",
            "#1 ");
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, pieces), net.jqwik.api.Tuple.of(1, any))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void everySpanLiesInsideTheText(@ForAll("notes") String text) {
    for (Sentence sentence : parse(text).sentences()) {
      assertThat(sentence.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(sentence.span().length()).isPositive();
    }
  }

  @Property(tries = 400)
  void sectionsCoverTheTextWithoutOverlap(@ForAll("notes") String text) {
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

  @Property(tries = 400)
  void sentencesStandInOrderInsideTheirSection(@ForAll("notes") String text) {
    ParsedNote note = parse(text);
    int end = 0;
    for (Sentence sentence : note.sentences()) {
      assertThat(sentence.span().begin()).isGreaterThanOrEqualTo(end);
      assertThat(note.sectionOf(sentence).span().contains(sentence.span())).isTrue();
      end = sentence.span().end();
    }
  }

  @Property(tries = 400)
  void tokensStandInOrderInsideTheirSentence(@ForAll("notes") String text) {
    for (Sentence sentence : parse(text).sentences()) {
      int end = sentence.span().begin();
      for (Token token : sentence.tokens()) {
        assertThat(token.begin()).isGreaterThanOrEqualTo(end);
        assertThat(token.end()).isGreaterThan(token.begin());
        end = token.end();
      }
      assertThat(end).isLessThanOrEqualTo(Math.max(sentence.span().end(), sentence.span().begin()));
    }
  }

  @Property(tries = 100)
  void theSameTextIsReadTheSameWay(@ForAll("notes") String text) {
    assertThat(parse(text).sentences()).isEqualTo(parse(text).sentences());
  }

  @Test
  void aVeryLongNoteIsRead() {
    String text = "Patient denies fever, chills or cough. Takes metformin b.i.d.\n".repeat(3_300);
    assertThat(text.length()).isGreaterThan(200_000);
    assertThat(parse(text).sentences()).hasSize(6_600);
  }

  @Test
  void aVeryLongNoteWithoutAnyStopIsRead() {
    String text = "cough and fever ".repeat(13_000);
    assertThat(parse(text).sentences()).hasSize(1);
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
