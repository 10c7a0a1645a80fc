package org.opencac.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecRunner;
import org.opencac.term.Lexicon;
import org.opencac.term.LexiconEntry;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs the examples of one file of the lexicon: words of {@code text} that must be read as others
 * ({@code expands}), and words that must not be read as anything else ({@code doesNotExpand}). Safe
 * to share between threads.
 */
final class LexiconSpec implements SpecRunner {
  private final String name;
  private final JsonNode examples;
  private final Lexicon lexicon;
  private final Tokenizer tokenizer;
  private final NoteParser parser;

  LexiconSpec(String name, Lexicon lexicon, Tokenizer tokenizer, NoteParser parser) {
    this.name = name;
    this.examples = read(name);
    this.lexicon = lexicon;
    this.tokenizer = tokenizer;
    this.parser = parser;
  }

  private static JsonNode read(String name) {
    try (InputStream in = LexiconSpec.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) {
        throw new BadInputException(
            "SPEC_MISSING", "models/rules/" + name, "is missing", "write examples for the file");
      }
      return YAMLMapper.builder().build().readTree(in);
    } catch (JacksonException e) {
      throw new BadInputException(
          "SPEC_UNREADABLE", "models/rules/" + name, "is no YAML", "correct it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return examples.size();
  }

  @Override
  public List<SpecFailure> run() {
    List<SpecFailure> failures = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      JsonNode example = examples.get(i);
      Readings readings = readings(example.path("text").asString(""));
      for (Map.Entry<String, JsonNode> wanted : example.path("expands").properties()) {
        String to = wanted.getValue().asString("");
        if (!readings.has(wanted.getKey(), to)) {
          failures.add(
              new SpecFailure(
                  name, i + 1, "\"" + wanted.getKey() + "\" is not read as \"" + to + "\""));
        }
      }
      for (JsonNode unwanted : example.path("doesNotExpand")) {
        String from = unwanted.asString("");
        if (readings.any(from)) {
          failures.add(new SpecFailure(name, i + 1, "\"" + from + "\" is read as something else"));
        }
      }
    }
    return failures;
  }

  /**
   * The readings of a text as "stems, tab, other words" and "=words, tab"; single words that count
   * as one by stem.
   */
  private record Readings(Set<String> pairs, Set<String> words, LexiconSpec spec) {
    boolean has(String from, String to) {
      if (pairs.contains(spec.key(from, to))) {
        return true;
      }
      String fromStem = spec.stem(from);
      return words.contains(fromStem)
          && spec.canonical(fromStem).equals(spec.canonical(spec.stem(to)));
    }

    boolean any(String from) {
      String prefix = "=" + from.toLowerCase(Locale.ROOT) + "\t";
      return pairs.contains(prefix)
          || words.contains(spec.stem(from))
              && spec.lexicon.equivalents().containsKey(spec.stem(from));
    }
  }

  private Readings readings(String text) {
    ParsedNote note =
        parser.parse(
            new Note(
                "example", new NoteText(text), Encounter.outpatient(LocalDate.of(2026, 1, 15))));
    Set<String> all = new HashSet<>();
    note.sentences().forEach(s -> s.tokens().forEach(token -> all.add(token.stem())));
    Set<String> pairs = new HashSet<>();
    for (Sentence sentence : note.sentences()) {
      if (sentence.role() == Sentence.Role.HEADING) {
        continue;
      }
      for (Lexicon.Match match :
          lexicon.expand(text, sentence.tokens(), new Lexicon.Surroundings(all, all, false))) {
        add(pairs, match.entry());
      }
      for (LexiconEntry entry : lexicon.entries()) {
        if (entry.kind() == Lexicon.Kind.DRUG_CLASS && fits(entry, sentence, all)) {
          add(pairs, entry);
        }
      }
    }
    return new Readings(pairs, all, this);
  }

  /** Drugs are read where medications are looked up, not as other words; the row itself counts. */
  private static boolean fits(LexiconEntry entry, Sentence sentence, Set<String> section) {
    List<String> stems = sentence.tokens().stream().map(Token::stem).toList();
    return Collections.indexOfSubList(stems, entry.fromStems()) >= 0
        && (entry.anyOf().isEmpty() || entry.anyOf().stream().anyMatch(section::contains))
        && !entry.isBarred(Set.copyOf(stems), section);
  }

  private void add(Set<String> pairs, LexiconEntry entry) {
    pairs.add(key(entry.from(), entry.to()));
    pairs.add("=" + entry.from().toLowerCase(Locale.ROOT) + "\t");
  }

  private String key(String from, String to) {
    String stems =
        String.join(
            " ",
            tokenizer.tokenize(from.toLowerCase(Locale.ROOT)).stream().map(Token::stem).toList());
    return stems + "\t" + to.toLowerCase(Locale.ROOT);
  }

  /** The stem of a single word; several words have none. */
  private String stem(String words) {
    List<Token> tokens = tokenizer.tokenize(words);
    return tokens.size() == 1 ? tokens.getFirst().stem() : "\t";
  }

  private String canonical(String stem) {
    return lexicon.equivalents().getOrDefault(stem, stem);
  }
}
