package org.opencac.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A bug as it may be told to others: the classes and line numbers it went through. Messages are
 * left out, because they may quote a note. The same bug has the same id.
 *
 * @param id eight hexadecimal digits of the trace's SHA-256
 * @param trace classes and line numbers, causes too
 */
public record BugRecord(String id, String trace) {
  private static final int DEEPEST_CAUSE = 10;

  /** The record of a bug. */
  public static BugRecord of(Throwable bug) {
    StringBuilder trace = new StringBuilder();
    Throwable cause = bug;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      trace.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
      for (StackTraceElement element : cause.getStackTrace()) {
        trace
            .append("  at ")
            .append(element.getClassName())
            .append('.')
            .append(element.getMethodName())
            .append(':')
            .append(element.getLineNumber())
            .append('\n');
      }
      cause = cause.getCause();
    }
    return new BugRecord(id(trace.toString()), trace.toString());
  }

  /** Writes it to {@code errors/} in the data directory; false when that cannot be written. */
  public boolean write(Path home) {
    try {
      Files.createDirectories(home.resolve("errors"));
      Files.writeString(file(home), trace, StandardCharsets.UTF_8);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is written. */
  public Path file(Path home) {
    return home.resolve("errors").resolve(id + ".txt");
  }

  private static String id(String trace) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(trace.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 must be there", e);
    }
  }
}
