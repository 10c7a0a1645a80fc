package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencac.codeset.SourceFile;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

class BadTableTest {

  @Test
  void allFaultsOfAFileAreToldWithTheirLines() {
    List<Fault> faults =
        faults(
            MadeFile.of(
                "ptp.csv",
                "column1,column2,deleted,modifier_indicator,rationale",
                "1111A,2222B,,1,made",
                "x,2222B,,1,made",
                "1111A,2222B,,7,made",
                "1111A,2222B,2020-13-01,1,made"));
    assertThat(faults)
        .extracting(Fault::where)
        .containsExactly("made/ptp.csv:3", "made/ptp.csv:4", "made/ptp.csv:5");
  }

  @Test
  void theFaultsOfAllFilesAreToldTogether() {
    List<Fault> faults =
        faults(
            MadeFile.of("mue.csv", "hcpcs_code,mue_units,mue_mai", "1111A,many,1"),
            MadeFile.of("add-on.csv", "primary_code,add_on_code,aoc_edit_type", "1111A,2222B,8"));
    assertThat(faults).extracting(Fault::id).contains("MUE_FILE", "AOC_FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ccipra-v312r0-f1.TXT | only a heading",
        "AOC_V2026Q2-MCR.txt | no code here",
        "poa.txt | Order26\tPOAexemptCode\tDescription",
        "mce.csv | icd_code,icd_description,icd_conflict_group,icd_conflict_rule",
        "cc.csv | icd_code,icd_description,dx_type",
        "appendix_C.txt | PDX Exclusions",
        "drg.csv | drg,mdc,drg_abb,drg_description",
        "index.csv | icd_code,mdc,drg_range,drg",
        "map.csv | diagnosis_code,cc,model_name",
        "tree.csv | cc_parent,cc_child,model_domain,model_version",
        "V28115H1.TXT | %MACRO",
        "V28hcccoefn.csv | CNA_HCC1",
        "PPRRVU2026_Jan.csv | HCPCS,MOD,DESCRIPTION",
      })
  void aFileWithoutRowsIsRefused(String name, String line) {
    assertThat(faults(MadeFile.of(name, line))).isNotEmpty();
  }

  @Test
  void otherFilesAreNotRecognised() {
    PayerInstallation installation = new PayerInstallation();
    assertThat(installation.recognises(MadeFile.of("notes.txt", "Dear colleague,"))).isFalse();
    assertThat(installation.recognises(MadeFile.of("empty.csv", ""))).isFalse();
    assertThat(
            installation.recognises(
                MadeFile.of("POAexemptAddCodesFY26.txt", "Order26\tPOAexemptCode\tDescription")))
        .isFalse();
  }

  private static List<Fault> faults(SourceFile... files) {
    BadInputException thrown =
        catchThrowableOfType(BadInputException.class, () -> MadeFile.compiled(files));
    assertThat(thrown).isNotNull();
    return thrown.faults();
  }
}
