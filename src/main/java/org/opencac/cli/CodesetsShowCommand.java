package org.opencac.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.PlacedNote;
import org.opencac.codeset.Release;
import org.opencac.codeset.ReleaseStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a code as the code set has it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a code: its description, what stands above and below it, the notes that apply, its"
            + " 7th characters, and the Index entries that lead to it.%n")
final class CodesetsShowCommand implements Runnable {
  private static final int MOST_ENTRIES = 25;

  private final Console console;

  @Parameters(paramLabel = "CODE", description = "With or without its dot.")
  private String code = "";

  @Option(
      names = "--system",
      paramLabel = "S",
      description = "Its code system (default: every installed one is tried).")
  private @Nullable String system;

  @Option(
      names = "--release",
      paramLabel = "EDITION",
      description = "The edition (default: the one in force today, or the newest).")
  private @Nullable String edition;

  CodesetsShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    ReleaseStore store = new ReleaseStore(console.home());
    List<CodeSystem> systems =
        system == null
            ? store.installed().stream().map(Release::system).distinct().toList()
            : List.of(InstalledRelease.system(system));
    for (CodeSystem candidate : systems) {
      CodeSet codes = store.load(InstalledRelease.find(store, candidate, edition, console.today()));
      if (codes.find(code).isPresent()) {
        show(console.out(), codes, codes.find(code).get());
        Optional.ofNullable(store.plainTexts(codes.release()).get(code))
            .ifPresent(text -> console.out().println("  for patients: " + text));
        return;
      }
    }
    throw Options.bad(code, "no installed release has this code", "see cac codesets list");
  }

  private static void show(PrintWriter out, CodeSet codes, Code code) {
    out.println(code.code() + "  " + code.display());
    out.println(
        "  "
            + codes.release().label()
            + ", "
            + (code.billable() ? "billable" : "header, not billable"));
    List<Code> ancestors = codes.ancestors(code.code());
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      out.println("  above: " + ancestors.get(i).code() + "  " + ancestors.get(i).display());
    }
    for (Code child : codes.children(code.code())) {
      out.println("  below: " + child.code() + "  " + child.display());
    }
    for (PlacedNote placed : codes.placedNotes(code.code())) {
      String kind = placed.note().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.println("  " + kind + " (" + placed.place() + "): " + placed.note().text());
    }
    codes
        .seventhCharacters(code.code())
        .forEach(c -> out.println("  7th character " + c.character() + ": " + c.meaning()));
    List<IndexEntry> entries = codes.indexEntriesFor(code.code());
    for (IndexEntry entry : entries.stream().limit(MOST_ENTRIES).toList()) {
      out.println("  Index: " + path(entry) + "  " + entry.code());
    }
    if (entries.size() > MOST_ENTRIES) {
      out.println("  and " + (entries.size() - MOST_ENTRIES) + " more Index entries");
    }
  }

  private static String path(IndexEntry entry) {
    return entry.path().stream()
        .map(level ->
            level.nonessentialModifiers().isEmpty()
                ? level.title()
                : level.title()
                    + level.nonessentialModifiers().stream()
                        .collect(Collectors.joining(") (", " (", ")")))
        .collect(Collectors.joining(" > "));
  }
}
