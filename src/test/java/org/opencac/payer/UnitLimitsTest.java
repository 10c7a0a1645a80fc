package org.opencac.payer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencac.payer.UnitLimits.Adjudication;

class UnitLimitsTest {

  @Test
  void readsThePublishedCsvBelowItsHeading() {
    PayerTables tables =
        MadeFile.compiled(
            MadeFile.of(
                "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv",
                "\"Notice of the publisher, with a comma\",,,",
                "\"HCPCS/",
                "CPT Code\",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE"
                    + " Rationale",
                "1111A,2,1 Line Edit,made",
                "2222B,0,2 Date of Service Edit: Policy,made",
                "3333C,12,3 Date of Service Edit: Clinical,made"));
    UnitLimits limits = tables.units(false).orElseThrow();
    assertThat(limits.of("1111A").orElseThrow().adjudication()).isEqualTo(Adjudication.LINE);
    assertThat(limits.of("2222B").orElseThrow().adjudication())
        .isEqualTo(Adjudication.DATE_OF_SERVICE_POLICY);
    assertThat(limits.of("3333C").orElseThrow().units()).isEqualTo(12);
    assertThat(limits.of("4444D")).isEmpty();
  }

  @Test
  void theHeaderSaysWhoseLimitsTheyAre() {
    PayerTables tables =
        MadeFile.compiled(
            MadeFile.of(
                "MCR_MUE_OutpatientHospitalServices_Eff_04-01-2026.csv",
                "HCPCS/CPT Code,Outpatient Hospital Services MUE Values,MUE Adjudication"
                    + " Indicator,MUE Rationale",
                "1111A,2,3 Date of Service Edit: Clinical,made"),
            MadeFile.of(
                "MCR_MUE_DMESupplierServices_Eff_04-01-2026.csv",
                "HCPCS/CPT Code,DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE"
                    + " Rationale",
                "1111A,5,3 Date of Service Edit: Clinical,made"));
    assertThat(tables.units(true).orElseThrow().of("1111A").orElseThrow().units()).isEqualTo(2);
    assertThat(tables.supplierUnits().orElseThrow().of("1111A").orElseThrow().units()).isEqualTo(5);
    assertThat(tables.units(false)).isEmpty();
  }
}
