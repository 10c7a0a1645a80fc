package org.opencac.codeset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencac.fault.BadInputException;

/**
 * The installed releases below the data directory, each in a directory of its own. Releases stand
 * side by side; the date of service picks one. Of two that contain the date, the one that came into
 * force later wins. The starter release is only used while no other release of its system is
 * installed. Looks at the disk at every call, so that what another process installs is seen; the
 * text of a record is read again only when its file changed. Safe to share between threads.
 */
public final class ReleaseStore {
  private static final String SNAPSHOT = "snapshot.bin";
  private static final String MAPS = "equivalences";
  private static final Comparator<Release> BY_DATE =
      Comparator.comparing(Release::effectiveFrom).thenComparing(Release::edition);

  private final Path root;
  private final Installation.FileWriting writing;
  private final KnownRecords records = new KnownRecords();

  /** A store in this data directory ({@code CAC_HOME}), which need not exist yet. */
  public ReleaseStore(Path home) {
    this(home, Installation::writeToDisk);
  }

  ReleaseStore(Path home, Installation.FileWriting writing) {
    this.root = home.resolve("codesets");
    this.writing = writing;
  }

  /** All installed releases, by system, then by first date. */
  public List<Release> installed() {
    List<Release> found = new ArrayList<>();
    for (CodeSystem system : CodeSystem.values()) {
      found.addAll(installed(system));
    }
    return List.copyOf(found);
  }

  private List<Release> installed(CodeSystem system) {
    List<Release> releases = new ArrayList<>();
    for (Path directory : directories(root.resolve(slug(system)), ReleaseRecord.FILE)) {
      releases.add(records.read(directory).release());
    }
    releases.sort(BY_DATE);
    return releases;
  }

  /** The release of the system that applies on the date of service. */
  public Optional<Release> inForce(CodeSystem system, LocalDate date) {
    Optional<Release> latest = Optional.empty();
    for (Release release : usable(system)) {
      if (release.inForceOn(date)) {
        latest = Optional.of(release);
      }
    }
    return latest;
  }

  /** The release of the system with the latest first date. */
  public Optional<Release> newest(CodeSystem system) {
    List<Release> releases = usable(system);
    return releases.isEmpty() ? Optional.empty() : Optional.of(releases.getLast());
  }

  /** The installed releases of the system, by first date; the starter only if there is no other. */
  private List<Release> usable(CodeSystem system) {
    List<Release> all = installed(system);
    List<Release> published = new ArrayList<>();
    for (Release release : all) {
      if (!release.starter()) {
        published.add(release);
      }
    }
    return published.isEmpty() ? all : published;
  }

  /** Where the release is installed; other packages keep files compiled from it there. */
  public Path directory(Release release) {
    return root.resolve(slug(release.system())).resolve(release.edition());
  }

  /**
   * Loads an installed release; CPT without its texts where no acknowledgement of a licence stands
   * beside it.
   */
  public CodeSet load(Release release) {
    Path file = directory(release).resolve(SNAPSHOT);
    if (!Files.exists(file)) {
      throw new BadInputException(
          "RELEASE_NOT_INSTALLED",
          release.label(),
          "the release is not installed",
          "install it (cac codesets install)");
    }
    boolean withheld =
        release.system() == CodeSystem.CPT && !PlainTexts.acknowledged(directory(release));
    return new CodeSet(release, Snapshot.open(file), withheld);
  }

  /** The installed equivalence map between ICD-9-CM and ICD-10-CM, the newest if several. */
  public Optional<EquivalenceMap> equivalences() {
    return directories(root.resolve(MAPS), SNAPSHOT).stream()
        .reduce((older, newer) -> newer)
        .map(directory ->
            new EquivalenceMap(
                String.valueOf(directory.getFileName()),
                Snapshot.open(directory.resolve(SNAPSHOT))));
  }

  /**
   * Installs what is found in the files, folders and zip archives, as published. Files that belong
   * to one release are compiled into one; an installed release of the same system and edition is
   * replaced. Nothing is installed when anything fails.
   *
   * @return the releases installed; equivalence maps are not among them
   */
  public List<Release> install(List<Path> sources, Progress progress) {
    return install(sources, progress, Companion.NONE);
  }

  /** Installs as {@link #install(List, Progress)} does, each release with its companion's files. */
  public List<Release> install(List<Path> sources, Progress progress, Companion companion) {
    return install(sources, progress, companion, CompanionTables.NONE);
  }

  /** Installs as the other methods do, together with tables that are no code sets. */
  public List<Release> install(
      List<Path> sources, Progress progress, Companion companion, CompanionTables tables) {
    List<PublishedFile> files = new ArrayList<>();
    List<SourceFile> others = new ArrayList<>();
    for (Path source : sources) {
      files.addAll(recognised(source, tables, others));
    }
    List<Release> releases = new ArrayList<>();
    try (Installation installation = new Installation(root, writing)) {
      for (Map<PublishedFormat, PublishedFile> group : ReleaseGrouping.releases(files)) {
        PublishedRelease published = ReleaseReading.read(group, progress);
        Release release = published.release();
        refuseOverlap(release, releases);
        progress.step("compiling " + release.label(), 0, 1);
        byte[] snapshot = SnapshotCompiler.compile(published);
        ReleaseRecord described = new ReleaseRecord(release, SourceFile.sha256(snapshot));
        Path stage = installation.stage(directory(release), files(snapshot, described, published));
        CodeSet codes = new CodeSet(release, Snapshot.open(stage.resolve(SNAPSHOT)));
        installation.accompany(stage, codes, companion);
        progress.step("compiling " + release.label(), 1, 1);
        releases.add(release);
      }
      stageMaps(files, installation);
      if (!others.isEmpty()) {
        tables
            .compile(others, progress)
            .forEach((directory, content) ->
                installation.stage(root.resolve(directory.toString()), content));
      }
      installation.commit();
    }
    return List.copyOf(releases);
  }

  private static Map<String, byte[]> files(
      byte[] snapshot, ReleaseRecord described, PublishedRelease published) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(SNAPSHOT, snapshot);
    files.put(ReleaseRecord.FILE, Installation.utf8(described.text()));
    if (!published.procedures().isEmpty()) {
      files.put(ProcedureFile.FILE, Installation.utf8(ProcedureFile.text(published.procedures())));
    }
    if (!published.plainTexts().isEmpty()) {
      files.put(PlainTexts.FILE, Installation.utf8(PlainTexts.text(published.plainTexts())));
    }
    return files;
  }

  /**
   * What the publisher of CPT says of its codes to patients; empty unless the files were delivered
   * and the acknowledgement of a licence stands beside the release.
   */
  public Map<String, String> plainTexts(Release release) {
    return PlainTexts.read(directory(release));
  }

  /**
   * Tables, keys and Index of an installed ICD-10-PCS release. Those of the nearest other edition
   * serve one that was installed without tables, for their values change little from year to year;
   * which codes are valid is always what the release itself lists.
   */
  public ProcedureContent procedures(Release release) {
    ProcedureContent own = ProcedureFile.read(directory(release));
    if (!own.tables().isEmpty()) {
      return own;
    }
    List<Release> others = new ArrayList<>(installed(release.system()));
    others.sort(
        Comparator.comparingLong((Release other) ->
            Math.abs(other.effectiveFrom().toEpochDay() - release.effectiveFrom().toEpochDay())));
    for (Release other : others) {
      ProcedureContent content = ProcedureFile.read(directory(other));
      if (!content.tables().isEmpty()) {
        return content;
      }
    }
    return own;
  }

  /** Checks an installed release; the published checksums come from the manifest. */
  public Verification verify(Release release, Manifest manifest) {
    CodeSet codes = load(release);
    ReleaseCheck check = new ReleaseCheck(codes);
    boolean intact;
    try {
      byte[] snapshot = Files.readAllBytes(directory(release).resolve(SNAPSHOT));
      intact =
          SourceFile.sha256(snapshot)
              .equals(ReleaseRecord.read(directory(release)).snapshotChecksum());
    } catch (IOException e) {
      intact = false;
    }
    List<Verification.Source> sources = new ArrayList<>();
    release
        .checksums()
        .forEach((name, checksum) ->
            sources.add(
                new Verification.Source(
                    name,
                    checksum,
                    release.starter()
                        ? Verification.Published.UNKNOWN
                        : manifest.compare(name, checksum))));
    return new Verification(
        release,
        intact,
        codes.codes().size(),
        (int) codes.codes().stream().filter(Code::billable).count(),
        codes.index().size(),
        codes.allNotes().size(),
        check.unresolvedIndexEntries(),
        check.unresolvedReferences(),
        codes.unlistedCodes(),
        sources);
  }

  private void stageMaps(List<PublishedFile> files, Installation installation) {
    Map<String, SnapshotWriter> maps = new TreeMap<>();
    for (PublishedFile file : files) {
      if (file.format().map()) {
        boolean from9 = file.format() == PublishedFormat.MAP_FROM_ICD_9;
        EquivalenceReader.read(
            file.source().where(),
            file.source().content(),
            maps.computeIfAbsent(file.edition(), edition -> new SnapshotWriter()),
            from9 ? SnapshotPart.MAP_9_FROM : SnapshotPart.MAP_10_FROM,
            from9 ? SnapshotPart.MAP_9_TO : SnapshotPart.MAP_10_TO,
            from9 ? SnapshotPart.MAP_9_FLAGS : SnapshotPart.MAP_10_FLAGS);
      }
    }
    maps.forEach((edition, writer) ->
        installation.stage(root.resolve(MAPS).resolve(edition), Map.of(SNAPSHOT, writer.bytes())));
  }

  /** Two editions may overlap only when one came into force after the other. */
  private void refuseOverlap(Release release, List<Release> others) {
    List<Release> all = new ArrayList<>(installed());
    all.addAll(others);
    for (Release other : all) {
      if (other.system() == release.system()
          && other.effectiveFrom().equals(release.effectiveFrom())
          && !other.edition().equals(release.edition())
          && other.starter() == release.starter()) {
        throw new BadInputException(
            "RELEASES_OVERLAP",
            release.label(),
            "it comes into force on the same day ("
                + release.effectiveFrom()
                + ") as "
                + other.label(),
            "remove "
                + directory(other)
                + " first, or give the file the name of the edition it belongs to");
      }
    }
  }

  /** The code-set files below the path; the files of the tables are added to {@code others}. */
  private static List<PublishedFile> recognised(
      Path source, CompanionTables tables, List<SourceFile> others) {
    List<PublishedFile> found = new ArrayList<>();
    int before = others.size();
    for (SourceFile file : SourceFinder.find(source)) {
      if (tables.recognises(file)) {
        others.add(file);
      } else {
        FormatRecognition.recognise(file).ifPresent(found::add);
      }
    }
    if (found.isEmpty() && others.size() == before) {
      boolean folder = Files.isDirectory(source);
      throw new BadInputException(
          folder ? "NO_CODE_SETS" : "UNKNOWN_FILE",
          source.toString(),
          folder ? "there are no code-set files in it" : "it is no code-set file that can be read",
          "give a release as published; codesets/README.md lists the files");
    }
    return found;
  }

  private static List<Path> directories(Path parent, String file) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      List<Path> found = new ArrayList<>();
      for (Path child : children) {
        if (Files.exists(child.resolve(file))) {
          found.add(child);
        }
      }
      Collections.sort(found);
      return found;
    } catch (IOException e) {
      throw new BadInputException(
          "STORE_UNREADABLE",
          parent.toString(),
          "the installed releases cannot be read",
          "check its permissions");
    }
  }

  private static String slug(CodeSystem system) {
    return system.label().toLowerCase(Locale.ROOT);
  }
}
