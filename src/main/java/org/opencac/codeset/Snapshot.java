package org.opencac.codeset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opencac.fault.BadInputException;

/**
 * A compiled release, mapped into memory: opening it reads only the header, everything else is
 * looked up in place. Immutable and safe to share between threads.
 */
final class Snapshot {
  /** The first eight bytes of every snapshot. */
  static final long MAGIC = 0x434143534e415053L;

  /** Counts up whenever the layout changes; older files must be compiled again. */
  static final int VERSION = 1;

  /** Magic, version, number of parts. */
  static final int HEADER_BYTES = 16;

  private final ByteBuffer file;
  private final IntBuffer stringEnds;
  private final ByteBuffer stringBytes;

  private Snapshot(ByteBuffer file) {
    this.file = file;
    this.stringEnds = ints(SnapshotPart.STRING_ENDS);
    this.stringBytes = bytes(SnapshotPart.STRING_BYTES);
  }

  /** Maps the file. */
  static Snapshot open(Path path) {
    ByteBuffer mapped;
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    } catch (IOException e) {
      throw unusable(path, "SNAPSHOT_UNREADABLE", "the compiled release cannot be read");
    }
    mapped.order(ByteOrder.LITTLE_ENDIAN);
    if (mapped.capacity() < HEADER_BYTES || mapped.getLong(0) != MAGIC) {
      throw unusable(path, "SNAPSHOT_DAMAGED", "the file is no compiled release");
    }
    if (mapped.getInt(8) != VERSION || mapped.getInt(12) != SnapshotPart.values().length) {
      throw unusable(
          path, "SNAPSHOT_VERSION", "the release was compiled by another version of OpenCAC");
    }
    for (int part = 0; part < SnapshotPart.values().length; part++) {
      int at = HEADER_BYTES + 8 * part;
      if (at + 8 > mapped.capacity()
          || mapped.getInt(at) + mapped.getInt(at + 4) > mapped.capacity()) {
        throw unusable(path, "SNAPSHOT_DAMAGED", "the compiled release is cut off");
      }
    }
    return new Snapshot(mapped);
  }

  /** A snapshot that was just compiled and stays in memory. */
  static Snapshot of(byte[] compiled) {
    return new Snapshot(ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static BadInputException unusable(Path path, String id, String what) {
    return new BadInputException(
        id, path.toString(), what, "install the release again (cac codesets install)");
  }

  /** A part as numbers. */
  IntBuffer ints(SnapshotPart part) {
    return bytes(part).asIntBuffer();
  }

  /** A part as long numbers. */
  LongBuffer longs(SnapshotPart part) {
    return bytes(part).asLongBuffer();
  }

  /** A part as bytes. */
  ByteBuffer bytes(SnapshotPart part) {
    int at = HEADER_BYTES + 8 * part.ordinal();
    return file.slice(file.getInt(at), file.getInt(at + 4)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The string with this number. */
  String string(int id) {
    int begin = id == 0 ? 0 : stringEnds.get(id - 1);
    byte[] utf8 = new byte[stringEnds.get(id) - begin];
    stringBytes.get(begin, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Position of the key in a sorted part, or of the first greater one as {@code -position - 1}. */
  static int search(LongBuffer sorted, long key) {
    int low = 0;
    int high = sorted.limit() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle) < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low < sorted.limit() && sorted.get(low) == key ? low : -low - 1;
  }
}
