package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/** Downloads from a server on this machine. */
class DownloadTest {
  @TempDir Path folder;
  private LoopbackServer server;
  private URI address;
  private byte[] content;

  @BeforeEach
  void serve() throws IOException {
    content = Files.readAllBytes(SmallRelease.writeZip(folder.resolve("made.zip")));
    server = new LoopbackServer(content);
    address = server.address("/files/Code%20Set-2026.zip");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Manifest manifest(String sha256) {
    return new Manifest(
        List.of(
            new Manifest.PublishedSource(
                "Code Set-2026.zip", "ICD-10-CM", "2026", "Test", address.toString(), sha256, "")));
  }

  @Test
  void fetchesInstallsAndTellsProgress() throws IOException {
    List<Long> steps = new ArrayList<>();
    Path file =
        new Download(folder.resolve("home"), manifest(SourceFile.sha256(content)))
            .fetch(address, (stage, done, total) -> steps.add(total - done));
    assertThat(file).hasFileName("Code Set-2026.zip").hasBinaryContent(content);
    assertThat(steps).endsWith(0L);
    ReleaseStore store = new ReleaseStore(folder.resolve("home"));
    assertThat(store.install(List.of(file), Progress.NONE)).hasSize(1);
  }

  @Test
  void goesOnWhereTheConnectionBroke() {
    int breakAfter = content.length / 3 + 1;
    server.breakAfter(breakAfter);
    Path file =
        new Download(folder.resolve("home"), Manifest.empty()).fetch(address, Progress.NONE);
    assertThat(file).hasBinaryContent(content);
    assertThat(server.ranges())
        .containsExactly("none", "bytes=" + breakAfter + "-", "bytes=" + 2 * breakAfter + "-");
  }

  @Test
  void goesOnInALaterRun() {
    server.breakAfter(content.length / 8);
    Download download = new Download(folder.resolve("home"), Manifest.empty());
    BadInputException broken =
        catchThrowableOfType(BadInputException.class, () -> download.fetch(address, Progress.NONE));
    assertThat(broken.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_BROKEN");
    server.breakAfter(0);
    assertThat(download.fetch(address, Progress.NONE)).hasBinaryContent(content);
    assertThat(server.ranges().getLast()).startsWith("bytes=");
  }

  @Test
  void knownCompleteFileIsNotFetchedAgain() {
    Download download = new Download(folder.resolve("home"), manifest(SourceFile.sha256(content)));
    download.fetch(address, Progress.NONE);
    download.fetch(address, Progress.NONE);
    assertThat(server.ranges()).hasSize(1);
  }

  @Test
  void otherContentThanPublishedIsRefused() {
    Download download = new Download(folder.resolve("home"), manifest("0".repeat(64)));
    BadInputException refused =
        catchThrowableOfType(BadInputException.class, () -> download.fetch(address, Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_CHECKSUM");
    assertThat(folder.resolve("home/downloads/Code Set-2026.zip")).doesNotExist();
  }

  @Test
  void missingFileOnTheServer() {
    Download download = new Download(folder.resolve("home"), Manifest.empty());
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class,
            () -> download.fetch(address.resolve("/elsewhere.zip"), Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_REFUSED");
    assertThat(refused.getMessage()).contains("404");
  }

  @Test
  void serverThatIsNotThere() throws IOException {
    server.close();
    Download download = new Download(folder.resolve("home"), Manifest.empty());
    BadInputException refused =
        catchThrowableOfType(BadInputException.class, () -> download.fetch(address, Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_BROKEN");
  }

  @Test
  void onlyWebAddresses() {
    Download download = new Download(folder.resolve("home"), Manifest.empty());
    BadInputException refused =
        catchThrowableOfType(
            BadInputException.class,
            () -> download.fetch(URI.create("file:///etc/hosts"), Progress.NONE));
    assertThat(refused.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_ADDRESS");
  }
}
