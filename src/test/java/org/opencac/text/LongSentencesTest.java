package org.opencac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.note.Span;

class LongSentencesTest {

  @Test
  void sentencesOfOrdinaryLengthStay() {
    List<Span> sentences = List.of(new Span(0, 4), new Span(5, 9));
    assertThat(LongSentences.cut("gout pain", sentences)).isSameAs(sentences);
  }

  @Test
  void aListInOneLineIsCutBehindCommasAndNothingIsLost() {
    String text = "hypertension, ".repeat(400).strip();
    List<Span> parts = LongSentences.cut(text, List.of(new Span(0, text.length())));
    assertThat(parts).hasSizeGreaterThan(3).allMatch(part -> part.length() <= 1500);
    assertThat(parts.subList(0, parts.size() - 1))
        .allMatch(part -> text.charAt(part.end() - 1) == ',');
    assertThat(parts.stream().mapToInt(Span::length).sum())
        .isEqualTo(text.length() - (parts.size() - 1));
  }

  @Test
  void whatHasNoBlankIsCutBetweenCharacters() {
    String text = "😀".repeat(2000);
    List<Span> parts = LongSentences.cut(text, List.of(new Span(0, text.length())));
    assertThat(parts).allMatch(part -> !Character.isLowSurrogate(text.charAt(part.begin())));
    assertThat(parts.getLast().end()).isEqualTo(text.length());
  }
}
