package org.opencac.payer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.opencac.codeset.CompanionTables;
import org.opencac.codeset.Progress;
import org.opencac.codeset.SourceFile;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;

/**
 * Compiles payers' tables for installation. Files of one table and one edition become one compiled
 * table; the faults of all files are reported together. For one installation; not safe to share
 * between threads.
 */
public final class PayerInstallation implements CompanionTables {
  private final List<PayerRelease> installed = new ArrayList<>();

  /** What was compiled, in order of tables and editions. */
  public List<PayerRelease> installed() {
    return List.copyOf(installed);
  }

  /** Tables compiled and kept in memory. */
  static PayerTables inMemory(List<SourceFile> files) {
    PayerInstallation compiled = new PayerInstallation();
    Map<Path, Map<String, byte[]>> directories =
        compiled.compile(files.stream().filter(compiled::recognises).toList(), Progress.NONE);
    Map<PayerTable, PayerRelease> releases = new EnumMap<>(PayerTable.class);
    Map<PayerTable, PackedTable> tables = new EnumMap<>(PayerTable.class);
    for (PayerRelease release : compiled.installed) {
      Map<String, byte[]> content =
          directories.getOrDefault(
              release.table().directory().resolve(release.edition()), Map.of());
      releases.put(release.table(), release);
      tables.put(
          release.table(), PackedTable.of(content.getOrDefault(PayerRecord.TABLE, new byte[0])));
    }
    return new PayerTables(releases, tables);
  }

  @Override
  public boolean recognises(SourceFile file) {
    return PayerFile.recognise(file).isPresent();
  }

  @Override
  public Map<Path, Map<String, byte[]>> compile(List<SourceFile> files, Progress progress) {
    Map<PayerTable, Map<String, List<PayerFile>>> groups = new EnumMap<>(PayerTable.class);
    Map<String, PayerEdition> editions = new TreeMap<>();
    for (SourceFile source : files) {
      PayerFile file = PayerFile.recognise(source).orElseThrow();
      PayerEdition edition = PayerEdition.of(file.table(), source.name(), source.where());
      editions.put(file.table().slug() + edition.name(), edition);
      groups
          .computeIfAbsent(file.table(), table -> new TreeMap<>())
          .computeIfAbsent(edition.name(), name -> new ArrayList<>())
          .add(file);
    }
    List<Fault> faults = new ArrayList<>();
    Map<Path, Map<String, byte[]>> directories = new LinkedHashMap<>();
    groups.forEach((table, byEdition) ->
        byEdition.forEach((name, parts) -> {
          PayerEdition edition = editions.getOrDefault(table.slug() + name, PayerEdition.undated());
          progress.step("compiling " + table.label() + " " + name, 0, 1);
          compile(table, edition, parts, faults, directories);
          progress.step("compiling " + table.label() + " " + name, 1, 1);
        }));
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return Collections.unmodifiableMap(directories);
  }

  private void compile(
      PayerTable table,
      PayerEdition edition,
      List<PayerFile> files,
      List<Fault> faults,
      Map<Path, Map<String, byte[]>> directories) {
    PackedTableWriter writer = new PackedTableWriter();
    Map<String, String> checksums = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (PayerFile file : files) {
      String checksum = file.source().checksum();
      checksums.put(file.source().name(), checksum);
      if (seen.add(checksum)) {
        try {
          file.format().read(file, writer);
        } catch (BadInputException e) {
          faults.addAll(e.faults());
        }
      }
    }
    byte[] content = writer.bytes();
    PayerRelease release =
        new PayerRelease(
            table, "CMS", edition.name(), edition.from(), edition.to(), writer.rows(), checksums);
    installed.add(release);
    directories.put(
        table.directory().resolve(edition.name()),
        Map.of(
            PayerRecord.TABLE,
            content,
            PayerRecord.FILE,
            new PayerRecord(release, SourceFile.sha256(content))
                .text()
                .getBytes(StandardCharsets.UTF_8)));
  }
}
