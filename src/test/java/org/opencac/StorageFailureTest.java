package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.opencac.fault.BadInputException;
import org.opencac.store.PostgresServer;

/** The database down at start and in the middle, and a full disk: told, and nothing is lost. */
class StorageFailureTest {
  private static final String TAB = "tab-00001";
  private static final String NOTE = "ASSESSMENT:\n1. Essential hypertension\n2. Cough\n";

  @Test
  void aDatabaseThatGoesAwayAndComesBackLosesNothing() throws Exception {
    try (PostgresServer server = PostgresServer.start();
        Workbench workbench = Workbench.on(server.url()).withUsers()) {
      workbench.bring("e1", "outpatient", NOTE);
      Browser coder = workbench.signedIn("coder");
      coder.lock("e1", TAB);
      assertThat(add(coder, 0, "key-0001", "I10").status()).isEqualTo(201);
      server.pause();
      Browser.Answer down = add(coder, 1, "key-0002", "R05.9");
      assertThat(down.status()).isEqualTo(503);
      assertThat(down.code()).isEqualTo("storage-unavailable");
      assertThat(down.body()).doesNotContain("postgres").doesNotContain("Exception");
      server.resume();
      assertThat(oncePossible(() -> add(coder, 1, "key-0002", "R05.9")).status()).isEqualTo(201);
      assertThat(codes(coder)).containsExactly("I10", "R05.9");
      assertThat(
              workbench
                  .signedIn("auditor")
                  .post("/api/v1/trail/verify", "{}")
                  .json()
                  .path("whole")
                  .asBoolean())
          .isTrue();
    }
  }

  /** A database that comes back needs a moment; the same request is made again, as pages do. */
  private static Browser.Answer oncePossible(Callable<Browser.Answer> request) throws Exception {
    Browser.Answer answer = request.call();
    for (int i = 0; i < 40 && answer.status() == 503; i++) {
      Thread.sleep(500);
      answer = request.call();
    }
    return answer;
  }

  @Test
  void aDatabaseThatIsDownAtStartIsSaidInOneLine() throws IOException {
    String url;
    try (PostgresServer server = PostgresServer.start()) {
      url = server.url();
    }
    assertThatThrownBy(() -> Workbench.on(url))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("CAC_DB_URL: the database does not answer")
        .hasMessageNotContaining(url);
  }

  @Test
  void aFullDiskRefusesTheDecisionAndKeepsThoseBefore() throws IOException {
    Path directory = Files.createTempDirectory("full");
    FullDisk.register();
    String url =
        "jdbc:h2:" + FullDisk.SCHEME + ":" + directory.resolve("workbench") + ";WRITE_DELAY=0";
    try (Workbench workbench = Workbench.on(url).withUsers()) {
      workbench.bring("e1", "outpatient", NOTE);
      Browser coder = workbench.signedIn("coder");
      coder.lock("e1", TAB);
      assertThat(add(coder, 0, "key-0001", "I10").status()).isEqualTo(201);
      FullDisk.full(true);
      Browser.Answer full = add(coder, 1, "key-0002", "R05.9");
      assertThat(full.status()).isEqualTo(503);
      FullDisk.full(false);
      Workbench again = workbench.restarted();
      try (again) {
        Browser later = again.signedIn("coder");
        assertThat(codes(later)).containsExactly("I10");
        later.post("/api/v1/encounters/e1/lock", "{'tab':'" + TAB + "','takeOver':true}");
        assertThat(add(later, 1, "key-0002", "R05.9").status()).isEqualTo(201);
      }
    } finally {
      FullDisk.full(false);
    }
  }

  private static Browser.Answer add(Browser coder, int version, String key, String code) {
    return coder.decide(
        "e1", TAB, version, key, "{'action':'add','codeSystem':'ICD-10-CM','code':'" + code + "'}");
  }

  private static List<String> codes(Browser browser) {
    List<String> codes = new ArrayList<>();
    browser
        .get("/api/v1/encounters/e1")
        .json()
        .path("coding")
        .path("assigned")
        .forEach(one -> codes.add(one.path("code").asString()));
    return codes;
  }
}
