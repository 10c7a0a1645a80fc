package org.opencac.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSONL file that are not blank, one in memory at a time. A line that is too long or
 * not UTF-8 is passed on as a problem, and reading goes on behind it.
 */
final class InputLines implements Iterator<InputLine>, AutoCloseable {
  /** The longest line, in bytes: a note of the greatest length with every character escaped. */
  static final int LIMIT = 6 * NoteInput.LIMIT;

  private final Path file;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];

  /** What is read and not yet passed on: {@code [from, to)} of the buffer. */
  private int from;

  private int to;
  private int number;
  private @Nullable InputLine next;

  InputLines(Path file) {
    this.file = Options.file(file);
    try {
      this.in = Files.newInputStream(file);
    } catch (IOException e) {
      throw unreadable();
    }
    this.next = read();
  }

  /** How many lines the file has, blank ones too. */
  static long count(Path file) {
    try (InputStream in = Files.newInputStream(Options.file(file))) {
      long lines = 0;
      byte[] buffer = new byte[1 << 16];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        for (int i = 0; i < length; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    } catch (IOException e) {
      throw Options.bad(file.toString(), "cannot be read", "check its permissions");
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public InputLine next() {
    InputLine line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return line;
  }

  private @Nullable InputLine read() {
    try {
      while (true) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        if (!filled()) {
          return null;
        }
        number++;
        boolean open = true;
        while (open && filled()) {
          int end = from;
          while (end < to && buffer[end] != '\n') {
            end++;
          }
          open = end == to;
          int room = (int) Math.min(end - from, Math.max(0, LIMIT - length));
          line.write(buffer, from, room);
          length += end - from;
          from = open ? end : end + 1;
        }
        if (length > LIMIT) {
          return new InputLine(number, "", "the line is longer than " + LIMIT / 1_000_000 + " MB");
        }
        InputLine decoded = decode(line.toByteArray());
        if (!decoded.text().isBlank() || !decoded.problem().isEmpty()) {
          return decoded;
        }
      }
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** Whether a byte is left, after the buffer was filled again when it was used up. */
  private boolean filled() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }

  private InputLine decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new InputLine(number, text, "");
    } catch (CharacterCodingException e) {
      return new InputLine(number, "", "the line is not UTF-8");
    }
  }

  private RuntimeException unreadable() {
    return Options.bad(file.toString(), "cannot be read", "check its permissions");
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw unreadable();
    }
  }
}
