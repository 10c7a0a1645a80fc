package org.opencac.codeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.opencac.fault.BadInputException;

/**
 * Installs directories all or nothing: everything is first written into a directory of its own
 * beside the releases and moved to its place at the end. Closing without {@link #commit} leaves no
 * trace.
 */
final class Installation implements AutoCloseable {
  private static final String STAGING = ".installing-";

  /** Writes the bytes of one file. */
  @FunctionalInterface
  interface FileWriting {
    /** Writes a new file. */
    void write(Path file, byte[] content) throws IOException;
  }

  private final Path root;
  private final Path staging;
  private final FileChannel lock;
  private final FileWriting writing;
  private final Map<Path, Path> moves = new LinkedHashMap<>();

  Installation(Path root, FileWriting writing) {
    this.root = root;
    this.writing = writing;
    try {
      Files.createDirectories(root);
      this.lock =
          FileChannel.open(
              root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked()) {
        lock.close();
        throw new BadInputException(
            "INSTALL_RUNNING",
            root.toString(),
            "another installation is running",
            "wait until it is done and try again");
      }
      removeAbandoned();
      this.staging = Files.createTempDirectory(root, STAGING);
    } catch (IOException e) {
      throw notWritable();
    }
  }

  private boolean locked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** What an installation that was killed left behind. */
  private void removeAbandoned() throws IOException {
    try (DirectoryStream<Path> abandoned = Files.newDirectoryStream(root, STAGING + "*")) {
      for (Path tree : abandoned) {
        delete(tree);
      }
    }
  }

  /** Writes the files that are to stand in the directory, and says where they stand until then. */
  Path stage(Path directory, Map<String, byte[]> files) {
    Path stage = staging.resolve("new-" + moves.size());
    try {
      Files.createDirectory(stage);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        writing.write(stage.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw notWritable();
    }
    moves.put(directory, stage);
    return stage;
  }

  /** Lets another package write its files beside those of a staged release. */
  void accompany(Path stage, CodeSet codes, Companion companion) {
    try {
      companion.write(codes, stage);
    } catch (IOException | UncheckedIOException e) {
      throw notWritable();
    }
  }

  /** Moves everything to its place; what stood there before is gone afterwards. */
  void commit() {
    Map<Path, Path> replaced = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        Path directory = move.getKey();
        Files.createDirectories(directory.getParent());
        if (Files.exists(directory)) {
          Path old = staging.resolve("old-" + replaced.size());
          Files.move(directory, old, StandardCopyOption.ATOMIC_MOVE);
          replaced.put(directory, old);
        }
        Files.move(move.getValue(), directory, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      restore(replaced);
      throw notWritable();
    }
  }

  private void restore(Map<Path, Path> replaced) {
    for (Path directory : moves.keySet()) {
      Path old = replaced.get(directory);
      try {
        if (old != null) {
          delete(directory);
          Files.move(old, directory, StandardCopyOption.ATOMIC_MOVE);
        }
      } catch (IOException e) {
        throw notWritable();
      }
    }
  }

  @Override
  public void close() {
    try {
      delete(staging);
      lock.close();
    } catch (IOException e) {
      throw notWritable();
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private BadInputException notWritable() {
    return new BadInputException(
        "INSTALL_NOT_WRITTEN",
        root.toString(),
        "the release could not be written, the disk is full or the directory is not writable;"
            + " nothing was installed",
        "free some space (a full release needs 100 MB) or set CAC_HOME to another directory");
  }

  /** Writes to the disk. */
  static void writeToDisk(Path file, byte[] content) throws IOException {
    Files.write(file, content);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
