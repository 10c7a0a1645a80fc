package org.opencac.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.opencac.review.AssignedCode;
import org.opencac.review.CodeGroup;
import org.opencac.review.CodingCase;
import org.opencac.review.CodingDesk;
import org.opencac.review.DecisionAction;
import org.opencac.review.RunSuggestion;
import org.opencac.suggest.Decision;

/**
 * What was left standing when charts were submitted, by coder and kind. Errors and warnings are
 * those that were kept at submit. The edits that compare codes with words are silent there, so
 * whether codes and documents agree is read from the decisions and the newest run: a code that
 * nobody showed words for, a code that the documents leave in question, and a supported diagnosis
 * that was neither decided on nor coded within its category.
 */
final class RiskReport {
  private static final int CATEGORY = 3;

  private final UnaryOperator<String> names;

  RiskReport(UnaryOperator<String> names) {
    this.names = names;
  }

  private enum Kind {
    ERRORS("errors", "errors left standing"),
    WARNINGS("warnings", "warnings acknowledged"),
    NO_WORDS("over-no-words", "over, codes without words"),
    IN_QUESTION("over-in-question", "over, codes in question"),
    NOT_CODED("under-not-coded", "under, supported not coded");

    private final String id;
    private final String words;

    Kind(String id, String words) {
      this.id = id;
      this.words = words;
    }
  }

  Report of(List<SubmittedChart> charts) {
    List<Report.Row> rows = new ArrayList<>();
    Tables.grouped(charts, one -> one.submission().user())
        .forEach((coder, all) -> {
          for (Kind kind : Kind.values()) {
            rows.add(row(kind, coder, all));
          }
        });
    return new Report(
        ReportName.CODING_RISK,
        List.of(
            Tables.text("risk", "Coder and risk"),
            Tables.count("found", "Found"),
            Tables.count("charts", "Charts with it"),
            Tables.count("submitted", "Charts submitted"),
            Tables.share("share", "Share of charts")),
        rows);
  }

  private Report.Row row(Kind kind, String coder, List<SubmittedChart> all) {
    Set<String> with = new TreeSet<>();
    long found = 0;
    for (SubmittedChart chart : all) {
      long here = found(kind, chart);
      found += here;
      if (here > 0) {
        with.add(chart.submission().encounter());
      }
    }
    return new Report.Row(
        coder + "/" + kind.id,
        names.apply(coder) + ": " + kind.words,
        List.of(
            (double) found,
            (double) with.size(),
            (double) all.size(),
            Tables.share(with.size(), all.size())),
        with);
  }

  private static long found(Kind kind, SubmittedChart submitted) {
    CodingDesk.OpenCase chart = submitted.chart();
    ReportSource.Submission submission = submitted.submission();
    return switch (kind) {
      case ERRORS -> submission.despite().size();
      case WARNINGS -> CodingCase.acknowledged(chart.decisions(), submission.version()).size();
      case NO_WORDS ->
          chart.coding().assigned().stream().filter(code -> withoutWords(code, chart)).count();
      case IN_QUESTION ->
          chart.coding().assigned().stream().filter(code -> inQuestion(code, chart)).count();
      case NOT_CODED ->
          chart.run().suggestions().stream().filter(one -> notCoded(one, chart)).count();
    };
  }

  private static boolean withoutWords(AssignedCode code, CodingDesk.OpenCase chart) {
    return code.origin() == DecisionAction.ADD
        && code.decision().choice().evidence().isEmpty()
        && chart.run().find(code.code()).isEmpty();
  }

  private static boolean inQuestion(AssignedCode code, CodingDesk.OpenCase chart) {
    return chart
        .run()
        .find(code.code())
        .filter(suggestion -> suggestion.decision() == Decision.QUERY)
        .isPresent();
  }

  private static boolean notCoded(RunSuggestion suggestion, CodingDesk.OpenCase chart) {
    return suggestion.decision() == Decision.CODABLE
        && suggestion.code().group() == CodeGroup.DIAGNOSIS
        && !chart.coding().states().containsKey(suggestion.code())
        && chart.coding().assigned(CodeGroup.DIAGNOSIS).stream()
            .noneMatch(
                code -> category(code.code().code()).equals(category(suggestion.code().code())));
  }

  private static String category(String code) {
    return code.substring(0, Math.min(CATEGORY, code.length()));
  }
}
