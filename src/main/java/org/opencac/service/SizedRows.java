package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Services by the part of the body and the size, from {@code models/rules/services/sized.tsv}.
 * Immutable.
 */
final class SizedRows {
  /**
   * A service.
   *
   * @param kind what was done
   * @param sites the parts of the body
   * @param upTo centimeters up to which it is this code
   * @param code its code
   * @param name what it is called
   */
  record Row(String kind, WordPattern sites, double upTo, String code, String name) {}

  private final List<Row> rows = new ArrayList<>();

  /** The groups of sites of each kind, once each. */
  private final Map<String, List<WordPattern>> sites = new HashMap<>();

  private SizedRows() {}

  static SizedRows load() {
    SizedRows services = new SizedRows();
    Map<String, WordPattern> patterns = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.read("services/sized.tsv", "kind", "sites", "upto", "code", "name").rows()) {
      WordPattern places = patterns.computeIfAbsent(row.get("sites"), WordPattern::ofRow);
      List<WordPattern> known =
          services.sites.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>());
      if (!known.contains(places)) {
        known.add(places);
      }
      services.rows.add(
          new Row(
              row.get("kind"),
              places,
              Double.parseDouble(row.get("upto")),
              row.get("code"),
              row.get("name")));
    }
    return services;
  }

  /** The groups of parts of the body that a kind knows. */
  List<WordPattern> groups(String kind) {
    return sites.getOrDefault(kind, List.of());
  }

  /** The site group: in the sentence, else the nearest one before it, else anywhere. */
  Optional<WordPattern> site(String kind, ServiceSentence sentence, ServiceNote note) {
    for (int i = sentence.index(); i >= 0; i--) {
      Optional<WordPattern> here = site(kind, note.sentences().get(i));
      if (here.isPresent()) {
        return here;
      }
    }
    for (ServiceSentence other : note.sentences()) {
      Optional<WordPattern> there = site(kind, other);
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  private Optional<WordPattern> site(String kind, ServiceSentence sentence) {
    return groups(kind).stream().filter(sentence::has).findFirst();
  }

  /** The service of a kind, site and size; empty where the table has none so large. */
  Optional<Row> row(String kind, WordPattern site, double cm) {
    int start = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind().equals(kind) && rows.get(i).sites().equals(site)) {
        start = i;
        break;
      }
    }
    for (int i = start; i >= 0 && i < rows.size() && rows.get(i).kind().equals(kind); i++) {
      if (cm <= rows.get(i).upTo()) {
        return Optional.of(rows.get(i));
      }
      if (i + 1 < rows.size() && rows.get(i + 1).upTo() < rows.get(i).upTo()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static ServiceDraft draft(Row row, String kind, ServiceSentence sentence, Span words) {
    ServiceDraft draft =
        new ServiceDraft(
            row.code(),
            row.name(),
            kind + row.code().substring(0, 4),
            Set.of("visit"),
            sentence,
            kind.startsWith("repair")
                ? "length, depth, layers, site"
                : "lesion size, margins, depth, site, pathology");
    return draft.with(words, ServiceEvidence.Role.SERVICE);
  }
}
