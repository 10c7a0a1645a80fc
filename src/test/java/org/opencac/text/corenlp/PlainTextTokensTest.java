package org.opencac.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;

/** Plain text is cut at its spaces, without CoreNLP's lexer, and must come out the same. */
class PlainTextTokensTest {
  private final CoreNlpTokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());

  @Test
  void everyPlainCellOfTheLexiconIsCutAsTheLexerCutsIt() {
    List<String> cells = plainCells();
    assertThat(cells).hasSizeGreaterThan(5_000);
    for (String cell : cells) {
      assertThat(tokenizer.tokenize(cell)).as(cell).isEqualTo(byLexer(cell));
    }
  }

  @Test
  void wordsThatTheLexerKnowsAsContractionsStayWhole() {
    for (String word : List.of("cannot", "gonna", "wanna", "dont", "lemme", "Gimme", "cant")) {
      assertThat(tokenizer.tokenize(word)).as(word).isEqualTo(byLexer(word));
    }
  }

  @Test
  void severalSpacesAndSpacesAtTheEdgesLeaveNoToken() {
    assertThat(tokenizer.tokenize("  chronic   pain ")).isEqualTo(byLexer("  chronic   pain "));
  }

  @Test
  void aTextOfSpacesHasNoTokens() {
    assertThat(tokenizer.tokenize("   ")).isEmpty();
  }

  @Test
  void acronymsAndTheLetterAKeepTheirStems() {
    assertThat(tokenizer.tokenize("AIDS Hepatitis A")).isEqualTo(byLexer("AIDS Hepatitis A"));
  }

  /** A line break behind the text sends it through the lexer and adds no token. */
  private List<Token> byLexer(String text) {
    return tokenizer.tokenize(text + "\n");
  }

  private static List<String> plainCells() {
    Set<String> cells = new TreeSet<>();
    for (RuleTable.Row file : RuleTable.read("lexicon.tsv", "file").rows()) {
      RuleTable table =
          RuleTable.read(file.get("file"), "from", "to", "kind", "case", "when", "note");
      for (RuleTable.Row row : table.rows()) {
        cells.addAll(List.of(row.get("from"), row.get("to"), row.get("note")));
      }
    }
    List<String> plain = new ArrayList<>(cells);
    plain.removeIf(cell -> !cell.matches("[A-Za-z ]+"));
    return plain;
  }
}
