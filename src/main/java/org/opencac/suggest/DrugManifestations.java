package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Attribute;
import org.opencac.concept.Concept;
import org.opencac.rule.RuleTable;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * A condition that a drug caused often has a code of its own: by {@code drug-manifestations.tsv},
 * else the sibling of an unspecified code whose title says that a drug did it and nothing more that
 * the note does not say (Guidelines I.C.19.e.5.a, I.A.11). Immutable and safe to share.
 */
final class DrugManifestations {
  static final String FILE = "drug-manifestations.tsv";
  static final String[] COLUMNS = {"codes", "drugs", "becomes", "section"};

  private final CodeSet codeSet;
  private final Terminology terminology;
  private final CodeResolver resolver;
  private final Tokenizer tokenizer;
  private final Set<String> inTitles = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * One line of the table.
   *
   * @param codes what the words name by themselves
   * @param drugs beginnings of the codes of the drugs; any when empty
   * @param becomes the code when a drug caused it; a tilde stands for how the first one goes on
   */
  private record Row(List<CodePattern> codes, List<CodePattern> drugs, String becomes) {}

  DrugManifestations(
      CodeSet codeSet,
      Terminology terminology,
      CodeResolver resolver,
      Tokenizer tokenizer,
      DrugCues cues) {
    this.codeSet = codeSet;
    this.terminology = terminology;
    this.resolver = resolver;
    this.tokenizer = tokenizer;
    for (String word : cues.inTitles()) {
      inTitles.add(tokenizer.tokenize(word).getFirst().stem());
    }
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      rows.add(
          new Row(
              CodePattern.list(row.get("codes"), where),
              CodePattern.list(row.get("drugs"), where),
              row.get("becomes")));
    }
  }

  /** Moves the mention, and others of the same condition, to the code for what drugs cause. */
  void refine(
      Draft draft,
      Draft.Support support,
      List<DrugTable.Cell> cells,
      NoteKeys keys,
      Map<String, Draft> drafts) {
    boolean typed =
        support.concept().attributes().stream().anyMatch(a -> a.kind() == Attribute.Kind.TYPE);
    if (typed) {
      return; // "Type 2" is no type that a drug causes.
    }
    Optional<CodeResolver.Resolution> better =
        listed(draft.code().code(), cells, support.concept(), keys)
            .or(() -> sibling(draft.code(), support, keys));
    if (better.isEmpty() || better.get().code().equals(draft.code())) {
      return;
    }
    Draft refined =
        drafts.computeIfAbsent(better.get().code().code(), code -> new Draft(better.get().code()));
    for (Draft.Support moved : draft.supports()) {
      refined.add(
          new Draft.Support(
              moved.concept(),
              moved.place(),
              moved.candidate(),
              better.get(),
              moved.ranked(),
              moved.general()));
    }
    draft.rules().forEach(refined::add);
    refined.add(
        AppliedRule.guideline("DRUG_INDUCED", "I.C.19.e.5.a", "the drug that caused it is named"));
    drafts.remove(draft.code().code());
  }

  /** The support for a listed condition that is too general without its cause. */
  Optional<Draft.Support> ofGeneral(
      Concept concept, List<DrugTable.Cell> cells, Place place, NoteKeys keys) {
    Optional<Integer> shortest =
        concept.terms().stream().min(Comparator.comparingInt(terminology::keyCount));
    return shortest.flatMap(term -> {
      String code = terminology.code(term);
      Candidate candidate = new Candidate(code, 1, term, terminology.source(term));
      return listed(code, cells, concept, keys)
          .map(resolution ->
              new Draft.Support(concept, place, candidate, resolution, List.of(), false));
    });
  }

  private Optional<CodeResolver.Resolution> listed(
      String code, List<DrugTable.Cell> cells, Concept concept, NoteKeys keys) {
    for (Row row : rows) {
      boolean drug =
          row.drugs().isEmpty()
              || cells.stream().anyMatch(cell -> CodePattern.anyMatches(row.drugs(), cell.code()));
      if (drug && CodePattern.anyMatches(row.codes(), code)) {
        String becomes = rest(row.becomes(), code);
        Optional<CodeResolver.Resolution> found =
            resolver.resolve(becomes, keys.near(concept), keys.related(concept), "A");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "E09~" goes on as the code does behind as many characters. */
  private static String rest(String becomes, String code) {
    int at = becomes.indexOf('~');
    return at < 0
        ? becomes
        : becomes.substring(0, at) + code.substring(Math.min(at, code.length()));
  }

  private Optional<CodeResolver.Resolution> sibling(
      Code code, Draft.Support support, NoteKeys keys) {
    if (!code.display().contains("nspecified") || code.code().charAt(0) == 'R') {
      return Optional.empty();
    }
    Set<Integer> said = new HashSet<>(support.concept().keys());
    said.addAll(keysOf(code.display()));
    Optional<Code> found = Optional.empty();
    for (Code parent = code; found.isEmpty() && parent.code().length() > 3; ) {
      Optional<Code> up = codeSet.parent(parent.code());
      if (up.isEmpty()) {
        break;
      }
      parent = up.get();
      said.addAll(keysOf(parent.display()));
      List<Code> children = codeSet.children(parent.code());
      found =
          children.stream()
              .filter(child -> !code.code().startsWith(child.code()))
              .filter(child -> saysOnly(child, said))
              .findFirst();
    }
    return found.flatMap(sibling ->
        resolver.resolve(
            sibling.code(), keys.near(support.concept()), keys.related(support.concept()), "A"));
  }

  /** Whether a title says that a drug did it, and besides only what the note says. */
  private boolean saysOnly(Code code, Set<Integer> said) {
    boolean drug = false;
    for (Token token : tokenizer.tokenize(code.display())) {
      if (inTitles.contains(token.stem())) {
        drug |= token.stem().startsWith("drug") || token.stem().startsWith("medic");
      } else {
        int key = terminology.keyOf(token);
        if (key != Vocabulary.UNKNOWN && !said.contains(key)) {
          return false;
        }
      }
    }
    return drug;
  }

  private Set<Integer> keysOf(String title) {
    Set<Integer> keys = new HashSet<>();
    for (Token token : tokenizer.tokenize(title)) {
      keys.add(terminology.keyOf(token));
    }
    return keys;
  }
}
