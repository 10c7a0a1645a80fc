package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencac.note.Span;
import org.opencac.review.Choice;
import org.opencac.review.CodeReference;
import org.opencac.review.Decision;
import org.opencac.review.DecisionAction;
import org.opencac.review.DecisionLog;
import org.opencac.review.EvidenceSpan;
import org.opencac.review.PresentOnAdmission;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The decisions in the database; nothing here changes or deletes one. Numbers come without a gap
 * from the row that the audit trail locks too. Safe to share between threads.
 */
public final class JdbcDecisionLog implements DecisionLog {
  private static final String INSERT =
      "insert into decision (number, chart_id, step, request_key, action, code_system, code,"
          + " to_system, to_code, poa, code_order, reason, remark, evidence, display, decided_by,"
          + " decided_at, run_number, fingerprint, shown, shown_digest)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcClient jdbc;

  /** A log in a database. */
  public JdbcDecisionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Decision> append(List<Decision> decisions) {
    long last =
        jdbc.sql("select decisions from audit_head where id = 1 for update")
            .query(Long.class)
            .single();
    List<Decision> kept = new ArrayList<>();
    for (Decision decision : decisions) {
      last++;
      insert(last, decision);
      kept.add(
          new Decision(
              last,
              decision.encounter(),
              decision.step(),
              decision.key(),
              decision.choice(),
              decision.display(),
              decision.by(),
              decision.at(),
              decision.run(),
              decision.fingerprint(),
              decision.shown(),
              decision.shownDigest()));
    }
    jdbc.sql("update audit_head set decisions = ? where id = 1").param(last).update();
    return kept;
  }

  private void insert(long number, Decision decision) {
    Choice choice = decision.choice();
    jdbc.sql(INSERT)
        .params(
            number,
            decision.encounter(),
            decision.step(),
            decision.key(),
            choice.action().label(),
            system(choice.code()),
            choice.code().map(CodeReference::code).orElse(""),
            system(choice.to()),
            choice.to().map(CodeReference::code).orElse(""),
            choice.poa().map(PresentOnAdmission::indicator).orElse(""),
            choice.order().stream().map(CodeReference::label).collect(Collectors.joining(" ")),
            choice.reason(),
            choice.comment().reveal(),
            choice.evidence().stream()
                .map(one -> one.document() + "@" + one.span().begin() + "-" + one.span().end())
                .collect(Collectors.joining(" ")),
            decision.display(),
            decision.by(),
            Columns.time(decision.at()),
            decision.run(),
            decision.fingerprint(),
            decision.shown().reveal(),
            decision.shownDigest())
        .update();
  }

  @Override
  public List<Decision> of(String encounter) {
    return jdbc.sql("select * from decision where chart_id = ? order by number")
        .param(encounter)
        .query((row, number) -> decision(row))
        .list();
  }

  @Override
  public List<Decision> between(long first, long last) {
    return jdbc.sql("select * from decision where number between ? and ? order by number")
        .params(first, last)
        .query((row, number) -> decision(row))
        .list();
  }

  @Override
  public long count() {
    return jdbc.sql("select count(*) from decision").query(Long.class).single();
  }

  private static String system(Optional<CodeReference> code) {
    return code.map(one -> one.system().label()).orElse("");
  }

  private static Decision decision(ResultSet row) throws SQLException {
    Choice choice =
        new Choice(
            DecisionAction.of(row.getString("action")).orElseThrow(),
            Columns.code(row.getString("code_system"), row.getString("code")),
            Columns.code(row.getString("to_system"), row.getString("to_code")),
            PresentOnAdmission.of(row.getString("poa")),
            words(row.getString("code_order")).stream()
                .flatMap(label -> CodeReference.of(label).stream())
                .toList(),
            row.getString("reason"),
            Columns.text(row, "remark"),
            words(row.getString("evidence")).stream().map(JdbcDecisionLog::span).toList());
    return new Decision(
        row.getLong("number"),
        row.getString("chart_id"),
        row.getInt("step"),
        row.getString("request_key"),
        choice,
        row.getString("display"),
        row.getString("decided_by"),
        Columns.time(row, "decided_at"),
        row.getInt("run_number"),
        row.getString("fingerprint"),
        Columns.text(row, "shown"),
        row.getString("shown_digest"));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  private static EvidenceSpan span(String text) {
    int at = text.lastIndexOf('@');
    int dash = text.lastIndexOf('-');
    return new EvidenceSpan(
        text.substring(0, at),
        new Span(
            Integer.parseInt(text.substring(at + 1, dash)),
            Integer.parseInt(text.substring(dash + 1))));
  }
}
