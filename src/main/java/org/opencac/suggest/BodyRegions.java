package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/**
 * The region of the body that a word names or that a code lies in, from {@code body-regions.tsv}.
 * Immutable and safe to share between threads.
 */
final class BodyRegions {
  static final String FILE = "body-regions.tsv";

  private record Region(String name, List<CodePattern> codes) {}

  private final List<Region> regions = new ArrayList<>();
  private final Map<String, String> words = new HashMap<>();

  private BodyRegions() {}

  /** Reads the program's own table. */
  static BodyRegions load() {
    BodyRegions read = new BodyRegions();
    for (RuleTable.Row row : RuleTable.read(FILE, "region", "codes", "words").rows()) {
      String name = row.get("region");
      read.regions.add(
          new Region(
              name, CodePattern.list(row.get("codes"), "models/rules/" + FILE + ":" + row.line())));
      for (String word : row.get("words").split(" ")) {
        read.words.put(word, name);
      }
    }
    return read;
  }

  /** The region that a word names. */
  Optional<String> of(Token word) {
    return Optional.ofNullable(words.get(word.form()));
  }

  /** The region that all of a code lies in. */
  Optional<String> of(String code) {
    return regions.stream()
        .filter(region -> CodePattern.anyMatches(region.codes(), code))
        .map(Region::name)
        .findFirst();
  }
}
