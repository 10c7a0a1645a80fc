package org.opencac.edit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencac.edit.Edit;
import org.opencac.edit.EditRegistry;
import org.opencac.rule.SpecRunner;

/** Class, registry line, page and examples of every edit agree. */
class EditAgreementTest {
  private static final List<SpecRunner> SPECS = EditSpec.all(SampleReferences.load());

  @Test
  void everyEditHasItsLineAndEveryLineItsEdit() {
    List<String> ids = EditCatalog.all().stream().map(Edit::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(ids)).isEqualTo(new TreeSet<>(EditRegistry.load().edits().keySet()));
  }

  @Test
  void everyEditHasItsPageAndEveryPageItsEdit() throws IOException {
    assertThat(names(Path.of("docs/edits"), ".md", Set.of("README", "field-check")))
        .isEqualTo(new TreeSet<>(EditRegistry.load().edits().keySet()));
  }

  @Test
  void everyEditHasItsExamplesAndEveryFileOfExamplesItsEdit() throws IOException {
    assertThat(names(Path.of("models/rules/edits"), ".spec.yml", Set.of()))
        .isEqualTo(new TreeSet<>(EditRegistry.load().edits().keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyEditHasExamplesThatBreakItAndExamplesThatDoNotAndAllHold() {
    return SPECS.stream()
        .map(EditSpec.class::cast)
        .map(spec ->
            DynamicTest.dynamicTest(
                spec.id(),
                () -> {
                  assertThat(spec.run()).isEmpty();
                  assertThat(spec.breaking()).isPositive().isLessThan(spec.size());
                }));
  }

  @TestFactory
  Stream<DynamicTest> everyPageNamesItsEditAndSaysHowToFixIt() {
    return EditRegistry.load().edits().keySet().stream()
        .map(id ->
            DynamicTest.dynamicTest(
                id,
                () ->
                    assertThat(
                            Files.readString(
                                Path.of("docs/edits", id + ".md"), StandardCharsets.UTF_8))
                        .startsWith("# " + id + ": ")
                        .contains("## Breaks it", "## Does not", "## How to fix it")));
  }

  private static Set<String> names(Path folder, String ending, Set<String> others)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .filter(name -> !others.contains(name))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
