package org.opencac.codeset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web server on this machine that serves one file below {@code /files/}, knows ranges and can
 * break off a connection after some bytes.
 */
final class LoopbackServer implements AutoCloseable {
  private final ServerSocket socket;
  private final byte[] content;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private volatile int breakAfter;

  LoopbackServer(byte[] content) throws IOException {
    this.content = content.clone();
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  URI address(String path) {
    return URI.create("http://" + "localhost:" + socket.getLocalPort() + path);
  }

  /** The Range header of every request, {@code none} where there was none. */
  List<String> ranges() {
    return ranges;
  }

  /** Every answer breaks off after so many bytes; 0 for whole answers. */
  void breakAfter(int bytes) {
    breakAfter = bytes;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // The other side hung up, or the server is being closed.
        continue;
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    BufferedReader request =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    String first = String.valueOf(request.readLine());
    String range = "none";
    for (String line = request.readLine();
        line != null && !line.isEmpty();
        line = request.readLine()) {
      if (line.regionMatches(true, 0, "Range: ", 0, 7)) {
        range = line.substring(7);
      }
    }
    OutputStream out = connection.getOutputStream();
    if (!first.startsWith("GET /files/")) {
      out.write(header("404 Not Found", 0));
      return;
    }
    ranges.add(range);
    int from = range.equals("none") ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    out.write(header(from == 0 ? "200 OK" : "206 Partial Content", content.length - from));
    int length = content.length - from;
    out.write(content, from, breakAfter > 0 ? Math.min(breakAfter, length) : length);
    out.flush();
  }

  private static byte[] header(String status, int length) {
    return ("HTTP/1.1 "
            + status
            + "\r\nContent-Length: "
            + length
            + "\r\nETag: \"v1\"\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
