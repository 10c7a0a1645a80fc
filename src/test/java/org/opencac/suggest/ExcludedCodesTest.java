package org.opencac.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Progress;
import org.opencac.codeset.ReleaseStore;
import org.opencac.note.Span;
import org.opencac.text.SectionKind;

/** A made-up release in which fever of one kind excludes that of another. */
class ExcludedCodesTest {
  private static final String TABULAR =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.tabular>
        <version>2026</version>
        <chapter>
          <name>1</name>
          <desc>Made up (A00-A09)</desc>
          <section id="A00-A09">
            <desc>First part (A00-A09)</desc>
            <diag>
              <name>A00</name>
              <desc>Mild fever</desc>
              <excludes1><note>high fever (A01)</note></excludes1>
            </diag>
            <diag><name>A01</name><desc>High fever</desc></diag>
          </section>
        </chapter>
      </ICD10CM.tabular>
      """;

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.index>
        <version>2026</version>
        <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
        <letter>
          <title>F</title>
          <mainTerm><title>Fever</title><code>A00</code></mainTerm>
        </letter>
      </ICD10CM.index>
      """;

  @TempDir private Path folder = Path.of("");
  private final List<NotCoded> left = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("icd10cm-order-2026.txt"),
        line(1, "A00", "Mild fever") + line(2, "A01", "High fever"));
    Files.writeString(folder.resolve("icd10cm-tabular-2026.xml"), TABULAR);
    Files.writeString(folder.resolve("icd10cm-index-2026.xml"), INDEX);
  }

  private static String line(int number, String code, String title) {
    return String.format(Locale.ROOT, "%05d %-7s 1 %-60s %s%n", number, code, title, title);
  }

  private List<String> kept(Suggestion... suggestions) {
    ReleaseStore store = new ReleaseStore(folder.resolve("home"));
    CodeSet codes = store.load(store.install(List.of(folder), Progress.NONE).getFirst());
    return new ExcludedCodes(codes)
        .without(List.of(suggestions), left).stream().map(one -> one.code().code()).toList();
  }

  private static Suggestion suggestion(String code, double confidence, int begin, int end) {
    return new Suggestion(
        new Code(CodeSystem.ICD_10_CM, code, code, code, true),
        confidence,
        Decision.CODABLE,
        List.of(new Evidence(new Span(begin, end), EvidenceRole.CONDITION, SectionKind.ASSESSMENT)),
        List.of(code),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void ofTwoCodesFromTheSameWordsTheBetterStays() {
    assertThat(kept(suggestion("A00", 0.4, 0, 10), suggestion("A01", 0.6, 5, 10)))
        .containsExactly("A01");
    assertThat(left).extracting(NotCoded::reason).containsExactly("excluded by A01 (Excludes1)");
  }

  @Test
  void codesFromDifferentWordsMayBeTwoConditions() {
    assertThat(kept(suggestion("A00", 0.4, 0, 10), suggestion("A01", 0.6, 20, 30)))
        .containsExactly("A01", "A00");
    assertThat(left).isEmpty();
  }
}
