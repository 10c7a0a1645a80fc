package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.Progress;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.ReleaseStore;
import org.opencac.rule.RuleTable;

/** The convention rules against the complete ICD-10-CM release of FY2026. */
class ConventionsOnFullReleaseTest {
  @TempDir static Path home;
  private static CodeSet codes;
  private static TreeSet<String> plain;
  private static Excludes1 excludes1;

  @BeforeAll
  static void install() {
    ReleaseStore store = new ReleaseStore(home);
    codes =
        store.load(
            store
                .install(
                    List.of(
                        PublishedCodeSets.require("icd-10-cm/FY2026"),
                        PublishedCodeSets.require("icd-10-cm/FY2026-April")),
                    Progress.NONE)
                .getFirst());
    plain = new TreeSet<>();
    codes.codes().forEach(code -> plain.add(code.code().replace(".", "")));
    excludes1 = new Excludes1(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "integral-symptoms.tsv, diagnosis",
    "integral-symptoms.tsv, symptoms",
    "drug-status.tsv, only-with",
    "companions.tsv, codes",
    "companions.tsv, unless",
    "history-codes.tsv, codes",
    "family-relevance.tsv, codes",
    "family-relevance.tsv, related",
    "demographic-limits.tsv, codes"
  })
  void everyPatternMatchesACode(String file, String column) {
    List<String> without = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(file, columns(file)).rows()) {
      for (CodePattern pattern : CodePattern.list(row.get(column), file)) {
        if (!matchesACode(pattern)) {
          without.add(file + ":" + row.line() + " " + pattern.first());
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void everyPartOfACombinationMatchesACode() {
    List<String> without = new ArrayList<>();
    for (CombinationRule rule : CombinationRules.load().rules()) {
      rule.parts().stream()
          .flatMap(List::stream)
          .filter(pattern -> !matchesACode(pattern))
          .forEach(pattern -> without.add(rule.id() + " " + pattern.first()));
    }
    assertThat(without).isEmpty();
  }

  @Test
  void everyResultOfACombinationIsBillable() {
    List<String> wrong = new ArrayList<>();
    for (CombinationRule rule : CombinationRules.load().rules()) {
      List<List<String>> tuples = List.of(List.of());
      for (List<CodePattern> part : rule.parts()) {
        List<List<String>> longer = new ArrayList<>();
        for (CodePattern pattern : part) {
          for (String code : firstAndLastBillable(pattern)) {
            for (List<String> tuple : tuples) {
              List<String> extended = new ArrayList<>(tuple);
              extended.add(code);
              longer.add(extended);
            }
          }
        }
        tuples = longer;
      }
      for (List<String> tuple : tuples) {
        String result = CombinationRule.expand(rule.result(), tuple);
        if (codes.find(result).filter(Code::billable).isEmpty()) {
          wrong.add(rule.id() + " " + result);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyDrugStatusIsBillable() {
    assertThat(DrugStatus.load().statuses().values())
        .allMatch(status -> codes.find(status.code()).filter(Code::billable).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"E11.9, E10.9", "R73.9, E11.9", "N39.0, N30.00", "M54.50, M54.41", "R11.2, K92.0"})
  void someCodesExcludeEachOther(String a, String b) {
    assertThat(excludes1.excludes(a, b)).isTrue();
    assertThat(excludes1.excludes(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"E11.9, I10", "E11.22, N18.30", "I11.0, I50.9", "J18.9, J44.0", "M17.11, M17.11"})
  void othersStandTogether(String a, String b) {
    assertThat(excludes1.excludes(a, b)).isFalse();
  }

  @Test
  void theNoteThatExcludesIsNamed() {
    assertThat(excludes1.between("E11.9", "E10.9"))
        .hasValueSatisfying(found -> assertThat(found.place()).startsWith("E1"));
  }

  private static boolean matchesACode(CodePattern pattern) {
    String code = plain.ceiling(pattern.first());
    return code != null && pattern.matches(code);
  }

  private static List<String> firstAndLastBillable(CodePattern pattern) {
    List<String> found = new ArrayList<>();
    for (String code = plain.ceiling(pattern.first());
        code != null && pattern.matches(code);
        code = plain.higher(code)) {
      codes.find(code).filter(Code::billable).ifPresent(billable -> found.add(billable.code()));
    }
    return found.isEmpty() ? List.of() : List.of(found.getFirst(), found.getLast());
  }

  private static String[] columns(String file) {
    return switch (file) {
      case IntegralSymptoms.FILE -> IntegralSymptoms.COLUMNS;
      case DrugStatus.FILE -> DrugStatus.COLUMNS;
      case Companions.FILE -> Companions.COLUMNS;
      case HistoryCodes.FILE -> HistoryCodes.COLUMNS;
      case FamilyRelevance.FILE -> FamilyRelevance.COLUMNS;
      default -> AgeAndSex.COLUMNS;
    };
  }
}
