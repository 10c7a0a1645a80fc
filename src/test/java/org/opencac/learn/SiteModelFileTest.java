package org.opencac.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

class SiteModelFileTest {
  @TempDir private Path directory = Path.of("");

  /** A note that says some words and nothing of the engine. */
  private static Example note(int number, String words, Set<String> codes) {
    Map<String, Clue> clues = new LinkedHashMap<>();
    List<List<String>> runs = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      clues.put(word, new Clue(Clue.Kind.PHRASE, word, new Span(0, 5), SectionKind.OTHER, 1, 1));
      runs.add(List.of(word));
    }
    return new Example(
        new NoteReading("note " + number, clues, runs, new TreeMap<>(), Set.of(), NoteNames.NONE),
        codes);
  }

  private static SiteModel trained() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(note(i, "fever chills", Set.of("R509")));
      examples.add(note(100 + i, "cough", i % 10 == 0 ? Set.of() : Set.of("R059")));
    }
    Provenance from = new Provenance(80, 76, 3, 10, "ICD-10-CM", "0.1.0", "made up");
    return new ModelTrainer(TrainingOptions.STANDARD).train(CodeSystem.ICD_10_CM, examples, from);
  }

  @Test
  void theSameNotesGiveTheSameBytes() throws IOException {
    SiteModelFile.write(trained(), directory.resolve("a"));
    SiteModelFile.write(trained(), directory.resolve("b"));
    assertThat(directory.resolve("a")).hasSameBinaryContentAs(directory.resolve("b"));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    SiteModel model = trained();
    SiteModelFile.write(model, directory.resolve("a"));
    assertThat(SiteModelFile.read(directory.resolve("a"))).isEqualTo(model);
  }

  @Test
  void aCodeOfTheSiteIsProbableWhereItsWordsStand() {
    SiteModel model = trained();
    NoteReading reading = note(1000, "fever chills", Set.of()).reading();
    var features = model.features().of(reading, model.features().supports(reading), true);
    assertThat(model.probability(features.getOrDefault("R509", new TreeMap<>())))
        .isGreaterThanOrEqualTo(model.threshold());
    assertThat(model.probability(features.getOrDefault("R059", new TreeMap<>())))
        .isLessThan(model.threshold());
  }

  @Test
  void anotherVersionIsRefusedWithItsRemedy() throws IOException {
    Path file = Files.writeString(directory.resolve("old"), "opencac-site-model\t0\n");
    assertThatThrownBy(() -> SiteModelFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cac train");
  }

  @Test
  void allFaultsAreSaidWithTheirLines() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("bad"),
            "opencac-site-model\t3\nsystem\tICD-10-CM\nweight\tbias\tmuch\nwhat\n");
    assertThatThrownBy(() -> SiteModelFile.read(file))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad ->
                assertThat(bad.faults())
                    .extracting(fault -> fault.where().replaceAll(".*:", ""))
                    .containsExactly("3", "4"));
  }

  @Test
  void aTreeWithMissingNodesIsRefusedWithItsNumber() throws IOException {
    Path file = directory.resolve("cut");
    SiteModelFile.write(trained(), file);
    Files.writeString(file, Files.readString(file) + "tree\t7\t1\tengine: score\t0.5\t0.1\n");
    assertThatThrownBy(() -> SiteModelFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("number 7");
  }
}
