package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.concept.Assertion;
import org.opencac.concept.Attribute;
import org.opencac.concept.AttributeFinder;
import org.opencac.concept.Concept;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Problems that an assessment calls by an organ or a measure ("BP - same two drugs", "Lipids at
 * goal", "Weight - class 3"): the condition is the one that the chart names elsewhere, when it
 * names one only. It was addressed in the encounter, and is coded (Guidelines IV.I, IV.J); what
 * stands behind the label belongs to it. Immutable and safe to share between threads.
 */
final class LabelledProblems {
  static final String FILE = "problem-labels.tsv";

  private static final Set<String> SMALL = Set.of("the", "his", "her", "their", "your", "my", "-");

  /** What a label's details may say of its problem. */
  private static final Set<Attribute.Kind> DETAILS =
      Set.of(
          Attribute.Kind.STAGE,
          Attribute.Kind.SEVERITY,
          Attribute.Kind.TYPE,
          Attribute.Kind.ACUITY,
          Attribute.Kind.COURSE);

  /** A stage by its number and letter alone: "now 3b". */
  private static final Pattern BARE_STAGE = Pattern.compile("[1-5][ab]");

  /** Chronic kidney disease, whose codes are its stages. */
  private static final String KIDNEY_DISEASE = "N18";

  private final List<Label> labels;
  private final AttributeFinder attributes = AttributeFinder.load();
  private final CodeResolver resolver;
  private final ProblemNames names;

  private record Label(List<String> words, List<CodePattern> codes) {}

  private LabelledProblems(List<Label> labels, CodeResolver resolver, ProblemNames names) {
    this.names = names;
    this.labels = List.copyOf(labels);
    this.resolver = resolver;
  }

  /** Reads the program's own table. */
  static LabelledProblems load(Tokenizer tokenizer, CodeResolver resolver, ProblemNames names) {
    List<Label> labels = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, "label", "codes").rows()) {
      labels.add(
          new Label(
              tokenizer.tokenize(row.get("label")).stream().map(Token::form).toList(),
              CodePattern.list(row.get("codes"), "models/rules/" + FILE + ":" + row.line())));
    }
    return new LabelledProblems(labels, resolver, names);
  }

  /** Adds to the conditions of the chart the places where the assessment speaks of them. */
  void add(NoteKeys keys, Map<String, Draft> drafts) {
    ParsedNote note = keys.note();
    for (Sentence sentence : note.sentences()) {
      SectionKind kind = note.sectionOf(sentence).kind();
      if (sentence.role() != Sentence.Role.HEADING
          && (kind.statesDiagnoses() || kind == SectionKind.PLAN)) {
        int from = begin(sentence.tokens());
        for (Label label : labels) {
          if (opens(label, sentence.tokens(), from)) {
            List<Token> words = sentence.tokens().subList(from, from + label.words().size());
            meant(label, drafts.values())
                .forEach(draft -> address(draft, words, sentence, keys, drafts));
          }
        }
      }
    }
  }

  private static int begin(List<Token> tokens) {
    int from = 0;
    while (from < tokens.size() && SMALL.contains(tokens.get(from).form())) {
      from++;
    }
    return from;
  }

  private static boolean opens(Label label, List<Token> tokens, int from) {
    if (from + label.words().size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < label.words().size(); i++) {
      if (!tokens.get(from + i).form().equals(label.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The one condition of the chart that a label stands for; none where there are several. */
  private static List<Draft> meant(Label label, Collection<Draft> drafts) {
    Set<String> categories = new HashSet<>();
    List<Draft> said = new ArrayList<>();
    List<Draft> clear = new ArrayList<>();
    for (Draft draft : drafts) {
      if (CodePattern.anyMatches(label.codes(), draft.code().code())) {
        if (draft.supports().stream().anyMatch(support -> isStated(support.place()))) {
          return List.of();
        }
        if (draft.supports().stream().allMatch(support -> isDoubted(support.concept()))) {
          continue;
        }
        categories.add(draft.code().code().substring(0, 3));
        said.add(draft);
        if (!draft.code().display().contains("nspecified")) {
          clear.add(draft);
        }
      }
    }
    List<Draft> best = clear.isEmpty() ? said : clear;
    return categories.size() == 1 && best.size() == 1 ? best : List.of();
  }

  /** Whether the assessment names a condition of the label itself. */
  private static boolean isStated(Place place) {
    return switch (place) {
      case DIAGNOSIS_STATEMENT,
          DIAGNOSIS_PROSE,
          DIAGNOSIS_NARRATIVE,
          FINAL_DIAGNOSIS,
          PLAN_STATEMENT ->
          true;
      default -> false;
    };
  }

  private static boolean isDoubted(Concept concept) {
    return concept.assertion().possible() || concept.assertion().negated();
  }

  private void address(
      Draft draft, List<Token> words, Sentence sentence, NoteKeys keys, Map<String, Draft> drafts) {
    Draft.Support first = draft.supports().getFirst();
    Span span = words.getFirst().span().cover(words.getLast().span());
    Concept known = first.concept();
    int number = keys.note().sentences().indexOf(sentence);
    List<Attribute> said = details(number, keys.note());
    Concept here =
        new Concept(
            number,
            span,
            List.of(span),
            known.keys(),
            known.terms(),
            0,
            Assertion.PRESENT,
            known.kind(),
            said);
    Place place =
        sentence.role() == Sentence.Role.STATEMENT
            ? Place.DIAGNOSIS_STATEMENT
            : keys.placeOf(sentence);
    Candidate candidate = said.isEmpty() ? first.candidate() : detailed(first, said, keys);
    List<CodeResolver.Resolution> found =
        said.isEmpty()
            ? List.of(first.resolution())
            : resolver.resolveAll(
                start(candidate, said),
                keys.near(here),
                keys.related(here),
                keys.phases().of(candidate.code(), number).characters());
    for (CodeResolver.Resolution resolution : found) {
      Code code = resolution.code();
      drafts
          .computeIfAbsent(code.code(), c -> new Draft(code))
          .add(new Draft.Support(here, place, candidate, resolution, first.ranked(), false));
      if (!code.equals(draft.code())) { // What the assessment says now takes the place.
        drafts.remove(draft.code().code());
      }
    }
  }

  /** A stage that is told anew is looked for from the category on. */
  private static String start(Candidate candidate, List<Attribute> said) {
    return said.stream().anyMatch(LabelledProblems::isStage)
            && candidate.code().startsWith(KIDNEY_DISEASE)
        ? KIDNEY_DISEASE
        : candidate.code();
  }

  /** The term of the same category that a condition is with the details of its label. */
  private Candidate detailed(Draft.Support first, List<Attribute> said, NoteKeys keys) {
    Concept known = first.concept();
    boolean staged = said.stream().anyMatch(LabelledProblems::isStage);
    List<Token> words = new ArrayList<>();
    Sentence sentence = keys.note().sentences().get(known.sentence());
    for (Token token : sentence.tokens()) {
      boolean old =
          staged
              && known.attributes().stream()
                  .anyMatch(a -> isStage(a) && a.span().contains(token.span()));
      if (!old && known.words().stream().anyMatch(span -> span.contains(token.span()))) {
        words.add(token);
      }
    }
    List<Token> more = new ArrayList<>();
    for (Sentence other : keys.note().sentences()) {
      if (said.stream().noneMatch(a -> other.span().overlaps(a.span()))) {
        continue;
      }
      other.tokens().stream()
          .filter(token -> said.stream().anyMatch(a -> a.span().contains(token.span())))
          .forEach(more::add);
    }
    String category = first.candidate().code().substring(0, 3);
    return words.isEmpty()
        ? first.candidate()
        : names
            .at(more, first.candidate(), words, sentence, keys)
            .filter(candidate -> candidate.code().startsWith(category))
            .orElse(first.candidate());
  }

  private static boolean isStage(Attribute attribute) {
    return attribute.kind() == Attribute.Kind.STAGE;
  }

  /** What the label's sentence, and the one that goes on from it, say of the problem. */
  private List<Attribute> details(int number, ParsedNote note) {
    List<Attribute> details = new ArrayList<>();
    Sentence label = note.sentences().get(number);
    for (int s = number; s <= number + 2 && s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (s == number || sentence.section() == label.section() && goesOn(label, sentence, note)) {
        attributes.find(sentence).stream()
            .filter(attribute -> DETAILS.contains(attribute.kind()))
            .forEach(details::add);
        sentence.tokens().stream()
            .filter(token -> BARE_STAGE.matcher(token.form()).matches())
            .filter(token -> details.stream().noneMatch(a -> a.span().contains(token.span())))
            .forEach(token ->
                details.add(
                    new Attribute(Attribute.Kind.STAGE, "stage " + token.form(), token.span())));
      }
    }
    return details;
  }

  /** Whether a sentence stands on the line of its label. */
  private static boolean goesOn(Sentence label, Sentence sentence, ParsedNote note) {
    String between =
        note.note().text().reveal().substring(label.span().begin(), sentence.span().begin());
    return between.indexOf('\n') < 0 && between.indexOf('.') < 0;
  }
}
