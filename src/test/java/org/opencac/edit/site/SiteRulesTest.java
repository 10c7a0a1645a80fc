package org.opencac.edit.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencac.fault.BadInputException;

class SiteRulesTest {
  private static final String RULE =
      """
      rules:
        - id: SITE-001
          level: warning
          when: has(E66) and not has(Z68) and (payer = medicare or age >= 65)
          about: E66
          message: Our Medicare plan asks for the BMI beside obesity
          fix: Add the BMI
          examples:
            - {finds: true, codes: [I10, E66.01], payer: medicare}
            - {finds: true, codes: [E66.9], ageYears: 70}
            - {finds: false, codes: [E66.9, Z68.41], payer: medicare}
            - {finds: false, codes: [E66.9], payer: other, ageYears: 40}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void aRuleIsReadWithItsExamples() throws IOException {
    Files.writeString(folder.resolve("ours.yml"), RULE);
    assertThat(SiteRules.of(folder).get())
        .extracting(e -> e.edit().id())
        .containsExactly("SITE-001");
  }

  @Test
  void aRuleThatIsOffDoesNotRun() throws IOException {
    Files.writeString(folder.resolve("ours.yml"), RULE.replace("level: warning", "on: false"));
    assertThat(SiteRules.of(folder).get()).isEmpty();
  }

  @Test
  void aChangeIsSeenWithoutRestart() throws IOException {
    SiteRules rules = SiteRules.of(folder);
    assertThat(rules.get()).isEmpty();
    Files.writeString(folder.resolve("ours.yml"), RULE);
    assertThat(rules.get()).hasSize(1);
    Files.delete(folder.resolve("ours.yml"));
    assertThat(rules.get()).isEmpty();
  }

  @Test
  void aBadChangeLeavesTheRulesBeforeItInForce() throws IOException {
    Path file = Files.writeString(folder.resolve("ours.yml"), RULE);
    SiteRules rules = SiteRules.of(folder);
    Files.writeString(file, RULE.replace("has(E66)", "hs(E66)"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(rules.get()).hasSize(1);
  }

  @Test
  void anExampleThatDoesNotHoldIsAFault() throws IOException {
    Files.writeString(
        folder.resolve("ours.yml"),
        RULE.replace(
            "finds: false, codes: [E66.9, Z68.41]", "finds: true, codes: [E66.9, Z68.41]"));
    assertThatThrownBy(() -> SiteRules.of(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("SITE-001 example 3 is not found");
  }

  @Test
  void allFaultsOfAFileAreSaidAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("ours.yml"),
        """
        - {id: OURS, when: has(E66), message: m}
        - {id: SITE-2, when: has(E66, message: m}
        - {id: SITE-3, when: "sex = female", color: red, message: m, examples: [{finds: true, sex: female}]}
        """);
    assertThatThrownBy(() -> SiteRules.of(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("ours.yml:");
    Files.writeString(
        folder.resolve("ours.yml"),
        """
        - {id: OURS, when: has(E66), message: m}
        - {id: SITE-2, when: has(E66, message: m, level: grave}
        - {id: SITE-3, when: "sex = female", color: red, message: m}
        """
            .replace("has(E66,", "\"has(E66\","));
    assertThatThrownBy(() -> SiteRules.of(folder))
        .hasMessageContaining("begins with SITE-")
        .hasMessageContaining("lacks )")
        .hasMessageContaining("unknown level")
        .hasMessageContaining("unknown key 'color'")
        .hasMessageContaining("finds: true and one with finds: false");
  }
}
