package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opencac.concept.Concept;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Sites that share one disease: "thoracic and lumbar spondylosis", "arthritis of the hip and knee".
 * Each is reported with the code of its own site (Guidelines I.B.2, I.C.13.a).
 */
final class JoinedSites {
  private static final Set<String> JOINTS = Set.of("and", "&", ",", "/");

  /** Words between a disease and its sites. */
  private static final Set<String> BETWEEN =
      Set.of("of", "in", "at", "the", "both", "left", "right", "involving", "affecting", "spine");

  private final Map<Integer, List<Concept>> bySentence = new HashMap<>();

  JoinedSites(List<Concept> concepts) {
    for (Concept concept : concepts) {
      bySentence.computeIfAbsent(concept.sentence(), s -> new ArrayList<>(2)).add(concept);
    }
  }

  /** Whether a mention shares words with another: "mitral and tricuspid regurgitation". */
  boolean isShared(Concept concept) {
    return sharing(concept).findAny().isPresent();
  }

  /** Whether a token belongs to a mention that shares words with this one. */
  boolean isOfShared(Concept concept, Token token) {
    return sharing(concept)
        .anyMatch(other -> other.words().stream().anyMatch(word -> word.contains(token.span())));
  }

  private Stream<Concept> sharing(Concept concept) {
    return bySentence.getOrDefault(concept.sentence(), List.of()).stream()
        .filter(other ->
            !other.words().equals(concept.words())
                && other.words().stream()
                    .anyMatch(word -> concept.words().stream().anyMatch(word::overlaps)));
  }

  /** The sites that stand joined beside a mention; none where there is only one. */
  List<Token> of(Concept concept, Sentence sentence, NoteKeys keys) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).begin() < concept.span().begin()) {
      first++;
    }
    int last = first;
    while (last < tokens.size() && tokens.get(last).end() <= concept.span().end()) {
      last++;
    }
    List<Token> before = walk(tokens, first - 1, -1, keys);
    return before.size() > 1 ? before : walk(tokens, last, 1, keys);
  }

  private static List<Token> walk(List<Token> tokens, int from, int step, NoteKeys keys) {
    List<Token> sites = new ArrayList<>(2);
    Set<Integer> known = new HashSet<>();
    boolean joined = true;
    for (int i = from; i >= 0 && i < tokens.size(); i += step) {
      Token token = tokens.get(i);
      if (keys.isSite(token)) {
        if (!joined) {
          break;
        }
        joined = false;
        if (known.add(keys.terminology().keyOf(token))) {
          sites.add(token);
        }
      } else if (JOINTS.contains(token.form())) {
        if (sites.isEmpty()) {
          break;
        }
        joined = true;
      } else if (!BETWEEN.contains(token.form())) {
        break;
      }
    }
    return sites.size() > 1 ? sites : List.of();
  }

  /** What is said near a mention of one of its sites, without the others. */
  static Set<Integer> at(Token site, List<Token> sites, Set<Integer> near, NoteKeys keys) {
    Set<Integer> one = new HashSet<>(near);
    for (Token other : sites) {
      if (!other.equals(site)) {
        one.removeAll(keys.parts(other));
      }
    }
    one.addAll(keys.parts(site));
    return one;
  }
}
