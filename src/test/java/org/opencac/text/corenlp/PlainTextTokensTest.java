package org.opencac.text.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  private List<Token> byLexer(String text) {
    return tokenizer.lexed(text);
  }

  @Test
  void plainWordsBesideOthersAreCutAsTheLexerCutsThem() {
    for (String text :
        List.of(
            "Seen by Dr. Smith, M.D. The patient denies fever, chills; cough: none.",
            "pain etc. The next day\n\n1. HTN: stable\t2. DM, type 2 ",
            "BP <p class> 120/80 and HR > 60",
            "call (555) 555 0199 at 5 p.m. Sunday or e.g. later",
            "took 1 1/2 tabs, can't sleep ; the patient 's son",
            "naïve café, 39 °C … ok :",
            "A, B; C: D",
            "end with a mark ,")) {
      assertThat(tokenizer.tokenize(text)).as(text).isEqualTo(byLexer(text));
    }
  }

  @Test
  void chunksPutTogetherAtRandomAreCutAsTheLexerCutsThem() {
    Random random = new Random(20261121);
    List<String> chunks =
        List.of(
            "patient",
            "Dr.",
            "etc.",
            "U.S.",
            "5",
            "1/2",
            "mg,",
            "pain,",
            "cannot",
            "he'll",
            "(left",
            "side)",
            "x-ray",
            "p.m.",
            "No.",
            "The",
            "Co.",
            "\"quoted\"",
            "'",
            "s",
            ":",
            "#2",
            "100%",
            "and/or",
            "Jan.",
            "3rd",
            "T.",
            "L5-S1",
            "?",
            "O'Brien",
            "e.g.,",
            "vs.",
            "Ph.D.",
            "I",
            "<2");
    List<String> blanks = List.of(" ", " ", " ", "  ", "\n", "\r\n", "\t", "\n\n");
    for (int round = 0; round < 40_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 7; i++) {
        text.append(chunks.get(random.nextInt(chunks.size())));
        text.append(blanks.get(random.nextInt(blanks.size())));
      }
      assertThat(tokenizer.tokenize(text.toString()))
          .as(text::toString)
          .isEqualTo(byLexer(text.toString()));
    }
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
