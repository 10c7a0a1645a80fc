package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactPhrasesTest {
  private static List<FactPhrases.Found<String>> find(String phrase, String text) {
    FactPhrases<String> phrases = new FactPhrases<>();
    phrases.add(phrase, "found");
    return phrases.find(text, Map.of());
  }

  @Test
  void weeksAndDaysWrittenTogetherAreFoundWithTheirNumbers() {
    List<FactPhrases.Found<String>> found = find("at {n} w {n} d", "Seen at 28w3d today");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().numbers()).containsExactly("28", "3");
  }

  @Test
  void aNumberInWordsCounts() {
    assertThat(find("{n} week old", "Three-week-old girl").getFirst().numbers())
        .containsExactly("3");
  }

  @Test
  void aGapEndsWithTheClause() {
    assertThat(find("stroke .. aphasia", "Stroke in 2020 with aphasia")).hasSize(1);
    assertThat(find("stroke .. aphasia", "Stroke in 2020; aphasia")).isEmpty();
  }

  @Test
  void aWordWithAQuestionMarkMayBeMissing() {
    assertThat(find("vascular? dementia mild", "Dementia, mild")).isEmpty();
    assertThat(find("early onset? dementia", "Early dementia")).hasSize(1);
  }

  @Test
  void aFoundPhraseShowsItsPlaceOnly() {
    assertThat(find("loc {n}", "LOC 2").getFirst()).hasToString("Found[0..5]");
  }
}
