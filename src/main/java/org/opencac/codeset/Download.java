package org.opencac.codeset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.opencac.fault.BadInputException;

/**
 * Downloads published files into the data directory. A download that broke off goes on where it
 * stopped, also in a later run; the checksum of the manifest is compared at the end. Safe to share
 * between threads as long as they download different files.
 */
public final class Download {
  private static final int ATTEMPTS = 5;
  private static final int BUFFER = 1 << 16;

  private final Path directory;
  private final Manifest manifest;

  /** Downloads go to {@code downloads} in the data directory. */
  public Download(Path home, Manifest manifest) {
    this.directory = home.resolve("downloads");
    this.manifest = manifest;
  }

  /** Fetches the file, or finds it complete already; gives its path. */
  public Path fetch(URI address, Progress progress) {
    String name = name(address);
    Path file = directory.resolve(name);
    String expected = manifest.at(address).map(Manifest.PublishedSource::sha256).orElse("");
    try {
      Files.createDirectories(directory);
      if (!expected.isEmpty() && Files.exists(file) && checksum(file).equals(expected)) {
        return file;
      }
      Path part = directory.resolve(name + ".part");
      try (HttpClient client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(Duration.ofSeconds(30))
              .build()) {
        complete(client, address, part, progress);
      }
      if (!expected.isEmpty() && !checksum(part).equals(expected)) {
        Files.delete(part);
        throw new BadInputException(
            "DOWNLOAD_CHECKSUM",
            address.toString(),
            "the downloaded file is not the published one (its SHA-256 differs)",
            "try again; if it stays so, the publisher has replaced the file: download it yourself,"
                + " look at it, and install it from there");
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new BadInputException(
          "DOWNLOAD_NOT_WRITTEN",
          directory.toString(),
          "the download could not be written, the disk is full or the directory is not writable",
          "free some space or set CAC_HOME to another directory");
    }
  }

  private static void complete(HttpClient client, URI address, Path part, Progress progress)
      throws IOException {
    for (int attempt = 1; !attempt(client, address, part, progress); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new BadInputException(
            "DOWNLOAD_BROKEN",
            address.toString(),
            "the connection broke off " + ATTEMPTS + " times",
            "run the command again, it goes on where it stopped");
      }
    }
  }

  /** One request; false when the connection broke off before the end. */
  private static boolean attempt(HttpClient client, URI address, Path part, Progress progress)
      throws IOException {
    Path tagFile = part.resolveSibling(part.getFileName() + ".tag");
    long have = Files.exists(part) && Files.exists(tagFile) ? Files.size(part) : 0;
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-");
      request.header("If-Range", Files.readString(tagFile));
    }
    Optional<HttpResponse<InputStream>> answer = send(client, request.build());
    if (answer.isEmpty()) {
      return false;
    }
    HttpResponse<InputStream> response = answer.get();
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200 && response.statusCode() != 206) {
        throw new BadInputException(
            "DOWNLOAD_REFUSED",
            address.toString(),
            "the server answered with status " + response.statusCode(),
            "check the address; codesets/README.md lists the official ones");
      }
      boolean goesOn = response.statusCode() == 206;
      remember(response, tagFile);
      return copy(response, body, part, goesOn ? have : 0, progress);
    }
  }

  private static Optional<HttpResponse<InputStream>> send(HttpClient client, HttpRequest request) {
    try {
      return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException(
          "DOWNLOAD_INTERRUPTED",
          request.uri().toString(),
          "the download was interrupted",
          "run the command again, it goes on where it stopped");
    }
  }

  private static void remember(HttpResponse<InputStream> response, Path tagFile)
      throws IOException {
    String tag =
        response
            .headers()
            .firstValue("ETag")
            .or(() -> response.headers().firstValue("Last-Modified"))
            .orElse("");
    if (tag.isEmpty() || tag.startsWith("W/")) {
      Files.deleteIfExists(tagFile);
    } else {
      Files.writeString(tagFile, tag);
    }
  }

  private static boolean copy(
      HttpResponse<InputStream> response, InputStream body, Path part, long have, Progress progress)
      throws IOException {
    long announced = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = announced < 0 ? 0 : have + announced;
    long done = have;
    String stage = "downloading " + name(response.request().uri());
    byte[] buffer = new byte[BUFFER];
    try (var out =
        have > 0
            ? Files.newOutputStream(part, StandardOpenOption.APPEND)
            : Files.newOutputStream(part)) {
      while (true) {
        int read;
        try {
          read = body.read(buffer);
        } catch (IOException e) {
          return false;
        }
        if (read < 0) {
          return total == 0 || done == total;
        }
        out.write(buffer, 0, read);
        done += read;
        progress.step(stage, done, total);
      }
    }
  }

  private static String checksum(Path file) throws IOException {
    return SourceFile.sha256(Files.readAllBytes(file));
  }

  /** The last part of the address, decoded; only characters that a file name may have. */
  private static String name(URI address) {
    String scheme = String.valueOf(address.getScheme());
    String path = address.getPath();
    if (!(scheme.equals("http") || scheme.equals("https")) || path == null) {
      throw new BadInputException(
          "DOWNLOAD_ADDRESS",
          address.toString(),
          "it is no address that can be downloaded",
          "give an address that begins with https://");
    }
    String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._ -]", "_");
    return name.isBlank() || name.startsWith(".") ? "download" : name;
  }
}
