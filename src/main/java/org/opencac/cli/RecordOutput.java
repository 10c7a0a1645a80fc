package org.opencac.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The output of a run over many records and its rejects. A reject reaches the disk before the
 * results behind it, so that a run that broke off can be resumed from what is there.
 */
final class RecordOutput implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path out;
  private final BufferedWriter writer;
  private final long written;
  private final Set<Integer> rejected;
  private @Nullable BufferedWriter rejects;

  private RecordOutput(Path out, boolean resume) throws IOException {
    this.out = out;
    if (out.toAbsolutePath().getParent() != null) {
      Files.createDirectories(out.toAbsolutePath().getParent());
    }
    if (!resume) {
      Files.deleteIfExists(rejects(out));
      Files.deleteIfExists(out);
    }
    this.written = cutToWholeLines(out);
    cutToWholeLines(rejects(out));
    this.rejected = rejectedLines(rejects(out));
    this.writer = append(out);
  }

  /** Opens the output; without resuming, what was there before goes. */
  static RecordOutput open(Path out, boolean resume) {
    try {
      return new RecordOutput(out, resume);
    } catch (IOException e) {
      throw notWritten(out);
    }
  }

  /** Where rejects go. */
  static Path rejects(Path out) {
    return out.resolveSibling(out.getFileName() + ".rejects");
  }

  /** Skips the lines that were dealt with by the run that is resumed. */
  Iterator<InputLine> remaining(Iterator<InputLine> lines, ProgressLine progress) {
    Set<Integer> skipped = rejected;
    long todo = written;
    while (todo > 0 && lines.hasNext()) {
      todo -= skipped.contains(lines.next().number()) ? 0 : 1;
      progress.step();
    }
    return new Iterator<>() {
      private @Nullable InputLine next = advance();

      private @Nullable InputLine advance() {
        while (lines.hasNext()) {
          InputLine line = lines.next();
          if (!skipped.contains(line.number())) {
            return line;
          }
        }
        return null;
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
        next = advance();
        return line;
      }
    };
  }

  /** Writes a result. */
  void write(String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw notWritten(out);
    }
  }

  /** Writes why a line was left out. */
  void reject(int line, String reason) {
    try {
      writer.flush();
      if (rejects == null) {
        rejects = append(rejects(out));
      }
      rejects.write(
          MAPPER.writeValueAsString(
              MAPPER.createObjectNode().put("line", line).put("reason", reason)));
      rejects.write('\n');
      rejects.flush();
    } catch (IOException e) {
      throw notWritten(rejects(out));
    }
  }

  private static BufferedWriter append(Path file) throws IOException {
    return Files.newBufferedWriter(
        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Cuts off a last line that was not written to its end; gives the number of whole lines. */
  private static long cutToWholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    long lines = 0;
    long end = 0;
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] buffer = new byte[1 << 16];
      long position = 0;
      for (int length = access.read(buffer); length > 0; length = access.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            lines++;
            end = position + i + 1;
          }
        }
        position += length;
      }
      access.setLength(end);
    }
    return lines;
  }

  private static Set<Integer> rejectedLines(Path file) throws IOException {
    Set<Integer> numbers = new HashSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        try {
          numbers.add(MAPPER.readTree(line).path("line").asInt(0));
        } catch (JacksonException e) {
          throw Options.bad(file.toString(), "is not what cac wrote", "run again without --resume");
        }
      }
    }
    return numbers;
  }

  private static RuntimeException notWritten(Path file) {
    return Options.bad(
        file.toString(),
        "cannot be written, the disk is full or the directory is not writable",
        "free some space or give another file; --resume goes on where it stopped");
  }

  @Override
  public void close() {
    try {
      writer.close();
      if (rejects != null) {
        rejects.close();
      }
    } catch (IOException e) {
      throw notWritten(out);
    }
  }
}
