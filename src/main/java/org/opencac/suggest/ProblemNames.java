package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.candidate.CandidateFinder;
import org.opencac.candidate.Phrase;
import org.opencac.candidate.PhraseReader;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.concept.TwoProblems;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.SideWords;
import org.opencac.text.Token;

/**
 * Reads the names of problems whole: what the words beside a mention add to it, and what a mention
 * is worth that is all its name says. Immutable and safe to share between threads.
 */
final class ProblemNames {
  /** How long a problem has been there is no part of its name. */
  private static final Set<String> DAYS = Set.of("day", "days");

  /** Marks and words between the problems of one line. */
  private static final Set<String> JOINS = Set.of(",", ";", "and", "&", "+");

  /** Words for the degree and course of a symptom, which say nothing of its kind. */
  private static final Set<String> DEGREES =
      Set.of(
          ("mild moderate severe marked gradual progressive persistent ongoing worsening worsened"
                  + " improving improved intermittent occasional frequent recurrent significant"
                  + " intractable new onset sudden unexplained unintentional unintended symptomatic"
                  + " generalized diffuse some slight")
              .split(" "));

  /** How much better another term must agree with the statement to be preferred. */
  private static final double REFINEMENT = 0.15;

  /** How near a term of another category must come to the whole name of a problem. */
  private static final double CLOSE = 0.8;

  /** How much better than the words of the mention it must agree. */
  private static final double ELSEWHERE = 0.2;

  /** How much more a term of the same category must say of the statement, in nats. */
  private static final double LEAST_GAIN = 2;

  /** How near a term with the site of a finding must come to the name of a problem. */
  private static final double LEAST_SITED = 0.6;

  /** How much better than the finding alone. */
  private static final double SITED = 0.05;

  /** So many words and marks a complaint has at most. */
  private static final int LONGEST_COMPLAINT = 14;

  /** How near another code must come to one for a manifestation. */
  private static final double NEAR = 0.2;

  private final CodeSet codeSet;
  private final CandidateFinder finder;
  private final PhraseReader phrases;
  private final TooGeneral tooGeneral;
  private final KindsOfTitle titles;

  ProblemNames(
      CodeSet codeSet, CandidateFinder finder, PhraseReader phrases, TooGeneral tooGeneral) {
    this.codeSet = codeSet;
    this.finder = finder;
    this.phrases = phrases;
    this.tooGeneral = tooGeneral;
    this.titles = new KindsOfTitle(codeSet);
  }

  /**
   * The term of the same category that agrees best with the whole statement: its words on side,
   * site and kind may stand apart from the name ("melanoma, superficial spreading, left upper
   * arm"). Where what stands beside the mention is a name by itself ("diabetes, ulcer of the right
   * heel"), its term comes second.
   */
  List<Candidate> refined(
      Candidate first, List<Token> words, Sentence sentence, NoteKeys keys, Concept concept) {
    List<Token> sites =
        sentence.role() == Sentence.Role.STATEMENT
            ? keys.joined().of(concept, sentence, keys)
            : List.of();
    if (sites.isEmpty()) {
      return refined(first, words, sentence, keys, concept, List.of());
    }
    Map<String, Candidate> each = new LinkedHashMap<>();
    for (Token site : sites) {
      List<Token> others = sites.stream().filter(other -> !other.equals(site)).toList();
      refined(first, words, sentence, keys, concept, others)
          .forEach(candidate -> each.putIfAbsent(candidate.code(), candidate));
    }
    if (each.size() > 1) {
      each.remove(first.code()); // One site is not told by a code, the others are.
    }
    return List.copyOf(each.values());
  }

  /** The same without words that belong to another site. */
  private List<Candidate> refined(
      Candidate first,
      List<Token> words,
      Sentence sentence,
      NoteKeys keys,
      Concept concept,
      List<Token> others) {
    List<Token> around = NamePhrase.around(words, sentence, keys);
    if (around.isEmpty() || first.code().length() < 3 || keys.joined().isShared(concept)) {
      return List.of(first);
    }
    Set<Token> ofOthers = keys.others().words(concept);
    boolean untyped = !titles.of(first.code()).contains("type");
    List<Token> statement =
        around.stream()
            .filter(token ->
                words.contains(token)
                    || !others.contains(token)
                        && !ofOthers.contains(token)
                        && !keys.sides().isOfOther(token, concept, first.code())
                        && !DAYS.contains(token.form())
                        && !(SideWords.ONE.contains(token.form())
                            && AttributeKeys.saysBoth(concept))
                        && !(untyped && keys.tellsType(sentence, token))
                        && !keys.isOpen(concept.sentence(), token)
                        && !keys.isDenied(concept.sentence(), token))
            .toList();
    Set<String> context = new HashSet<>();
    sentence.tokens().forEach(token -> context.add(token.stem()));
    Phrase phrase =
        phrases.read(keys.text(), statement, keys.surroundings(context, sentence.isName()));
    if (finder.saysAll(phrase, first.term())) {
      return List.of(first);
    }
    double here = finder.rank(phrase, List.of(first.term())).getFirst().similarity();
    boolean bySite = bySite(first.code());
    if (!bySite && here + REFINEMENT > 1) {
      return List.of(first);
    }
    String category = first.code().substring(0, 3);
    boolean whole =
        statement.stream().noneMatch(token -> token.isWordOrNumber() && !words.contains(token));
    boolean elsewhere = keys.isAlone(concept) && sentence.isName() && !whole;
    if (elsewhere && tooGeneral.of(stems(words)) == TooGeneral.Severity.ALONE) {
      Optional<Candidate> sited = sited(phrase, here, statement, keys);
      if (sited.isPresent()) {
        return List.of(sited.get());
      }
    }
    Set<Integer> parts = new HashSet<>();
    statement.stream().filter(keys::isSite).forEach(token -> parts.addAll(keys.parts(token)));
    Candidate best = first;
    double most = LEAST_GAIN;
    for (Candidate other : elsewhere ? finder.find(phrase) : finder.findIn(category, phrase)) {
      if (finder.saysTooMuch(phrase, first.term(), other.term())) {
        continue;
      }
      if (whole && !finder.addsWhatIsSaid(phrase, first.term(), other.term())) {
        continue; // The mention is all there is; nothing is read into it or out of it.
      }
      if (TwoProblems.areTold(other.code(), statement, 0, statement.size())
          || titles.adds(other.code(), first.code(), statement)
          || titles.addsSide(other.code(), statement)
          || titles.denies(other.code(), first.code(), statement)) {
        continue;
      }
      if (elsewhere
          && other.similarity() >= Math.max(CLOSE, here + ELSEWHERE)
          && finder.gain(phrase, first.term(), other.term()) > 0) {
        return isBeside(other, words, statement, context, keys, concept)
            ? List.of(first, other)
            : List.of(other);
      }
      if (other.code().startsWith(category)
          && !finder.isElsewhere(phrase, first.term(), other.term(), keys.sites(), parts)) {
        if (other.similarity() >= here + REFINEMENT) {
          return List.of(other);
        }
        double gain = bySite ? finder.gain(phrase, first.term(), other.term()) : 0;
        if (gain > most && !vague(other.code())) {
          most = gain;
          best = other;
        }
      }
    }
    return List.of(best);
  }

  /** The side that is told, where the Index asks whether it is one side or both (I.B.13). */
  Candidate onSides(Candidate candidate, Concept concept) {
    if (candidate.term() < 0 || !vague(candidate.code())) {
      return candidate;
    }
    Set<String> sides = new HashSet<>();
    for (Attribute attribute : concept.attributes()) {
      if (attribute.kind() == Attribute.Kind.SIDE) {
        sides.add(attribute.value());
      }
    }
    if (sides.contains("bilateral") || sides.contains("left") && sides.contains("right")) {
      return finder.with(candidate, "bilateral").orElse(candidate);
    }
    return sides.size() == 1 ? finder.with(candidate, "unilateral").orElse(candidate) : candidate;
  }

  /** What a mention that names no site is at the site of its symptom. */
  Optional<Candidate> at(
      List<Token> site, Candidate first, List<Token> words, Sentence sentence, NoteKeys keys) {
    Set<String> context = keys.around(sentence);
    List<Token> both = new ArrayList<>(words);
    both.addAll(site);
    both.sort(Comparator.comparingInt(Token::begin));
    Phrase phrase = phrases.read(keys.text(), both, keys.surroundings(context, true));
    double here = finder.rank(phrase, List.of(first.term())).getFirst().similarity();
    return finder.find(phrase).stream()
        .limit(1)
        .filter(other -> !other.code().equals(first.code()))
        .filter(other -> other.similarity() >= Math.max(CLOSE, here + SITED))
        .findFirst();
  }

  /** Whether a term needs no word of the mention: what stands beside it names the term. */
  private boolean isBeside(
      Candidate other,
      List<Token> words,
      List<Token> statement,
      Set<String> context,
      NoteKeys keys,
      Concept concept) {
    if (finder.saysAny(other.term(), Set.copyOf(concept.keys()))) {
      return false;
    }
    List<Token> rest = statement.stream().filter(token -> !words.contains(token)).toList();
    Phrase phrase = phrases.read(keys.text(), rest, keys.surroundings(context, true));
    return finder.rank(phrase, List.of(other.term())).getFirst().similarity() >= CLOSE;
  }

  /**
   * What a finding without a kind is where it stands with its site: a wound of the foot is coded by
   * the foot, not as any wound.
   */
  private Optional<Candidate> sited(
      Phrase phrase, double here, List<Token> statement, NoteKeys keys) {
    Set<Integer> sites = new HashSet<>();
    for (Token token : statement) {
      if (keys.isSite(token)) {
        sites.add(finder.terminology().keyOf(token));
      }
    }
    return finder.find(phrase).stream()
        .takeWhile(other -> other.similarity() >= Math.max(LEAST_SITED, here + SITED))
        .filter(other -> finder.saysAny(other.term(), sites))
        .findFirst();
  }

  /**
   * Codes "in diseases classified elsewhere" are for what the etiology beside them brings about,
   * and never stand alone (Guidelines I.A.13): another code that comes near goes before them.
   */
  List<Candidate> withoutManifestations(List<Candidate> ranked) {
    if (ranked.isEmpty() || !isManifestation(ranked.getFirst())) {
      return ranked;
    }
    List<Candidate> others =
        ranked.stream()
            .filter(candidate -> !isManifestation(candidate))
            .filter(candidate -> candidate.similarity() >= ranked.getFirst().similarity() - NEAR)
            .toList();
    return others.isEmpty() ? ranked : others;
  }

  private boolean isManifestation(Candidate candidate) {
    return codeSet
        .find(candidate.code())
        .map(code -> code.display().contains("classified elsewhere"))
        .orElse(false);
  }

  /** Chapters whose codes are for sites: neoplasms, skin, injuries. */
  private static boolean bySite(String code) {
    return switch (code.charAt(0)) {
      case 'C', 'G', 'H', 'L', 'M', 'S' -> true;
      case 'D' -> code.charAt(1) <= '4';
      default -> false;
    };
  }

  private boolean vague(String code) {
    return codeSet.find(code).map(c -> c.display().contains("unspecified")).orElse(false);
  }

  /** What the words are worth, more where they are all that the name of a problem says. */
  TooGeneral.Severity severity(
      Concept concept, List<Token> words, Sentence sentence, NoteKeys keys) {
    TooGeneral.Severity severity = tooGeneral.of(stems(words));
    return switch (severity) {
      case NONE, NEVER -> severity;
      case WEAK, ALONE ->
          isWhole(concept, words, sentence, severity, keys) ? TooGeneral.Severity.NONE : severity;
    };
  }

  /**
   * Whether nothing else stands in the name of a problem but where it is, attributes of the mention
   * and what is doubted or denied of it ("chest pain, rule out infarction": the pain is coded,
   * IV.H).
   */
  private boolean isWhole(
      Concept concept,
      List<Token> words,
      Sentence sentence,
      TooGeneral.Severity severity,
      NoteKeys keys) {
    boolean complaint = isComplaint(sentence, keys);
    if (!sentence.isName() && !complaint && !isSentence(sentence, severity, keys)) {
      return false;
    }
    List<Token> name =
        complaint || severity == TooGeneral.Severity.WEAK && isSymptom(concept)
            ? item(words, sentence.tokens())
            : sentence.tokens();
    for (Token token : name) {
      boolean attribute =
          concept.attributes().stream().anyMatch(found -> found.span().contains(token.span()));
      if (token.isWordOrNumber()
          && !words.contains(token)
          && !attribute
          && !keys.isSite(token)
          && !keys.joined().isOfShared(concept, token)
          && !tooGeneral.isConnective(token)
          && !tooGeneral.isDuration(token)
          && !DEGREES.contains(token.form())
          && !keys.isOpen(concept.sentence(), token)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it is a complaint in a few words, under its title or all that a bare note opens with.
   */
  private static boolean isComplaint(Sentence sentence, NoteKeys keys) {
    return sentence.tokens().size() <= LONGEST_COMPLAINT
        && (keys.note().sectionOf(sentence).kind() == SectionKind.CHIEF_COMPLAINT
                && !keys.kind().report()
            || sentence.equals(keys.note().sentences().getFirst()) && BareNote.isBare(keys.note()));
  }

  /** Whether a bare note may name a problem by such a sentence: "Cellulitis." */
  private static boolean isSentence(
      Sentence sentence, TooGeneral.Severity severity, NoteKeys keys) {
    return severity == TooGeneral.Severity.WEAK
        && sentence.tokens().size() <= LONGEST_COMPLAINT
        && BareNote.isBare(keys.note());
  }

  private boolean isSymptom(Concept concept) {
    return concept.terms().stream()
        .map(finder.terminology()::code)
        .anyMatch(code -> code.startsWith("R") || code.startsWith("M25.5"));
  }

  /** The part of a list of problems in one line that names this one: "weight loss and fever". */
  private static List<Token> item(List<Token> words, List<Token> tokens) {
    int from = tokens.indexOf(words.getFirst());
    int to = tokens.indexOf(words.getLast()) + 1;
    if (to - from > words.size()) {
      return tokens;
    }
    while (from > 0 && !JOINS.contains(tokens.get(from - 1).form())) {
      from--;
    }
    while (to < tokens.size() && !JOINS.contains(tokens.get(to).form())) {
      to++;
    }
    return tokens.subList(from, to);
  }

  private static Set<String> stems(List<Token> words) {
    Set<String> stems = new HashSet<>();
    for (Token token : words) {
      if (token.isWordOrNumber()) {
        stems.add(token.stem());
      }
    }
    return stems;
  }
}
