package org.opencac.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.ProcedureContent;
import org.opencac.codeset.ProcedureIndexEntry;
import org.opencac.procedure.ProcedureName.Wanted;

/**
 * Names of procedures that the published Index has and our own lexicon has not: a main term of one
 * word that the Index sends to a root operation and a body part. Immutable and safe to share
 * between threads.
 */
final class IndexNames {
  /** Endings of words that name a procedure and nothing else. */
  private static final List<String> ENDINGS =
      List.of(
          "ectomy",
          "otomy",
          "ostomy",
          "plasty",
          "pexy",
          "rrhaphy",
          "desis",
          "clasis",
          "lysis",
          "tripsy",
          "centesis",
          "scopy");

  /** Words with such an ending that name a finding or no procedure on the body. */
  private static final Set<String> OTHERS =
      Set.of("osteolysis", "psychoanalysis", "clysis", "spectroscopy", "dialysis", "hemodialysis");

  /** The root operation that an ending prefers when the Index names several. */
  private static final Map<String, String> PREFERRED =
      Map.of("ectomy", "Resection", "plasty", "Repair", "otomy", "Drainage", "scopy", "Inspection");

  private final WordTrie<ProcedureName> names = new WordTrie<>();

  IndexNames(ProcedureContent content, ProcedureTables tables, ProcedureLexicon lexicon) {
    Map<String, List<ProcedureIndexEntry>> terms = new LinkedHashMap<>();
    for (ProcedureIndexEntry entry : content.index()) {
      String term = entry.path().getFirst().toLowerCase(Locale.ROOT).strip();
      if (!term.contains(" ") && !term.contains(",") && procedure(term)) {
        terms.computeIfAbsent(term, t -> new ArrayList<>()).add(entry);
      }
    }
    terms.forEach((term, entries) -> {
      Map<String, Set<String>> parts = new LinkedHashMap<>();
      for (ProcedureIndexEntry entry : entries) {
        read(entry, tables, parts);
      }
      if (!parts.isEmpty()) {
        names.add(lexicon.stems(term), name(term, parts));
      }
    });
  }

  private static boolean procedure(String term) {
    return !OTHERS.contains(term) && ENDINGS.stream().anyMatch(term::endsWith);
  }

  /** The operation and the body part of one line of the Index. */
  private static void read(
      ProcedureIndexEntry entry, ProcedureTables tables, Map<String, Set<String>> parts) {
    for (String code : entry.codes()) {
      if (code.length() < ProcedureTables.TABLE || code.charAt(0) != '0') {
        continue;
      }
      String operation = tables.label(code.substring(0, 2), code.charAt(2));
      if (operation.isEmpty()) {
        continue;
      }
      Set<String> labels = parts.computeIfAbsent(operation, o -> new LinkedHashSet<>());
      if (code.length() > ProcedureTables.TABLE) {
        labels.add(tables.label(code.substring(0, ProcedureTables.TABLE), code.charAt(3)));
      }
    }
  }

  private static ProcedureName name(String term, Map<String, Set<String>> parts) {
    List<String> operations = new ArrayList<>(parts.keySet());
    PREFERRED.forEach((ending, operation) -> {
      if (term.endsWith(ending) && operations.remove(operation)) {
        operations.addFirst(operation);
      }
    });
    List<String> sites = new ArrayList<>();
    for (String operation : operations) {
      parts.getOrDefault(operation, Set.of()).stream()
          .filter(label -> !sites.contains(label))
          .forEach(sites::add);
    }
    return new ProcedureName(
        ProcedureName.SURGICAL,
        "",
        operations,
        sites.size() > 1 ? List.of() : sites,
        Wanted.ANY,
        Wanted.ANY,
        Wanted.ANY,
        true,
        term.endsWith("otomy") ? ProcedureName.Kind.WAY : ProcedureName.Kind.PROCEDURE);
  }

  /** The names. */
  WordTrie<ProcedureName> names() {
    return names;
  }
}
