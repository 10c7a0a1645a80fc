package org.opencac.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opencac.note.Span;

class ServiceWaysTest {
  private static final ServiceWays WAYS = ServiceWays.load();

  private static ServiceWays.Ranked best(String text) {
    return WAYS.rank(words(text), 3).getFirst();
  }

  private static Words words(String text) {
    return Words.of(text, new Span(0, text.length()));
  }

  @Test
  void aPassageIsFoundThatNamesNothing() {
    assertThat(best("plug of wax teased out of the left canal with a loop, drum seen").code())
        .isEqualTo("69210");
    assertThat(
            best("needle through the fifth interspace, straw colored fluid to the vacuum bottle, chest film after")
                .code())
        .startsWith("3255");
  }

  @Test
  void theWordsThatSaySoAreTold() {
    String text = "yesterday nothing; plug of wax teased out of the left canal with a loop";
    Words words = words(text);
    Set<String> said =
        WAYS.words("69210", words).keySet().stream().map(words::get).collect(Collectors.toSet());

    assertThat(said).contains("wax", "loop").doesNotContain("nothing");
  }

  @Test
  void whatStandsAroundServicesIsNone() {
    assertThat(best("patient tolerated the procedure well and left in stable condition").none())
        .isTrue();
    assertThat(best("history of hypertension, takes lisinopril daily, no chest pain").none())
        .isTrue();
  }

  @Test
  void everyCodeOfTheWaysHasARow() {
    Set<String> rows =
        ServiceLexicon.load().rows().stream().map(ServiceRow::code).collect(Collectors.toSet());
    List<String> without =
        WAYS.codes().stream()
            .filter(code -> !code.startsWith("-") && !rows.contains(code))
            .toList();

    assertThat(without).isEmpty();
  }

  @Test
  void packingTwiceGivesTheSameBytes() {
    assertThat(ServiceWays.pack()).isEqualTo(ServiceWays.pack());
  }
}
