package org.opencac.codeset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Lays out a snapshot: a header, a table of parts, the parts, each aligned to eight bytes. */
final class SnapshotWriter {
  private final Map<SnapshotPart, byte[]> parts = new EnumMap<>(SnapshotPart.class);
  private final Map<String, Integer> strings = new HashMap<>();
  private final IntList stringEnds = new IntList();
  private final ByteArrayOutputStream stringBytes = new ByteArrayOutputStream(1 << 20);

  SnapshotWriter() {
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
    stringEnds.add(stringBytes.size());
    return id;
  }

  void put(SnapshotPart part, IntList values) {
    ByteBuffer buffer = buffer(4 * values.size());
    for (int i = 0; i < values.size(); i++) {
      buffer.putInt(values.get(i));
    }
    parts.put(part, buffer.array());
  }

  void put(SnapshotPart part, long[] values) {
    ByteBuffer buffer = buffer(8 * values.length);
    for (long value : values) {
      buffer.putLong(value);
    }
    parts.put(part, buffer.array());
  }

  void putBytes(SnapshotPart part, IntList values) {
    ByteBuffer buffer = buffer(values.size());
    for (int i = 0; i < values.size(); i++) {
      buffer.put((byte) values.get(i));
    }
    parts.put(part, buffer.array());
  }

  /** The whole file. */
  byte[] bytes() {
    put(SnapshotPart.STRING_ENDS, stringEnds);
    parts.put(SnapshotPart.STRING_BYTES, stringBytes.toByteArray());
    SnapshotPart[] all = SnapshotPart.values();
    int position = aligned(Snapshot.HEADER_BYTES + 8 * all.length);
    int size = position;
    for (SnapshotPart part : all) {
      size = aligned(size + part(part).length);
    }
    ByteBuffer file = buffer(size);
    file.putLong(Snapshot.MAGIC).putInt(Snapshot.VERSION).putInt(all.length);
    for (SnapshotPart part : all) {
      file.putInt(position).putInt(part(part).length);
      file.put(position, part(part));
      position = aligned(position + part(part).length);
    }
    return file.array();
  }

  private byte[] part(SnapshotPart part) {
    return parts.getOrDefault(part, new byte[0]);
  }

  private static int aligned(int position) {
    return (position + 7) & ~7;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
