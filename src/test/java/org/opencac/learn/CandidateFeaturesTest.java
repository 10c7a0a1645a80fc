package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

class CandidateFeaturesTest {
  private static final int GASTRIC = 2;
  private static final int ULCER = 3;

  private static final CodeNames NAMES =
      new CodeNames(
          Map.of(
              "K259",
              List.of(new CodeNames.Name(new int[] {GASTRIC, ULCER}, new double[] {3, 3}, 6))));

  /** A site that gave the code once in a hundred notes, and learned no clue for it. */
  private static final CandidateFeatures SITE =
      new CandidateFeatures(
          new CodeCounts(100, new TreeMap<>(Map.of("K259", 1))),
          new ClueTable(Map.of(), Collections.emptySortedMap()),
          new ClueTable(Map.of(), Collections.emptySortedMap()),
          CodeClassifiers.NONE);

  private static Map<String, Map<String, Double>> features(
      Map<String, EngineCode> engine, int... keys) {
    TreeMap<Integer, Span> words = new TreeMap<>();
    for (int key : keys) {
      words.put(key, new Span(10 * key, 10 * key + 5));
    }
    NoteNames names =
        NoteNames.of(NAMES, List.of(NoteNames.SentenceKeys.of(SectionKind.OTHER, words)));
    NoteReading note = new NoteReading("n", Map.of(), List.of(), engine, Set.of(), names);
    return SITE.of(note, SITE.supports(note), false);
  }

  @Test
  void aCodeGivenOnceIsACandidateWhereHalfItsNameStands() {
    assertThat(features(Map.of(), ULCER)).containsOnlyKeys("K259");
    assertThat(features(Map.of(), 9)).isEmpty();
    assertThat(features(Map.of(), ULCER).getOrDefault("K259", Map.of()))
        .containsEntry("name: in a sentence", 0.5);
  }

  @Test
  void whatSpeaksForACodeOfTheEngineIsWeighedByItself() {
    Code code = new Code(CodeSystem.ICD_10_CM, "K25.9", "Gastric ulcer", "Gastric ulcer", true);
    EngineCode found = new EngineCode(code, 0.7, 1, 1, List.of());
    assertThat(features(Map.of("K259", found), ULCER, GASTRIC).getOrDefault("K259", Map.of()))
        .containsEntry("found, name: in a sentence", 1.0)
        .containsEntry("engine: suggests", 1.0)
        .doesNotContainKey("name: in a sentence");
  }
}
