package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeBucketsTest {
  private static final List<String> CODES =
      List.of("A00.0", "C4A.9", "E11.9", "I50.22", "N18.31", "O9A.111", "S72.001A", "Z99.89");

  @Test
  void codesMeetTheBucketsOfEveryPatternThatMatchesThem() {
    for (CombinationRule rule : CombinationRules.load().rules()) {
      for (List<CodePattern> part : rule.parts()) {
        CodeBuckets buckets = CodeBuckets.ofPatterns(part);
        for (CodePattern pattern : part) {
          for (String code : List.of(pattern.first(), pattern.last())) {
            assertThat(buckets.meets(CodeBuckets.ofCodes(List.of(code)))).as(code).isTrue();
          }
        }
        for (String code : CODES) {
          if (CodePattern.anyMatches(part, code)) {
            assertThat(buckets.meets(CodeBuckets.ofCodes(List.of(code)))).as(code).isTrue();
          }
        }
      }
    }
  }

  @Test
  void aRangeAcrossLettersHoldsTheCodesBetween() {
    CodeBuckets range = CodeBuckets.ofPatterns(List.of(CodePattern.of("C00-D49")));
    assertThat(range.meets(CodeBuckets.ofCodes(List.of("C7A.1")))).isTrue();
    assertThat(range.meets(CodeBuckets.ofCodes(List.of("D10.0")))).isTrue();
  }

  @Test
  void codesOfOtherCategoriesDoNotMeet() {
    CodeBuckets heart = CodeBuckets.ofPatterns(List.of(CodePattern.of("I50")));
    assertThat(heart.meets(CodeBuckets.ofCodes(List.of("I60.9", "J18.9")))).isFalse();
  }

  @Test
  void anEmptyChartMeetsNothing() {
    CodeBuckets heart = CodeBuckets.ofPatterns(List.of(CodePattern.of("I50")));
    assertThat(heart.meets(CodeBuckets.ofCodes(List.of()))).isFalse();
  }
}
