package org.opencac.payer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.opencac.codeset.SourceFile;
import org.opencac.fault.BadInputException;

/**
 * The payers' tables installed below the data directory, editions side by side. The date of service
 * picks one of each table; without one in force the newest that began before it, or else the
 * earliest, and {@link PayerTables} says so. What is installed is read once; safe to share between
 * threads.
 */
public final class PayerStore implements PayerSource {
  private static final Comparator<PayerRelease> BY_DATE =
      Comparator.comparing(PayerRelease::effectiveFrom).thenComparing(PayerRelease::edition);

  private final Path root;
  private final List<PayerRelease> installed;
  private final Map<PayerTable, List<PayerRelease>> byTable = new EnumMap<>(PayerTable.class);
  private final Map<String, PackedTable> opened = new ConcurrentHashMap<>();
  private final Map<List<String>, PayerTables> byEditions = new ConcurrentHashMap<>();

  /** The tables below this data directory ({@code CAC_HOME}), which need not exist. */
  public PayerStore(Path home) {
    this.root = home.resolve("codesets");
    List<PayerRelease> found = new ArrayList<>();
    for (PayerTable table : PayerTable.values()) {
      List<PayerRelease> editions = new ArrayList<>();
      for (Path directory : directories(root.resolve(table.directory()))) {
        editions.add(PayerRecord.read(directory).release());
      }
      editions.sort(BY_DATE);
      if (!editions.isEmpty()) {
        byTable.put(table, editions);
      }
      found.addAll(editions);
    }
    this.installed = List.copyOf(found);
  }

  /** Everything installed, by table, then by first date. */
  public List<PayerRelease> installed() {
    return installed;
  }

  /** Whether the compiled table is unchanged since it was installed. */
  public boolean intact(PayerRelease release) {
    Path directory = directory(release);
    try {
      return SourceFile.sha256(Files.readAllBytes(directory.resolve(PayerRecord.TABLE)))
          .equals(PayerRecord.read(directory).checksum());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public PayerTables on(LocalDate date) {
    Map<PayerTable, PayerRelease> chosen = new EnumMap<>(PayerTable.class);
    List<String> editions = new ArrayList<>();
    byTable.forEach((table, ofTable) -> {
      PayerRelease release = choose(ofTable, date);
      chosen.put(table, release);
      editions.add(table.slug() + '/' + release.edition());
    });
    PayerTables known = byEditions.get(editions);
    return known != null ? known : byEditions.computeIfAbsent(editions, key -> tables(chosen));
  }

  private PayerTables tables(Map<PayerTable, PayerRelease> chosen) {
    Map<PayerTable, PackedTable> tables = new EnumMap<>(PayerTable.class);
    chosen.forEach((table, release) -> tables.put(table, open(release)));
    return new PayerTables(chosen, tables);
  }

  /** The edition in force; else the newest that began before the date; else the earliest. */
  private static PayerRelease choose(List<PayerRelease> editions, LocalDate date) {
    return last(editions, release -> release.dated() && release.inForceOn(date))
        .or(() ->
            last(editions, release -> release.dated() && !release.effectiveFrom().isAfter(date)))
        .or(() -> editions.stream().filter(PayerRelease::dated).findFirst())
        .orElseGet(editions::getFirst);
  }

  private static Optional<PayerRelease> last(
      List<PayerRelease> editions, Predicate<PayerRelease> condition) {
    for (PayerRelease release : editions.reversed()) {
      if (condition.test(release)) {
        return Optional.of(release);
      }
    }
    return Optional.empty();
  }

  private PackedTable open(PayerRelease release) {
    return opened.computeIfAbsent(
        release.label(), label -> PackedTable.open(directory(release).resolve(PayerRecord.TABLE)));
  }

  private Path directory(PayerRelease release) {
    return root.resolve(release.table().directory()).resolve(release.edition());
  }

  private static List<Path> directories(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(parent)) {
      List<Path> found = new ArrayList<>();
      for (Path child : children) {
        if (Files.exists(child.resolve(PayerRecord.FILE))) {
          found.add(child);
        }
      }
      return found;
    } catch (IOException e) {
      throw new BadInputException(
          "STORE_UNREADABLE",
          parent.toString(),
          "the installed tables cannot be read",
          "check its permissions");
    }
  }
}
