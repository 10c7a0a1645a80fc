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
    this.codes = RuleTable.read(CODES, "receptors", "code", "note").rows();
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
      String value = kind.isEmpty() ? sign(tokens, i, named) : value(kind);
      if (kind.equals("triple")) {
        Set.of("hr", "her2").forEach(receptor -> values.put(receptor, "-"));
        spans.add(sentence.span(i, match.orElseThrow().to()));
      } else if (!value.isEmpty()) {
        for (String receptor : named) {
          values.putIfAbsent(receptor, value);
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

  /** A plus, a minus that is no hyphen before the value, or what was counted. */
  private String sign(List<Token> tokens, int at, Set<String> named) {
    String counted = counted(tokens, at, named);
    if (!counted.isEmpty()) {
      return counted;
    }
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

  /** The share of stained cells, "95%", or the score of HER2, of which 2+ leaves it open. */
  private static String counted(List<Token> tokens, int at, Set<String> named) {
    String form = tokens.get(at).form();
    if (named.isEmpty() || form.isEmpty() || !Character.isDigit(form.charAt(0))) {
      return "";
    }
    boolean share =
        form.endsWith("%") || at + 1 < tokens.size() && tokens.get(at + 1).form().equals("%");
    if (share) {
      return form.equals("0") || form.equals("0%") || form.startsWith("0.") ? "-" : "+";
    }
    if (!named.equals(Set.of("her2"))) {
      return "";
    }
    return switch (form.replace("+", "")) {
      case "0", "1" -> "-";
      case "3" -> "+";
      default -> "";
    };
  }

  /** Words between receptors that share a value, and between a receptor and its value. */
  private static boolean joins(Token token) {
    return switch (token.form()) {
      case "/",
          "and",
          "&",
          "-",
          "(",
          ",",
          "is",
          "are",
          "status",
          "was",
          ":",
          "ihc",
          ">",
          "~",
          "score" ->
          true;
      default -> false;
    };
  }

  private List<String> codes(Map<String, String> values) {
    Set<String> open = new HashSet<>();
    values.forEach((receptor, value) -> open.add(receptor + value));
    if (values.containsKey("er") || values.containsKey("pr")) {
      open.removeIf(receptor -> receptor.startsWith("hr"));
    }
    List<String> result = new ArrayList<>();
    for (RuleTable.Row row : codes) {
      List<String> asked = List.of(row.get("receptors").split(" "));
      if (open.containsAll(asked) && codeSet.find(row.get("code")).isPresent()) {
        open.removeAll(asked);
        result.add(row.get("code"));
      }
    }
    return result;
  }
}
