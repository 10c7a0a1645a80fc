package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
  private HttpServer server;
  private URI address;
  private byte[] content;
  private final List<String> ranges = new ArrayList<>();
  private volatile int breakAfter;

  @BeforeEach
  void serve() throws IOException {
    content = Files.readAllBytes(SmallRelease.writeZip(folder.resolve("made.zip")));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    address =
        URI.create(
            "http://localhost:" + server.getAddress().getPort() + "/files/Code%20Set-2026.zip");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().startsWith("/files/")) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(String.valueOf(range));
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    exchange.sendResponseHeaders(range == null ? 200 : 206, content.length - from);
    int end = breakAfter > 0 ? Math.min(from + breakAfter, content.length) : content.length;
    exchange.getResponseBody().write(Arrays.copyOfRange(content, from, end));
    exchange.getResponseBody().flush();
    exchange.close();
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
    breakAfter = content.length / 3 + 1;
    Path file =
        new Download(folder.resolve("home"), Manifest.empty()).fetch(address, Progress.NONE);
    assertThat(file).hasBinaryContent(content);
    assertThat(ranges)
        .containsExactly("null", "bytes=" + breakAfter + "-", "bytes=" + 2 * breakAfter + "-");
  }

  @Test
  void goesOnInALaterRun() {
    breakAfter = content.length / 8;
    Download download = new Download(folder.resolve("home"), Manifest.empty());
    BadInputException broken =
        catchThrowableOfType(BadInputException.class, () -> download.fetch(address, Progress.NONE));
    assertThat(broken.faults()).extracting(Fault::id).containsExactly("DOWNLOAD_BROKEN");
    breakAfter = 0;
    assertThat(download.fetch(address, Progress.NONE)).hasBinaryContent(content);
    assertThat(ranges.getLast()).startsWith("bytes=");
  }

  @Test
  void knownCompleteFileIsNotFetchedAgain() {
    Download download = new Download(folder.resolve("home"), manifest(SourceFile.sha256(content)));
    download.fetch(address, Progress.NONE);
    download.fetch(address, Progress.NONE);
    assertThat(ranges).hasSize(1);
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
  void serverThatIsNotThere() {
    server.stop(0);
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
