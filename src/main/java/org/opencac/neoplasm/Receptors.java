package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Assertion;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Receptor status of breast tumors (Tabular Z17): each receptor with its value, and the code that
 * their combination has. Immutable and safe to share between threads.
 */
final class Receptors {
  static final String WORDS = "neoplasms/receptors.tsv";
  static final String CODES = "neoplasms/receptor-codes.tsv";

  private final Phrases<String> words;
  private final List<RuleTable.Row> codes;
  private final CodeSet codeSet;

  Receptors(CodeSet codeSet, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    this.words = new Phrases<>(tokenizer);
    for (RuleTable.Row row : RuleTable.read(WORDS, "words", "kind", "note").rows()) {
      words.add(row.get("words"), row.get("kind"));
    }
    this.codes = RuleTable.read(CODES, "er", "pr", "her2", "codes", "note").rows();
  }

  /** The codes that a sentence's receptors have. */
  List<NeoplasmMention> read(SentenceWords sentence) {
    Map<String, String> values = new HashMap<>();
    List<Span> spans = new ArrayList<>();
    collect(sentence, values, spans);
    if (values.isEmpty()) {
      return List.of();
    }
    List<NeoplasmMention> mentions = new ArrayList<>();
    for (String code : codes(values)) {
      mentions.add(
          new NeoplasmMention(
              sentence.number(),
              spans,
              code,
              Set.of(),
              Assertion.PRESENT,
              -1,
              NeoplasmMention.Status.UNSAID));
    }
    return mentions;
  }

  private void collect(SentenceWords sentence, Map<String, String> values, List<Span> spans) {
    List<Token> tokens = sentence.tokens();
    Set<String> named = new HashSet<>();
    int from = -1;
    for (int i = 0; i < tokens.size(); i++) {
      var match = words.at(tokens, i);
      String kind = match.map(Phrases.Match::value).orElse("");
      String value = kind.isEmpty() ? sign(tokens, i) : value(kind);
      if (kind.equals("triple")) {
        Set.of("er", "pr", "her2").forEach(receptor -> values.put(receptor, "-"));
        spans.add(sentence.span(i, match.orElseThrow().to()));
      } else if (!value.isEmpty()) {
        for (String receptor : named) {
          values.putIfAbsent(receptor.equals("hr") ? "er" : receptor, value);
        }
        if (!named.isEmpty()) {
          spans.add(sentence.span(from, match.map(Phrases.Match::to).orElse(i + 1)));
        }
        named.clear();
      } else if (!kind.isEmpty()) {
        from = named.isEmpty() ? i : from;
        named.add(kind);
      } else if (!joins(tokens.get(i))) {
        named.clear();
      }
      i = match.map(Phrases.Match::to).orElse(i + 1) - 1;
    }
  }

  private static String value(String kind) {
    return switch (kind) {
      case "positive" -> "+";
      case "negative" -> "-";
      default -> "";
    };
  }

  /** A plus, or a minus that is no hyphen before the value. */
  private String sign(List<Token> tokens, int at) {
    return switch (tokens.get(at).form()) {
      case "+" -> "+";
      case "-", "–", "−" ->
          at + 1 < tokens.size()
                  && words.at(tokens, at + 1).map(m -> !value(m.value()).isEmpty()).orElse(false)
              ? ""
              : "-";
      default -> "";
    };
  }

  /** Words between receptors that share a value, and between a receptor and its value. */
  private static boolean joins(Token token) {
    return switch (token.form()) {
      case "/", "and", "&", "-", "(", ",", "is", "are", "status", "was", ":" -> true;
      default -> false;
    };
  }

  private List<String> codes(Map<String, String> values) {
    for (RuleTable.Row row : codes) {
      boolean agrees =
          List.of("er", "pr", "her2").stream()
              .allMatch(name ->
                  row.get(name).equals("*")
                      || row.get(name).equals(values.getOrDefault(name, "?")));
      List<String> result = List.of(row.get("codes").split(" "));
      if (agrees && result.stream().allMatch(code -> codeSet.find(code).isPresent())) {
        return result;
      }
    }
    return List.of();
  }
}
