package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RiskModelTest {

  @Test
  void readsTheFilesOfTheSoftwarePackage() {
    PayerTables tables =
        MadeFile.compiled(
            MadeFile.in("V28-PY2024/F2824T1N.TXT", "Q001\t17\t", "Q002\t18\t"),
            MadeFile.in(
                "V28-PY2024/V28115H1.TXT", " /*made*/ %SET0(CC=17    , HIER=%STR(18, 19 ));"),
            MadeFile.in("V28-PY2024/V28115L3.TXT", " HCC17 =\"made \""),
            MadeFile.in("V28-PY2024/V28hcccoefn.csv", "CNA_HCC17,CNA_HCC18", "0.5,1.25"));
    RiskModel model = tables.riskModel().orElseThrow();
    assertThat(model.categories("Q00.1")).containsExactly(17);
    assertThat(model.dropped(new TreeSet<>(List.of(17, 18)))).isEqualTo(Map.of(18, 17));
    assertThat(model.dropped(new TreeSet<>(List.of(18)))).isEmpty();
    assertThat(model.label(17)).isEqualTo("made");
    assertThat(model.coefficient("CNA", 18)).hasValue(1.25);
    assertThat(model.coefficient("INS", 18)).isEmpty();
    assertThat(tables.releases().get(PayerTable.HCC))
        .extracting(release -> release == null ? "" : release.edition())
        .isEqualTo("PY2024");
  }

  @Test
  void keepsOnlyVersion28OfFilesThatHoldAllModels() {
    RiskModel model =
        MadeFile.compiled(
                MadeFile.of(
                    "ra_dx_to_cc_2026.csv",
                    "diagnosis_code,cc,model_name",
                    "Q001,5,CMS-HCC Model V24",
                    "Q001,6,CMS-HCC Model V28"))
            .riskModel()
            .orElseThrow();
    assertThat(model.categories("Q00.1")).containsExactly(6);
  }
}
