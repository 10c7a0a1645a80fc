package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.fault.BadInputException;
import org.opencac.note.Setting;
import org.opencac.rule.RuleTable;

/**
 * Whether what a relative has matters for this encounter. A family history is coded when it puts
 * the patient at higher risk of the disease that is looked for or treated (Guidelines I.C.21.c.4):
 * one that is told in passing counts more when the chart names a condition of the same organs and
 * less when it does not. Of most diseases only a section on the history tells enough; cancers and
 * diseases of heart, vessels and blood count wherever they are told. The table is {@code
 * family-relevance.tsv}. Immutable and safe to share.
 */
final class FamilyRelevance {
  static final String FILE = "family-relevance.tsv";
  static final String[] COLUMNS = {"codes", "related", "told", "note"};

  /** Places where a family history is a problem of the encounter by being there. */
  private static final Set<String> STATED =
      Set.of(
          Place.DIAGNOSIS_STATEMENT.feature(),
          Place.DIAGNOSIS_PROSE.feature(),
          Place.PLAN_STATEMENT.feature(),
          Place.FINAL_DIAGNOSIS.feature(),
          Place.PROBLEM_LIST.feature(),
          Place.REPORT_INDICATION.feature(),
          Place.REPORT_IMPRESSION.feature(),
          Place.PASSAGE.feature(),
          "lone-section");

  private static final List<CodePattern> REST = CodePattern.list("Z80.8 Z80.9", FILE);
  private static final List<CodePattern> SITED = CodePattern.list("Z80.0-Z80.7", FILE);

  private final List<Row> rows;
  private final ConfidenceModel model;

  private record Row(List<CodePattern> codes, List<CodePattern> related, boolean anywhere) {}

  private FamilyRelevance(List<Row> rows, ConfidenceModel model) {
    this.rows = List.copyOf(rows);
    this.model = model;
  }

  /** Reads the program's own table. */
  static FamilyRelevance load(ConfidenceModel model) {
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      String where = "models/rules/" + FILE + ":" + row.line();
      rows.add(
          new Row(
              CodePattern.list(row.get("codes"), where),
              CodePattern.list(row.get("related"), where),
              switch (row.get("told")) {
                case "anywhere" -> true;
                case "history" -> false;
                default ->
                    throw new BadInputException(
                        "FAMILY_RELEVANCE",
                        where,
                        "where a family history must be told is not known: " + row.get("told"),
                        "use anywhere or history");
              }));
    }
    return new FamilyRelevance(rows, model);
  }

  /** The suggestions with family histories judged by the others. */
  List<Suggestion> judge(List<Suggestion> suggestions, Setting setting) {
    List<String> present = ChartRules.present(suggestions);
    return suggestions.stream()
        .filter(s -> !isRest(s, suggestions))
        .map(s -> judge(s, present, setting))
        .toList();
  }

  /** A cancer of other or no site from the words that name the site in another code. */
  private static boolean isRest(Suggestion suggestion, List<Suggestion> all) {
    return CodePattern.anyMatches(REST, suggestion.code().code())
        && all.stream()
            .filter(other -> CodePattern.anyMatches(SITED, other.code().code()))
            .anyMatch(other ->
                other.evidence().stream()
                    .anyMatch(a ->
                        suggestion.evidence().stream().anyMatch(b -> a.span().overlaps(b.span()))));
  }

  private static boolean isTold(Suggestion suggestion, Set<String> places) {
    return suggestion.score().stream().anyMatch(part -> places.contains(part.feature()));
  }

  private Suggestion judge(Suggestion suggestion, List<String> present, Setting setting) {
    String code = suggestion.code().code();
    Optional<Row> row =
        rows.stream().filter(r -> CodePattern.anyMatches(r.codes(), code)).findFirst();
    if (row.isEmpty() || isTold(suggestion, STATED)) {
      return suggestion;
    }
    boolean enough =
        row.get().anywhere() || isTold(suggestion, Set.of(Place.PAST_HISTORY.feature()));
    boolean related =
        enough
            && present.stream()
                .anyMatch(other ->
                    !other.equals(code) && CodePattern.anyMatches(row.get().related(), other));
    List<ScorePart> score = new ArrayList<>(suggestion.score());
    String feature = related ? "family-related" : "family-unrelated";
    score.addAll(model.parts(setting, Map.of(feature, 1.0)));
    return suggestion.weighed(score);
  }
}
