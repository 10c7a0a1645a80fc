package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencac.fault.BadInputException;

/** Files of licensees, with invented numbers and words. */
class CptReaderTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void tabDelimitedDescriptorsAreRead() {
    assertThat(
            CptReader.texts(
                "LONGULT.txt",
                bytes("A notice\n\n09991\tMaking of a wooden hat\n0999T\tPainting it\n")))
        .containsEntry("09991", "Making of a wooden hat")
        .containsEntry("0999T", "Painting it");
  }

  @Test
  void fixedWidthDescriptorsAreRead() {
    assertThat(
            CptReader.texts(
                "SHORTU.txt", bytes("Notice of rights\n09991 MAKE WOODEN HAT            \n")))
        .containsExactly(java.util.Map.entry("09991", "MAKE WOODEN HAT"));
  }

  @Test
  void consumerDescriptorsHaveAnIdentifierBeforeTheCode() {
    assertThat(
            CptReader.texts(
                "Consumer.txt", bytes("Concept Id\tCode\tText\n1000001\t09991\tA hat of wood\n")))
        .containsEntry("09991", "A hat of wood");
  }

  @Test
  void modifiersAreRead() {
    assertThat(CptReader.modifiers("MODUL.txt", bytes("Notice\nZ9 Done on a Tuesday\n")))
        .containsExactly(new Modifier("Z9", "Done on a Tuesday"));
  }

  @Test
  void aPlainCsvIsRead() {
    assertThat(CptReader.csv("cpt.csv", bytes("code,long,short\n09991,\"Making, of a hat\",Hat\n")))
        .containsExactly(new ListedCode("09991", true, "Hat", "Making, of a hat"));
  }

  @Test
  void wrongColumnsAreToldWithoutTheirWords() {
    assertThatThrownBy(() -> CptReader.csv("cpt.csv", bytes("number,words\n09991,secret hat\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the columns must be code and")
        .hasMessageNotContaining("secret");
  }

  @Test
  void allFaultsOfAFileAreToldWithTheirLines() {
    assertThatThrownBy(() ->
            CptReader.csv("cpt.csv", bytes("code,long\n123,secret hat\n09991,\n09992,fine\n")))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.faults())
                    .extracting(f -> f.where())
                    .isEqualTo(List.of("cpt.csv:2", "cpt.csv:3")))
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFileWithoutCodesIsRefused() {
    assertThatThrownBy(() -> CptReader.texts("LONGULT.txt", bytes("secret words\tmore words\n")))
        .isInstanceOf(BadInputException.class)
        .hasMessageNotContaining("secret");
  }
}
