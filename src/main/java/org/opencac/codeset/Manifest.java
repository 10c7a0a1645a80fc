package org.opencac.codeset;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The published files that are known: where they can be downloaded and what their checksums are.
 *
 * @param files in the order of the manifest
 */
public record Manifest(List<PublishedSource> files) {
  private static final Set<String> FIELDS =
      Set.of("name", "system", "edition", "publisher", "url", "sha256", "holds");
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}|");

  /**
   * A file as its publisher offers it.
   *
   * @param name file name
   * @param system label of its code system
   * @param edition the edition it belongs to
   * @param publisher who publishes it
   * @param url where it can be downloaded; empty when it is only part of another file
   * @param sha256 its checksum, hexadecimal; empty when not known
   * @param holds what is in it, for a person
   */
  public record PublishedSource(
      String name,
      String system,
      String edition,
      String publisher,
      String url,
      String sha256,
      String holds) {}

  /** Copies the list. */
  public Manifest {
    files = List.copyOf(files);
  }

  /** A manifest that knows nothing. */
  public static Manifest empty() {
    return new Manifest(List.of());
  }

  /** Reads {@code manifest.yml}; throws with every fault. */
  public static Manifest read(Path path) {
    FaultList faults =
        new FaultList(path.toString(), "MANIFEST", "correct the manifest; see codesets/README.md");
    List<PublishedSource> files = new ArrayList<>();
    JsonNode entries;
    try {
      entries = new YAMLMapper().readTree(Files.readString(path)).path("files");
    } catch (IOException | JacksonException e) {
      faults.add("the file cannot be read as YAML");
      faults.throwIfAny();
      return empty();
    }
    for (JsonNode entry : entries) {
      files.add(source(entry, files.size() + 1, faults));
    }
    if (files.isEmpty()) {
      faults.add("there are no files in it");
    }
    faults.throwIfAny();
    return new Manifest(files);
  }

  private static PublishedSource source(JsonNode entry, int number, FaultList faults) {
    Set<String> unknown = new TreeSet<>(entry.propertyNames());
    unknown.removeAll(FIELDS);
    if (!unknown.isEmpty()) {
      faults.add("entry " + number + " has unknown fields " + unknown + "; known: " + FIELDS);
    }
    PublishedSource source =
        new PublishedSource(
            text(entry, "name"),
            text(entry, "system"),
            text(entry, "edition"),
            text(entry, "publisher"),
            text(entry, "url"),
            text(entry, "sha256"),
            text(entry, "holds"));
    if (source.name().isEmpty()) {
      faults.add("entry " + number + " has no name");
    }
    if (!CHECKSUM.matcher(source.sha256()).matches()) {
      faults.add("entry " + number + " has a sha256 that is not 64 hexadecimal digits");
    }
    if (!validUrl(source.url())) {
      faults.add("entry " + number + " has a url that is none");
    }
    return source;
  }

  private static boolean validUrl(String url) {
    try {
      return url.isEmpty() || new URI(url).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String text(JsonNode entry, String field) {
    return entry.path(field).asString("");
  }

  /** The file that is offered at this address. */
  public Optional<PublishedSource> at(URI address) {
    return files.stream().filter(file -> file.url().equals(address.toString())).findFirst();
  }

  /** Compares a checksum with the published one of a file of that name. */
  Verification.Published compare(String name, String checksum) {
    List<String> known =
        files.stream()
            .filter(file -> file.name().equals(name) && !file.sha256().isEmpty())
            .map(PublishedSource::sha256)
            .toList();
    if (known.isEmpty()) {
      return Verification.Published.UNKNOWN;
    }
    return known.contains(checksum)
        ? Verification.Published.SAME
        : Verification.Published.DIFFERENT;
  }
}
