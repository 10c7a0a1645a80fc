package org.opencac.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.catalog.SampleReferences;

class PerCodeTest {
  private final Releases releases = SampleReferences.load().releases();
  private final CodeSet codes = releases.newest(CodeSystem.ICD_10_CM).orElseThrow();
  private final String known = codes.codes().getFirst().code();
  private final List<String> asked = new ArrayList<>();
  private final PerCode<Integer> lengths =
      new PerCode<>((set, code) -> {
        asked.add(set.release().edition() + " " + code);
        return code.length();
      });

  @Test
  void worksAnAnswerOutOnce() {
    assertThat(lengths.of(codes, known)).isEqualTo(known.length());
    assertThat(lengths.of(codes, known)).isEqualTo(known.length());
    assertThat(asked).hasSize(1);
  }

  @Test
  void keepsNothingOfCodesThatTheReleaseLacks() {
    assertThat(lengths.of(codes, "ZZZ.9")).isEqualTo(5);
    assertThat(lengths.of(codes, "ZZZ.9")).isEqualTo(5);
    assertThat(asked).hasSize(2);
  }

  @Test
  void asksEachReleaseByItself() {
    CodeSet other = releases.others(codes).getFirst();
    lengths.of(codes, known);
    lengths.of(other, known);
    assertThat(asked).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void theReleaseInForceIsTheOneOfTheDateAndTheNewestIsTheLatest() {
    CodeSet other = releases.others(codes).getFirst();
    LocalDate before = other.release().effectiveFrom();
    assertThat(releases.inForce(CodeSystem.ICD_10_CM, before)).containsSame(other);
    assertThat(releases.inForce(CodeSystem.ICD_10_CM, before.minusYears(9))).isEmpty();
    assertThat(codes.release().effectiveFrom()).isAfter(before);
    assertThat(releases.newest(CodeSystem.HCPCS)).isEmpty();
  }
}
