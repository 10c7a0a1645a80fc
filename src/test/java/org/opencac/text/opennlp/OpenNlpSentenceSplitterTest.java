package org.opencac.text.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencac.text.SentenceSplitter;

class OpenNlpSentenceSplitterTest {
  private final SentenceSplitter splitter = OpenNlpSentenceSplitter.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Okafor saw the patient.",
        "The pt. denies chest pain.",
        "Lisinopril 10 mg p.o. b.i.d. for hypertension.",
        "Temp. 100.4, wt. 72.5 kg.",
        "Urine culture grew E. coli.",
        "52 y.o. man with knee pain."
      })
  void abbreviationsAndNumbersEndNoSentence(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void aStopWithoutASpaceEndsASentence() {
    assertThat(split("She has a fever.No cough. Lungs clear."))
        .containsExactly("She has a fever.", "No cough.", "Lungs clear.");
  }

  @Test
  void anAbbreviationMayEndASentence() {
    assertThat(split("Takes metformin b.i.d. No side effects."))
        .containsExactly("Takes metformin b.i.d.", "No side effects.");
  }

  @Test
  void sentencesMayBeginInLowerCase() {
    assertThat(split("no rash. abd soft. lungs clear."))
        .containsExactly("no rash.", "abd soft.", "lungs clear.");
  }

  @Test
  void commasOfDictationBelongToNoSentence() {
    assertThat(split("Left flank pain.,2.  Left ureteral stone."))
        .startsWith("Left flank pain.")
        .last()
        .asString()
        .endsWith("Left ureteral stone.");
  }

  @Test
  void aSemicolonEndsASentence() {
    assertThat(split("Hypertension; asthma")).containsExactly("Hypertension;", "asthma");
  }

  @Test
  void theHeldOutNotesAreSplitAsThePeopleDid() throws IOException {
    SentenceCorpus corpus = SentenceCorpus.read(Path.of("corpus/sentences"));
    SentenceModelTrainer.Score score = SentenceModelTrainer.score(splitter, corpus, false, " ");
    assertThat(score.precision()).isGreaterThan(0.99);
    assertThat(score.recall()).isGreaterThan(0.98);
  }

  @Test
  void theManifestNamesTheDataTheModelWasTrainedOn() throws IOException {
    assertThat(Files.readString(Path.of("models/sentences/manifest.yml")))
        .contains(SentenceCorpus.read(Path.of("corpus/sentences")).sha256());
  }

  private List<String> split(String text) {
    return splitter.split(text, 0, text.length()).stream()
        .map(span -> text.substring(span.begin(), span.end()))
        .toList();
  }
}
