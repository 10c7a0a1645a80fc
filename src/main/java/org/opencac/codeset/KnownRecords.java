package org.opencac.codeset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records of installed releases that were read before. A record is read again when its file is
 * another one, or has another time or length. Safe to share between threads.
 */
final class KnownRecords {
  private final ConcurrentHashMap<Path, Known> known = new ConcurrentHashMap<>();

  /**
   * A record and the state of its file when it was read.
   *
   * @param state what tells a changed file from the one that was read
   * @param record its content
   */
  private record Known(List<Object> state, ReleaseRecord record) {}

  /** The record in a directory of an installed release. */
  ReleaseRecord read(Path directory) {
    List<Object> state = state(directory.resolve(ReleaseRecord.FILE));
    Known before = known.get(directory);
    if (before != null && !state.isEmpty() && before.state().equals(state)) {
      return before.record();
    }
    ReleaseRecord record = ReleaseRecord.read(directory);
    known.put(directory, new Known(state, record));
    return record;
  }

  /** Empty when the file cannot be looked at; then it is read, which says what is wrong. */
  private static List<Object> state(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return List.of(found.lastModifiedTime(), found.size(), String.valueOf(found.fileKey()));
    } catch (IOException e) {
      return List.of();
    }
  }
}
