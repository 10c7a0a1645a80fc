package org.opencac.edit.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencac.edit.ActiveEdit;
import org.opencac.fault.BadInputException;

/**
 * The site rules of a folder ({@code rules} in the data directory): every {@code *.yml} in it, in
 * order of name. The folder is looked at again at every call, and read again when a file changed,
 * so that no restart is needed. Files with faults are refused when they are first read; a later
 * change with faults leaves the rules before it in force until it is mended. Safe to share between
 * threads.
 */
public final class SiteRules implements Supplier<List<ActiveEdit>> {
  private final Path folder;
  private final AtomicReference<Loaded> loaded;

  /**
   * Rules as they were read.
   *
   * @param state names, sizes and times of the files
   * @param rules the rules that are on
   */
  private record Loaded(List<String> state, List<ActiveEdit> rules) {}

  private SiteRules(Path folder, Loaded first) {
    this.folder = folder;
    this.loaded = new AtomicReference<>(first);
  }

  /** The rules of a folder, which need not exist; all faults of a file at once. */
  public static SiteRules of(Path folder) {
    return new SiteRules(folder, load(folder, state(folder)));
  }

  @Override
  public List<ActiveEdit> get() {
    Loaded now = loaded.get();
    List<String> state = state(folder);
    if (!state.equals(now.state())) {
      Loaded next;
      try {
        next = load(folder, state);
      } catch (BadInputException e) {
        next = new Loaded(state, now.rules());
      }
      loaded.compareAndSet(now, next);
    }
    return loaded.get().rules();
  }

  private static Loaded load(Path folder, List<String> state) {
    List<ActiveEdit> rules = new ArrayList<>();
    for (Path file : files(folder)) {
      rules.addAll(SiteRuleFile.read(file));
    }
    return new Loaded(state, List.copyOf(rules));
  }

  private static List<String> state(Path folder) {
    return files(folder).stream()
        .map(file -> {
          try {
            return file.getFileName()
                + " "
                + Files.size(file)
                + " "
                + Files.getLastModifiedTime(file).toMillis();
          } catch (IOException e) {
            return file.getFileName() + " gone";
          }
        })
        .toList();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
