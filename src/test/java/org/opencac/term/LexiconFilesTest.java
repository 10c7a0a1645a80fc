package org.opencac.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencac.rule.RuleTable;

/** A file of the lexicon that nobody lists would be read by nobody, and nothing would say so. */
class LexiconFilesTest {
  private static final Path RULES = Path.of("models/rules");

  @Test
  void everyFileOfTheLexiconIsListed() throws IOException {
    List<String> listed =
        RuleTable.read("lexicon.tsv", "file").rows().stream().map(row -> row.get("file")).toList();
    try (Stream<Path> folders =
        Stream.of(RULES.resolve("lexicon"), RULES.resolve("lexicon-core"))) {
      for (Path folder : folders.toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          List<String> there =
              files
                  .map(file -> RULES.relativize(file).toString().replace('\\', '/'))
                  .filter(name -> name.endsWith(".tsv"))
                  .toList();
          assertThat(there).isNotEmpty();
          assertThat(listed).containsAll(there);
        }
      }
    }
  }
}
