package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.opencac.term.Lexicon;
import org.opencac.term.TermCompiler;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;

/** The Table of Drugs and Chemicals as published in the complete release of FY2026. */
class DrugTableOnFullReleaseTest {
  @TempDir static Path home;
  private static final Tokenizer TOKENIZER = new CoreNlpTokenizer(new CoreNlpStems());
  private static CodeSet codes;
  private static DrugTable table;

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
    table =
        new DrugTable(
            codes,
            TermCompiler.compile(codes, Lexicon.load(TOKENIZER), TOKENIZER, Progress.NONE),
            TOKENIZER);
  }

  @ParameterizedTest
  @CsvSource({
    "warfarin, ADVERSE_EFFECT, T45.515",
    "warfarin, ACCIDENTAL, T45.511",
    "warfarin, SELF_HARM, T45.512",
    "warfarin, ASSAULT, T45.513",
    "warfarin, UNDETERMINED, T45.514",
    "warfarin, UNDERDOSING, T45.516",
    "anticonvulsant specified, ADVERSE_EFFECT, T42.6X5",
    "carbon monoxide, ACCIDENTAL, T58.91",
  })
  void aCellIsFoundByItsSubstanceAndColumn(String substance, DrugColumn column, String code) {
    assertThat(table.cell(substance, column).map(DrugTable.Cell::code)).contains(code);
  }

  @Test
  void aSubstanceThatIsNoDrugHasNoAdverseEffect() {
    assertThat(table.cell("carbon monoxide", DrugColumn.ADVERSE_EFFECT)).isEmpty();
  }

  @Test
  void everySubstanceOfTheRulesStandsInTheTable() {
    List<String> without = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(DrugNames.FILE, DrugNames.COLUMNS).rows()) {
      boolean looked =
          switch (row.get("kind")) {
            case "medicine", "antidote", "regimen" -> false;
            default -> true;
          };
      if (looked && table.cell(row.get("substance"), DrugColumn.ACCIDENTAL).isEmpty()) {
        without.add(DrugNames.FILE + ":" + row.line() + " " + row.get("substance"));
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void everyStatusIsABillableCode() {
    for (RuleTable.Row row :
        RuleTable.read(DrugEffects.STATUSES, DrugEffects.STATUS_COLUMNS).rows()) {
      assertThat(codes.find(row.get("code")).filter(Code::billable)).isPresent();
    }
  }

  @Test
  void everyConditionThatADrugCausesIsACode() {
    for (RuleTable.Row row :
        RuleTable.read(DrugManifestations.FILE, DrugManifestations.COLUMNS).rows()) {
      String code = row.get("becomes").replace("~", "");
      assertThat(codes.find(code)).as(code).isPresent();
    }
  }
}
