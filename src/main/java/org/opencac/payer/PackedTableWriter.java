package org.opencac.payer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Lays out a {@link PackedTable}. Not safe to share between threads. */
final class PackedTableWriter {
  private static final int ENTRY_BYTES = 16 + 4 + 16;

  /** The rows of a section as they come. */
  private static final class Rows {
    private final int columns;
    private long[] keys = new long[16];
    private int[] values;
    private int size;

    Rows(int columns) {
      this.columns = columns;
      this.values = new int[16 * columns];
    }

    void add(long key, int[] row) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        values = Arrays.copyOf(values, size * 2 * columns);
      }
      keys[size] = key;
      System.arraycopy(row, 0, values, size * columns, columns);
      size++;
    }

    /** Row numbers by key; rows of one key stay in their order. */
    int[] order() {
      for (int i = 1; i < size; i++) {
        if (keys[i - 1] > keys[i]) {
          return IntStream.range(0, size)
              .boxed()
              .sorted((a, b) -> Long.compare(keys[a], keys[b]))
              .mapToInt(Integer::intValue)
              .toArray();
        }
      }
      return IntStream.range(0, size).toArray();
    }
  }

  private final Map<String, Rows> sections = new LinkedHashMap<>();
  private final Map<String, Integer> strings = new HashMap<>();
  private final ByteArrayOutputStream stringBytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream stringEnds = new ByteArrayOutputStream();

  PackedTableWriter() {
    string("");
  }

  /** The number of the string; equal strings share one. */
  int string(String text) {
    Integer known = strings.get(text);
    if (known != null) {
      return known;
    }
    int id = strings.size();
    strings.put(text, id);
    stringBytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    stringEnds.writeBytes(buffer(4).putInt(stringBytes.size()).array());
    return id;
  }

  /** Adds a row; every row of a section has as many values. */
  void add(String section, long key, int... values) {
    Rows rows = sections.computeIfAbsent(section, name -> new Rows(values.length));
    if (rows.columns != values.length) {
      throw new IllegalArgumentException("rows of " + section + " must have equal lengths");
    }
    rows.add(key, values);
  }

  /** How many rows a section has. */
  int rows(String section) {
    Rows rows = sections.get(section);
    return rows == null ? 0 : rows.size;
  }

  /** How many rows there are in all sections. */
  int rows() {
    return sections.values().stream().mapToInt(rows -> rows.size).sum();
  }

  /** The whole file. */
  byte[] bytes() {
    int header = 16 + 16 + sections.size() * ENTRY_BYTES;
    int size = aligned(header);
    size = aligned(size + stringEnds.size());
    size = aligned(size + stringBytes.size());
    for (Rows rows : sections.values()) {
      size = aligned(size + 8 * rows.size);
      size = aligned(size + 4 * rows.size * rows.columns);
    }
    ByteBuffer file = buffer(size);
    file.putLong(PackedTable.MAGIC).putInt(PackedTable.VERSION).putInt(sections.size());
    int position = aligned(header);
    position = place(file, position, stringEnds.toByteArray());
    position = place(file, position, stringBytes.toByteArray());
    for (Map.Entry<String, Rows> section : sections.entrySet()) {
      file.put(Arrays.copyOf(section.getKey().getBytes(StandardCharsets.US_ASCII), 16));
      Rows rows = section.getValue();
      int[] order = rows.order();
      ByteBuffer keys = buffer(8 * rows.size);
      ByteBuffer values = buffer(4 * rows.size * rows.columns);
      for (int row : order) {
        keys.putLong(rows.keys[row]);
        for (int column = 0; column < rows.columns; column++) {
          values.putInt(rows.values[row * rows.columns + column]);
        }
      }
      file.putInt(rows.columns);
      position = place(file, position, keys.array());
      position = place(file, position, values.array());
    }
    return file.array();
  }

  /** Notes place and length in the header, puts the bytes there, says where the next may stand. */
  private static int place(ByteBuffer file, int position, byte[] content) {
    file.putInt(position).putInt(content.length);
    file.put(position, content);
    return aligned(position + content.length);
  }

  private static int aligned(int position) {
    return (position + 7) & ~7;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
