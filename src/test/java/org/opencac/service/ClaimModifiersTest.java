package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of modifiers on a line of the claim. */
class ClaimModifiersTest {
  private static List<String> ordered(String... numbers) {
    List<ServiceModifier> given =
        List.of(numbers).stream().map(n -> new ServiceModifier(n, "said", List.of())).toList();
    return ClaimModifiers.ordered(given).stream().map(ServiceModifier::modifier).toList();
  }

  @Test
  void modifiersThatChangePaymentStandFirst() {
    assertThat(ordered("LT", "KX", "RR", "KH")).containsExactly("RR", "KH", "KX", "LT");
  }

  @Test
  void aFifthModifierIsAnnouncedBy99InTheFourthPlace() {
    assertThat(ordered("LT", "KX", "RR", "KH", "EY"))
        .containsExactly("RR", "KH", "KX", "99", "EY", "LT");
  }
}
