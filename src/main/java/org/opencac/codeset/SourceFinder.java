package org.opencac.codeset;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.opencac.fault.BadInputException;

/** Finds text, CSV and XML files in files, folders and zip archives; leaves addenda out. */
final class SourceFinder {
  /** A folder or archive with this file holds the release that comes with the program. */
  static final String STARTER_MARK = "opencac-starter.txt";

  private static final long LARGEST_FILE = 256L << 20;

  private SourceFinder() {}

  /** The files below the path, sorted by path; the path itself if it is a file. */
  static List<SourceFile> find(Path source) {
    try {
      if (Files.isDirectory(source)) {
        return folder(source);
      }
      if (!Files.exists(source)) {
        throw new BadInputException(
            "NOT_FOUND", source.toString(), "there is no such file", "check the path");
      }
      return file(source, false);
    } catch (IOException e) {
      throw new BadInputException(
          "UNREADABLE",
          source.toString(),
          "it cannot be read",
          "check its permissions and try again");
    }
  }

  private static List<SourceFile> folder(Path folder) throws IOException {
    boolean starter = Files.exists(folder.resolve(STARTER_MARK));
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).sorted().toList();
    }
    List<SourceFile> found = new ArrayList<>();
    for (Path path : paths) {
      if (candidate(path.getFileName().toString())) {
        found.addAll(file(path, starter));
      }
    }
    return found;
  }

  private static List<SourceFile> file(Path path, boolean starter) throws IOException {
    String name = String.valueOf(path.getFileName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return archive(path);
    }
    tooLarge(path.toString(), Files.size(path));
    return List.of(new SourceFile(name, path.toString(), Files.readAllBytes(path), starter));
  }

  private static List<SourceFile> archive(Path path) throws IOException {
    List<SourceFile> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      boolean starter = zip.getEntry(STARTER_MARK) != null;
      for (ZipEntry entry : entries) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        boolean nested = name.toLowerCase(Locale.ROOT).endsWith(".zip");
        if (!entry.isDirectory() && candidate(name) && !nested) {
          String where = path + "!" + entry.getName();
          tooLarge(where, entry.getSize());
          byte[] content;
          try (var stream = zip.getInputStream(entry)) {
            content = stream.readNBytes((int) LARGEST_FILE);
          }
          found.add(new SourceFile(name, where, content, starter));
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new BadInputException(
          "ARCHIVE_DAMAGED",
          path.toString(),
          "it is no complete zip archive",
          "download it again; the size may tell whether it was cut off");
    }
    return found;
  }

  private static void tooLarge(String where, long size) {
    if (size >= LARGEST_FILE) {
      throw new BadInputException(
          "FILE_TOO_LARGE",
          where,
          "the file is larger than any code set (" + size + " bytes)",
          "give the files of the release only");
    }
  }

  private static boolean candidate(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return !name.contains("addenda")
        && !name.equals(STARTER_MARK)
        && (name.endsWith(".txt")
            || name.endsWith(".csv")
            || name.endsWith(".xlsx")
            || name.endsWith(".xml")
            || name.endsWith(".zip"));
  }
}
