package org.opencac.concept;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Finds what a sentence says about its mentions: the words of {@code attributes.tsv} inside a
 * mention and in its phrase. A phrase ends at commas, conjunctions and verbs, except that words set
 * off by commas or parentheses behind the mention count when they say nothing else ("fracture of
 * radius, left, closed"). Immutable and safe to share between threads.
 */
public final class AttributeFinder {
  static final String FILE = "attributes.tsv";

  /** So many words that are no attribute may stand between a mention and its attribute. */
  private static final int REACH = 6;

  private final WordPatterns<Meaning> patterns = new WordPatterns<>();
  private final Set<String> ends = new HashSet<>();
  private final Set<String> begins = new HashSet<>();

  /**
   * What a phrase means.
   *
   * @param kind empty when it only looks like an attribute
   * @param value the normal value, with a star for each placeholder
   */
  private record Meaning(Optional<Attribute.Kind> kind, String value) {}

  private AttributeFinder() {}

  /** Reads the program's own table. */
  public static AttributeFinder load() {
    AttributeFinder finder = new AttributeFinder();
    List<Fault> faults = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "kind", "value").rows()) {
      String words = row.get("words");
      String kind = row.get("kind");
      switch (kind) {
        case "end" -> finder.ends.add(words);
        case "begin" -> finder.begins.add(words);
        case "none" -> finder.patterns.add(words, new Meaning(Optional.empty(), ""));
        default -> {
          Optional<Attribute.Kind> known = kind(kind);
          if (known.isEmpty() || row.get("value").isEmpty()) {
            faults.add(
                new Fault(
                    "ATTRIBUTE_KIND",
                    "models/rules/" + FILE + ":" + row.line(),
                    known.isEmpty() ? "unknown kind" : "no value",
                    "use none, end, begin or a kind of attribute, and give attributes a value"));
          }
          finder.patterns.add(words, new Meaning(known, row.get("value")));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    return finder;
  }

  private static Optional<Attribute.Kind> kind(String label) {
    for (Attribute.Kind kind : Attribute.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** Everything in a sentence that may be an attribute of a mention, in order of position. */
  public List<Attribute> find(Sentence sentence) {
    List<Attribute> attributes = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (WordPatterns.Found<Meaning> found : patterns.find(tokens, this::endsPhrase)) {
      found
          .value()
          .kind()
          .ifPresent(kind ->
              attributes.add(
                  new Attribute(
                      kind,
                      filled(found),
                      tokens.get(found.from()).span().cover(tokens.get(found.to() - 1).span()))));
    }
    return attributes;
  }

  private static String filled(WordPatterns.Found<Meaning> found) {
    String value = found.value().value();
    if (found.filled().isEmpty() || value.indexOf('*') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '*' && next < found.filled().size()) {
        text.append(found.filled().get(next++));
      } else {
        text.append(value.charAt(i));
      }
    }
    return text.toString();
  }

  /** The attributes of given words of a note, known to the lexicon or not. */
  public List<Attribute> of(ParsedNote note, Span mention) {
    for (Sentence sentence : note.sentences()) {
      if (sentence.span().overlaps(mention)) {
        return of(mention, List.of(), sentence, find(sentence));
      }
    }
    return List.of();
  }

  /** The attributes of a mention at {@code span}; {@code others} are the mentions beside it. */
  List<Attribute> of(Span span, List<Span> others, Sentence sentence, List<Attribute> inSentence) {
    if (inSentence.isEmpty()) {
      return List.of();
    }
    Span reach = reach(span, others, sentence.tokens(), inSentence);
    List<Attribute> own = new ArrayList<>();
    for (Attribute attribute : inSentence) {
      Span at = attribute.span();
      boolean before = reach.begin() <= at.begin() && at.begin() < span.end();
      boolean behind = span.begin() <= at.begin() && at.begin() < reach.end();
      if (span.overlaps(at) || before || behind) {
        own.add(attribute);
      }
    }
    own.sort(Comparator.comparing(Attribute::span));
    return own;
  }

  /** The phrase around a mention, as far as its attributes may stand. */
  private Span reach(Span span, List<Span> others, List<Token> tokens, List<Attribute> attributes) {
    int first = 0;
    while (first < tokens.size() && tokens.get(first).end() <= span.begin()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).begin() < span.end()) {
      last++;
    }
    return new Span(
        begin(span, first, others, tokens, attributes),
        end(span, last, others, tokens, attributes));
  }

  private int begin(
      Span span, int first, List<Span> others, List<Token> tokens, List<Attribute> attributes) {
    int begin = span.begin();
    int skipped = 0;
    for (int i = first - 1; i >= 0 && skipped < REACH; i--) {
      Token token = tokens.get(i);
      Optional<Attribute> attribute = covering(attributes, token);
      if (taken(others, span, token)) {
        break;
      }
      if (attribute.isPresent()) {
        begin = attribute.get().span().begin();
      } else if (endsPhrase(token) || begins.contains(token.form())) {
        break;
      } else {
        skipped++;
      }
    }
    return begin;
  }

  private int end(
      Span span, int last, List<Span> others, List<Token> tokens, List<Attribute> attributes) {
    int end = span.end();
    int skipped = 0;
    for (int i = last; i < tokens.size() && skipped < REACH; i++) {
      Token token = tokens.get(i);
      Optional<Attribute> attribute = covering(attributes, token);
      if (taken(others, span, token)) {
        break;
      }
      if (attribute.isPresent()) {
        end = Math.max(end, attribute.get().span().end());
      } else if (opensAside(token)) {
        if (!isAside(i + 1, tokens, attributes)) {
          break;
        }
      } else if (endsPhrase(token) && !token.form().equals(")")) {
        break;
      } else {
        skipped++;
      }
    }
    return end;
  }

  private static boolean opensAside(Token token) {
    return token.form().equals(",") || token.form().equals("(");
  }

  /** Whether nothing but attributes stands up to the next comma, parenthesis or end. */
  private boolean isAside(int from, List<Token> tokens, List<Attribute> attributes) {
    boolean any = false;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (covering(attributes, token).isPresent()) {
        any = true;
      } else if (token.kind() == Token.Kind.MARK && !token.form().equals("-")) {
        return any;
      } else {
        return false;
      }
    }
    return any;
  }

  private static boolean taken(List<Span> others, Span span, Token token) {
    for (Span other : others) {
      if (other.overlaps(token.span()) && !other.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Attribute> covering(List<Attribute> attributes, Token token) {
    for (Attribute attribute : attributes) {
      if (attribute.span().begin() >= token.end()) {
        break;
      }
      if (attribute.span().contains(token.span())) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  private boolean endsPhrase(Token token) {
    return switch (token.form()) {
      case ",", ";", ":", ".", "(", ")", "–", "—", "?", "!", "\n" -> true;
      default -> ends.contains(token.form());
    };
  }
}
