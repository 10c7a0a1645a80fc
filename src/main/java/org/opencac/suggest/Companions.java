package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.rule.RuleTable;
import org.opencac.term.Terminology;
import org.opencac.term.Vocabulary;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Second codes that the words of a first one state: the manifestation that the Alphabetic Index
 * prints in brackets behind an etiology (Guidelines I.A.13), and what "code first" and "use
 * additional code" ask for when the note says it (I.A.17); the latter are in {@code
 * companions.tsv}. Immutable and safe to share between threads.
 */
final class Companions {
  static final String FILE = "companions.tsv";
  static final String[] COLUMNS = {"codes", "when", "companion", "unless", "section", "note"};

  private final CodeSet codeSet;
  private final Terminology terminology;
  private final CodeResolver resolver;
  private final List<Row> rows = new ArrayList<>();

  /**
   * One line of the table.
   *
   * @param codes the first codes
   * @param when keys that must stand near the mention
   * @param companion the second code, with a dash when the note chooses among those below it
   * @param unless codes beside which nothing is added
   * @param section where it is written
   * @param note what a coder would say
   */
  private record Row(
      List<CodePattern> codes,
      Set<Integer> when,
      String companion,
      List<CodePattern> unless,
      String section,
      String note) {}

  Companions(CodeSet codeSet, Terminology terminology, CodeResolver resolver, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    this.terminology = terminology;
    this.resolver = resolver;
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      Set<Integer> when = new HashSet<>();
      for (Token token : tokenizer.tokenize(row.get("when"))) {
        when.add(terminology.keyOf(token));
      }
      rows.add(
          new Row(
              CodePattern.list(row.get("codes"), where),
              when,
              row.get("companion"),
              CodePattern.list(row.get("unless"), where),
              row.get("section"),
              row.get("note")));
    }
    rows.removeIf(row -> row.when().contains(Vocabulary.UNKNOWN));
  }

  /** Adds the drafts of second codes, supported by the mentions of the first ones. */
  void add(Map<String, Draft> drafts, NoteKeys keys) {
    for (Draft draft : List.copyOf(drafts.values())) {
      for (Draft.Support support : List.copyOf(draft.supports())) {
        manifestation(draft, support, keys, drafts);
        for (Row row : rows) {
          raise(row, draft, support, keys, drafts);
          if (CodePattern.anyMatches(row.codes(), draft.code().code())
              && keys.near(support.concept()).containsAll(row.when())
              && drafts.values().stream()
                  .allMatch(other -> isLeftOpen(other) || !isNamed(row, other, support))) {
            add(
                row.companion(),
                support,
                drafts.values().stream().anyMatch(other -> isNamed(row, other, support)),
                keys,
                drafts,
                new AppliedRule("COMPANION", AppliedRule.TABULAR, row.section(), row.note()));
          }
        }
      }
    }
  }

  /**
   * What a stated diagnosis asks for beside it and the chart tells elsewhere is as much a diagnosis
   * ("anemia of renal disease", whose history tells of the end-stage disease).
   */
  private static void raise(
      Row row, Draft draft, Draft.Support support, NoteKeys keys, Map<String, Draft> drafts) {
    if (!row.companion().endsWith("-")
        || !support.place().namesDiagnoses()
        || !CodePattern.anyMatches(row.codes(), draft.code().code())
        || !keys.near(support.concept()).containsAll(row.when())) {
      return;
    }
    for (Draft other : drafts.values()) {
      if (CodePattern.anyMatches(row.unless(), other.code().code())
          && other.supports().stream().noneMatch(named -> named.place().namesDiagnoses())) {
        other.add(
            new Draft.Support(
                support.concept(),
                support.place(),
                support.candidate(),
                other.supports().getFirst().resolution(),
                List.of(),
                support.general()));
      }
    }
  }

  /** "CKD" leaves open what "stage 3b" beside the first code says. */
  private static boolean isLeftOpen(Draft other) {
    return UnspecifiedNames.isOpen(other.code().display());
  }

  /** A code of the row's kind is there already, and not only through this row. */
  private static boolean isNamed(Row row, Draft other, Draft.Support support) {
    return CodePattern.anyMatches(row.unless(), other.code().code())
        && other.supports().stream()
            .anyMatch(named -> !named.concept().span().equals(support.concept().span()));
  }

  private void manifestation(
      Draft draft, Draft.Support support, NoteKeys keys, Map<String, Draft> drafts) {
    Candidate candidate = support.candidate();
    if (candidate.term() < 0 || terminology.entry(candidate.term()) < 0) {
      return;
    }
    IndexEntry entry = codeSet.index().get(terminology.entry(candidate.term()));
    if (!entry.manifestationCode().isEmpty()
        && draft.code().code().startsWith(candidate.code().replaceAll("[.]?-+$", ""))) {
      add(
          entry.manifestationCode(),
          support,
          false,
          keys,
          drafts,
          AppliedRule.guideline(
              "MANIFESTATION", "I.A.13", "the Index prints it behind " + draft.code().code()));
    }
  }

  private void add(
      String companion,
      Draft.Support support,
      boolean named,
      NoteKeys keys,
      Map<String, Draft> drafts,
      AppliedRule rule) {
    resolver
        .resolve(companion, keys.near(support.concept()), keys.related(support.concept()), "A")
        .filter(found -> !named || !UnspecifiedNames.isOpen(found.code().display()))
        .ifPresent(resolution -> {
          Draft second =
              drafts.computeIfAbsent(
                  resolution.code().code(), code -> new Draft(resolution.code()));
          second.add(
              new Draft.Support(
                  support.concept(),
                  support.place(),
                  support.candidate(),
                  resolution,
                  List.of(),
                  support.general()));
          second.add(rule);
        });
  }
}
