package org.opencac.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo of the workbench as its own program on a free port, with the starter release. */
final class DemoServer implements AutoCloseable {
  private final Process process;
  private final String address;
  private final String door;

  private DemoServer(Process process, String address, String door) {
    this.process = process;
    this.address = address;
    this.door = door;
  }

  /** Starts it and waits until it has printed its link. */
  static DemoServer start() {
    try {
      Path home = Files.createDirectories(Path.of("target", "browser-home").toAbsolutePath());
      String classPath =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-Xss4m",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath,
                  "org.opencac.Application",
                  "serve",
                  "--demo",
                  "--port",
                  "0"));
      builder.environment().put("CAC_ROOT", Path.of("").toAbsolutePath().toString());
      builder.environment().put("CAC_HOME", home.toString());
      builder.redirectError(Path.of("target", "browser-server.log").toFile());
      Process process = builder.start();
      String link = firstLink(process);
      int fragment = link.indexOf("/#/");
      return new DemoServer(process, link.substring(0, fragment), link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLink(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("http://")) {
        return line.strip();
      }
    }
    throw new IllegalStateException("the server ended before it printed its link");
  }

  /** Its address without a path. */
  String address() {
    return address;
  }

  /** The link that signs in as the demo's coder. */
  String door() {
    return door;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
