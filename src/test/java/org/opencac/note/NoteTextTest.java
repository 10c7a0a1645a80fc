package org.opencac.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "gout", "gout\n", "\ngout\n\nasthma", "a\r\nb\nc"})
  void knowsWhereEachLineBegins(String words) {
    NoteText text = new NoteText(words);
    for (int position = 0; position <= words.length(); position++) {
      int begin = position == 0 ? 0 : words.lastIndexOf('\n', position - 1) + 1;
      assertThat(text.lineBegin(position)).isEqualTo(begin);
    }
  }

  @Test
  void printsNoWord() {
    assertThat(new NoteText("gout").toString()).doesNotContain("gout");
  }
}
