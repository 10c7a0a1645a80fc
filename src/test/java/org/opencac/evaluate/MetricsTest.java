package org.opencac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSystem;

class MetricsTest {

  @Test
  void precisionRecallAndF1FollowTheirDefinitions() {
    Counts counts = new Counts(6, 2, 4);
    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isEqualTo(12.0 / 18, within(1e-12));
  }

  @Test
  void nothingSuggestedHasNoPrecision() {
    assertThat(new Counts(0, 0, 3).precision()).isZero();
    assertThat(Counts.NONE.f1()).isZero();
  }

  @Test
  void averagePrecisionIsTheMeanOverAllWantedCodes() {
    assertThat(NoteScorer.averagePrecision(List.of("A", "X", "B"), Set.of("A", "B", "C")))
        .hasValueCloseTo((1 + 2.0 / 3) / 3, within(1e-12));
  }

  @Test
  void averagePrecisionNeedsSomethingWanted() {
    assertThat(NoteScorer.averagePrecision(List.of("A"), Set.of())).isEmpty();
  }

  @Test
  void theCategoryOfAnICD9ExternalCauseHasFourCharacters() {
    assertThat(Matching.CATEGORY.key(CodeSystem.ICD_9_CM, "E885.9")).isEqualTo("E885");
    assertThat(Matching.CATEGORY.key(CodeSystem.ICD_9_CM, "786.2")).isEqualTo("786");
    assertThat(Matching.CATEGORY.key(CodeSystem.ICD_10_CM, "E11.9")).isEqualTo("E11");
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    List<Integer> records = List.of(1, 0, 1, 1, 0, 1, 0, 1);
    Estimate first = mean(records);
    assertThat(mean(records)).isEqualTo(first);
    assertThat(first.value()).isEqualTo(0.625);
    assertThat(first.low()).isLessThan(0.625).isGreaterThanOrEqualTo(0);
    assertThat(first.high()).isGreaterThan(0.625).isLessThanOrEqualTo(1);
  }

  private static Estimate mean(List<Integer> records) {
    return Bootstrap.STANDARD.estimate(
        records, sample -> sample.stream().mapToInt(i -> i).average().orElse(0));
  }

  @Test
  void confidenceThatMeansWhatItSaysHasNoError() {
    List<NoteScore.Judged> judged =
        List.of(
            new NoteScore.Judged(0.75, true),
            new NoteScore.Judged(0.75, true),
            new NoteScore.Judged(0.75, true),
            new NoteScore.Judged(0.75, false));
    assertThat(Calibration.of(judged).error()).isZero();
  }

  @Test
  void overconfidenceIsTheDistanceToWhatIsRight() {
    List<NoteScore.Judged> judged =
        List.of(new NoteScore.Judged(0.9, true), new NoteScore.Judged(0.9, false));
    assertThat(Calibration.of(judged).error()).isEqualTo(0.4, within(1e-12));
  }

  @Test
  void chaptersFollowTheirNumbersNotTheirLetters() {
    assertThat(Chapters.of(CodeSystem.ICD_10_CM, "D49.9")).isEqualTo("2 Neoplasms");
    assertThat(Chapters.of(CodeSystem.ICD_10_CM, "D50.0")).isEqualTo("3 Blood");
    assertThat(Chapters.ORDER.compare("9 Circulatory", "10 Respiratory")).isNegative();
  }
}
