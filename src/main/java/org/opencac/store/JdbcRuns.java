package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.opencac.review.EngineRun;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.RunSuggestion;
import org.opencac.suggest.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Runs of the engine in the database. */
final class JdbcRuns {
  private final JdbcClient jdbc;

  JdbcRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  EngineRun add(EngineRun run) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into engine_run (chart_id, number, made, program_version, fingerprint, reason,"
                + " releases, documents, not_coded) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            run.encounter(),
            run.number(),
            Columns.time(run.at()),
            run.version(),
            run.fingerprint(),
            run.reason(),
            run.releases(),
            run.documents().reveal(),
            run.notCoded().reveal())
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey(), "the database must give an id").longValue();
    for (int i = 0; i < run.suggestions().size(); i++) {
      insert(id, i, run.suggestions().get(i));
    }
    return new EngineRun(
        id,
        run.encounter(),
        run.number(),
        run.at(),
        run.version(),
        run.fingerprint(),
        run.reason(),
        run.releases(),
        run.documents(),
        run.notCoded(),
        run.suggestions());
  }

  private void insert(long run, int position, RunSuggestion suggestion) {
    jdbc.sql(
            "insert into suggestion (run_id, position, code_system, code, display, confidence,"
                + " decision, digest, poa, poa_exempt, first_run, document_type, section, chapter,"
                + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            run,
            position,
            suggestion.code().system().label(),
            suggestion.code().code(),
            suggestion.display(),
            suggestion.confidence(),
            suggestion.decision().label(),
            suggestion.digest(),
            suggestion.poa().map(PresentOnAdmission::indicator).orElse(""),
            suggestion.poaExempt(),
            suggestion.firstRun(),
            suggestion.documentType(),
            suggestion.section(),
            suggestion.chapter(),
            suggestion.content().reveal())
        .update();
  }

  EngineRun newest(String encounter) {
    return jdbc.sql(
            "select * from engine_run where chart_id = ?"
                + " order by number desc fetch first 1 rows only")
        .param(encounter)
        .query((row, number) -> run(row))
        .optional()
        .orElseGet(() -> EngineRun.none(encounter));
  }

  private EngineRun run(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    List<RunSuggestion> suggestions =
        jdbc.sql("select * from suggestion where run_id = ? order by position")
            .param(id)
            .query((one, number) -> suggestion(one))
            .list();
    return new EngineRun(
        id,
        row.getString("chart_id"),
        row.getInt("number"),
        Columns.time(row, "made"),
        row.getString("program_version"),
        row.getString("fingerprint"),
        row.getString("reason"),
        row.getString("releases"),
        Columns.text(row, "documents"),
        Columns.text(row, "not_coded"),
        suggestions);
  }

  private static RunSuggestion suggestion(ResultSet row) throws SQLException {
    return new RunSuggestion(
        Columns.code(row.getString("code_system"), row.getString("code")).orElseThrow(),
        row.getString("display"),
        row.getDouble("confidence"),
        Decision.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
        row.getString("digest"),
        PresentOnAdmission.of(row.getString("poa")),
        row.getBoolean("poa_exempt"),
        row.getInt("first_run"),
        row.getString("document_type"),
        row.getString("section"),
        row.getString("chapter"),
        Columns.text(row, "content"));
  }
}
