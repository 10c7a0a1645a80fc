package org.opencac.payer;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencac.fault.BadInputException;

/**
 * A compiled table, mapped into memory: opening it reads only the header; rows are found by binary
 * search over sorted keys. Immutable and safe to share between threads.
 */
final class PackedTable {
  /** The first eight bytes. */
  static final long MAGIC = 0x4341435041594552L;

  /** Counts up whenever the layout changes. */
  static final int VERSION = 1;

  /**
   * Rows of whole numbers under sorted keys; several rows may have the same key.
   *
   * @param keys sorted
   * @param values the numbers, row after row
   * @param columns numbers in a row
   */
  record Section(LongBuffer keys, IntBuffer values, int columns) {
    /** A section without rows. */
    static final Section EMPTY = new Section(LongBuffer.allocate(0), IntBuffer.allocate(0), 0);

    int size() {
      return keys.limit();
    }

    long key(int row) {
      return keys.get(row);
    }

    int value(int row, int column) {
      return values.get(row * columns + column);
    }

    /** The first row with the key, or -1. */
    int first(long key) {
      int low = 0;
      int high = keys.limit() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (keys.get(middle) < key) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return at(low, key) ? low : -1;
    }

    /** Whether the row exists and has the key. */
    boolean at(int row, long key) {
      return row >= 0 && row < keys.limit() && keys.get(row) == key;
    }
  }

  private final Map<String, Section> sections;
  private final IntBuffer stringEnds;
  private final ByteBuffer stringBytes;

  private PackedTable(Map<String, Section> sections, IntBuffer stringEnds, ByteBuffer stringBytes) {
    this.sections = sections;
    this.stringEnds = stringEnds;
    this.stringBytes = stringBytes;
  }

  /** Maps the file. */
  static PackedTable open(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), path);
    } catch (IOException e) {
      throw unusable(path);
    }
  }

  /** A compiled table in memory. */
  static PackedTable of(byte[] content) {
    return of(ByteBuffer.wrap(content), Path.of("memory"));
  }

  private static PackedTable of(ByteBuffer mapped, Path path) {
    ByteBuffer file = mapped.order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (file.getLong() != MAGIC || file.getInt() != VERSION) {
        throw unusable(path);
      }
      int count = file.getInt();
      IntBuffer ends = slice(file, file.getInt(), file.getInt()).asIntBuffer();
      ByteBuffer bytes = slice(file, file.getInt(), file.getInt());
      Map<String, Section> sections = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        byte[] name = new byte[16];
        file.get(name);
        int columns = file.getInt();
        LongBuffer keys = slice(file, file.getInt(), file.getInt()).asLongBuffer();
        IntBuffer values = slice(file, file.getInt(), file.getInt()).asIntBuffer();
        sections.put(
            new String(name, StandardCharsets.US_ASCII).replace("\0", ""),
            new Section(keys, values, columns));
      }
      return new PackedTable(sections, ends, bytes);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw unusable(path);
    }
  }

  private static ByteBuffer slice(ByteBuffer file, int at, int length) {
    return file.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static BadInputException unusable(Path path) {
    return new BadInputException(
        "TABLE_DAMAGED",
        path.toString(),
        "the compiled table is damaged or was compiled by another version of OpenCAC",
        "install the table again (cac codesets install)");
  }

  /** The section of a name; empty when there is none. */
  Section section(String name) {
    return sections.getOrDefault(name, Section.EMPTY);
  }

  /** The string with this number. */
  String string(int id) {
    int begin = id == 0 ? 0 : stringEnds.get(id - 1);
    byte[] utf8 = new byte[stringEnds.get(id) - begin];
    stringBytes.get(begin, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
