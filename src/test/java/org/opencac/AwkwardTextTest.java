package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Texts that trip programs: they come back character by character, and offsets fit. */
class AwkwardTextTest {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDE00\uD83E\uDE7A ASSESSMENT:\r\n\tEssential hypertension\r\n",
        "\u0000\u0001\u001b[31m ASSESSMENT:\nEssential hypertension\n\u007f",
        "\u05E9\u05DC\u05D5\u05DD \u202Ertl\u202C\nASSESSMENT:\nEssential hypertension\n",
        "<script>alert(1)</script><b>ASSESSMENT:</b>\nEssential hypertension &amp; <img src=x"
            + " onerror=alert(1)>\n",
        "A\u030A cafe\u0301 \uE0000\nASSESSMENT:\nEssential hypertension\n"
      })
  void awkwardTextComesBackAndOffsetsFit(String text) {
    String id = "awkward" + COUNTER.incrementAndGet();
    Workbench.shared().bring(id, "outpatient", text);
    Browser coder = Workbench.shared().signedIn("coder");
    Browser.Answer document = coder.get("/api/v1/encounters/" + id + "/documents/d1");
    assertThat(document.header("Content-Type")).startsWith("application/json");
    assertThat(document.json().path("text").asString()).isEqualTo(text);
    JsonNode chart = coder.get("/api/v1/encounters/" + id).json();
    assertThat(chart.path("run").path("state").asString()).isEqualTo("done");
    assertThat(chart.path("suggestions")).isNotEmpty();
    for (JsonNode suggestion : chart.path("suggestions")) {
      for (JsonNode piece : suggestion.path("evidence")) {
        assertThat(text.substring(piece.path("start").asInt(), piece.path("end").asInt()))
            .isEqualTo(piece.path("text").asString());
      }
    }
  }

  @Test
  void aNoteOfFiveMegabytesIsTakenReadAndShown() {
    String text =
        "Progress. The patient rests comfortably and eats well today.\n".repeat(80_000)
            + "ASSESSMENT:\nEssential hypertension\n";
    Workbench.shared().bring("huge", "outpatient", text);
    Browser coder = Workbench.shared().signedIn("coder");
    JsonNode chart = coder.get("/api/v1/encounters/huge").json();
    assertThat(chart.path("run").path("state").asString()).isEqualTo("done");
    assertThat(chart.path("documents").path(0).path("length").asInt()).isEqualTo(text.length());
    assertThat(chart.path("suggestions").path(0).path("code").asString()).isEqualTo("I10");
  }

  @Test
  void aLongerNoteIsRefusedWithARemedy() {
    Browser manager = Workbench.shared().signedIn("manager");
    Browser.Answer document =
        manager.post(
            "/api/v1/encounters/none/documents",
            Workbench.document("d", "other", "2026-03-10T08:00:00Z", "x".repeat(6_000_001))
                .toString());
    assertThat(document.status()).isEqualTo(413);
    Browser.Answer body =
        manager.post(
            "/api/v1/encounters/none/documents",
            Workbench.document("d", "other", "2026-03-10T08:00:00Z", "x".repeat(12_500_000))
                .toString());
    assertThat(body.status()).isEqualTo(413);
    assertThat(body.code()).isEqualTo("too-large");
  }

  @Test
  void halfACharacterIsRefused() {
    Browser.Answer answer =
        Workbench.shared()
            .signedIn("manager")
            .post(
                "/api/v1/encounters/none/documents",
                "{\"id\":\"d\",\"type\":\"other\",\"time\":\"2026-03-10T08:00:00Z\","
                    + "\"text\":\"half \\ud83d\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("faults").path(0).path("where").asString()).isEqualTo("text");
  }
}
