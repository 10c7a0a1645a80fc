package org.opencac.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencac.chart.AuthorRole;
import org.opencac.chart.ChartDocument;
import org.opencac.chart.DocumentType;
import org.opencac.note.NoteText;
import org.opencac.review.CaseCounts;
import org.opencac.review.CaseFile;
import org.opencac.review.CaseHeader;
import org.opencac.review.CaseRepository;
import org.opencac.review.CaseState;
import org.opencac.review.CaseStatus;
import org.opencac.review.EngineRun;
import org.opencac.review.StoredDocument;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Charts and their documents in the database. Safe to share between threads. */
public final class JdbcCaseRepository implements CaseRepository {
  private final JdbcClient jdbc;
  private final JdbcRuns runs;
  private final Clock clock;

  /** Charts in a database. */
  public JdbcCaseRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.runs = new JdbcRuns(jdbc);
    this.clock = clock;
  }

  @Override
  public boolean add(CaseHeader header, List<StoredDocument> documents) {
    if (find(header.id()).isPresent()) {
      return false;
    }
    jdbc.sql(
            "insert into chart (id, title, setting, sex, age_years, date_of_service, admitted,"
                + " discharged, counts_from, payer, patient, record_number, facility, specialty,"
                + " status, hold_reason, coder, version, suggestions, open_suggestions, assigned,"
                + " changes, confidence, documents, characters, run_state, run_requested)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', 0, 0, 0, 0, 0, 0,"
                + " 0, 0, 'pending', ?)")
        .params(
            Arrays.asList(
                header.id(),
                header.title().reveal(),
                header.encounter().setting().label(),
                header.encounter().sex().label(),
                header.encounter().ageYears().isPresent()
                    ? header.encounter().ageYears().getAsInt()
                    : null,
                header.encounter().dateOfService(),
                header.admitted().orElse(null),
                header.discharged().orElse(null),
                header.countsFrom(),
                header.payer(),
                header.patient().reveal(),
                header.recordNumber().reveal(),
                header.facility(),
                header.specialty(),
                CaseStatus.NEW.label(),
                Columns.time(clock.instant())))
        .update();
    for (StoredDocument document : documents) {
      if (!addDocument(header.id(), document)) {
        throw new IllegalArgumentException("documents must have different ids");
      }
    }
    return true;
  }

  @Override
  public Optional<CaseFile> find(String encounter) {
    return select(encounter, "");
  }

  @Override
  public Optional<CaseFile> findForUpdate(String encounter) {
    return select(encounter, " for update");
  }

  private Optional<CaseFile> select(String encounter, String how) {
    return jdbc.sql("select * from chart where id = ?" + how)
        .param(encounter)
        .query((row, number) -> ChartRow.file(row))
        .optional();
  }

  @Override
  public void update(String encounter, CaseState state, CaseCounts counts) {
    update(encounter, state);
    jdbc.sql(
            "update chart set suggestions = ?, open_suggestions = ?, assigned = ?, changes = ?,"
                + " confidence = ? where id = ?")
        .params(
            counts.suggestions(),
            counts.open(),
            counts.assigned(),
            counts.changes(),
            counts.confidence(),
            encounter)
        .update();
  }

  @Override
  public void update(String encounter, CaseState state) {
    jdbc.sql("update chart set status = ?, hold_reason = ?, coder = ?, version = ? where id = ?")
        .params(
            state.status().label(), state.holdReason(), state.coder(), state.version(), encounter)
        .update();
  }

  @Override
  public boolean addDocument(String encounter, StoredDocument stored) {
    ChartDocument document = stored.document();
    long same =
        jdbc.sql("select count(*) from document where chart_id = ? and id = ?")
            .params(encounter, document.id())
            .query(Long.class)
            .single();
    if (same > 0) {
      return false;
    }
    int position =
        jdbc.sql("select documents from chart where id = ?")
            .param(encounter)
            .query(Integer.class)
            .single();
    jdbc.sql(
            "insert into document (chart_id, id, kind, title, author_name, author_role, written,"
                + " received, position, characters, content)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            encounter,
            document.id(),
            document.type().label(),
            document.title().reveal(),
            document.authorName().reveal(),
            document.authorRole().label(),
            Columns.time(document.time()),
            Columns.time(stored.received()),
            position,
            document.text().length(),
            NulText.stored(document.text().reveal()))
        .update();
    jdbc.sql(
            "update chart set documents = documents + 1, characters = characters + ?,"
                + " run_state = 'pending', run_requested = ? where id = ?")
        .params(document.text().length(), Columns.time(clock.instant()), encounter)
        .update();
    return true;
  }

  @Override
  public List<StoredDocument> documents(String encounter) {
    return jdbc.sql("select * from document where chart_id = ? order by written, position")
        .param(encounter)
        .query((row, number) -> document(row, NulText.read(row.getString("content"))))
        .list();
  }

  @Override
  public List<DocumentEntry> documentEntries(String encounter, String user) {
    return jdbc.sql(
            "select d.id, d.kind, d.title, d.author_name, d.author_role, d.written, d.received,"
                + " d.characters, r.reader from document d left join document_read r"
                + " on r.chart_id = d.chart_id and r.document_id = d.id and r.reader = ?"
                + " where d.chart_id = ? order by d.written, d.position")
        .params(user, encounter)
        .query((row, number) ->
            new DocumentEntry(
                document(row, ""), row.getInt("characters"), row.getString("reader") != null))
        .list();
  }

  @Override
  public Optional<StoredDocument> document(String encounter, String document) {
    return jdbc.sql("select * from document where chart_id = ? and id = ?")
        .params(encounter, document)
        .query((row, number) -> document(row, NulText.read(row.getString("content"))))
        .optional();
  }

  @Override
  public void markRead(String encounter, String document, String user, Instant at) {
    int changed =
        jdbc.sql(
                "update document_read set read_at = ?"
                    + " where chart_id = ? and document_id = ? and reader = ?")
            .params(Columns.time(at), encounter, document, user)
            .update();
    if (changed == 0) {
      jdbc.sql(
              "insert into document_read (chart_id, document_id, reader, read_at)"
                  + " select ?, ?, ?, cast(? as timestamp with time zone) where not exists"
                  + " (select 1 from document_read"
                  + " where chart_id = ? and document_id = ? and reader = ?)")
          .params(encounter, document, user, Columns.time(at), encounter, document, user)
          .update();
    }
  }

  @Override
  public EngineRun addRun(EngineRun run) {
    EngineRun kept = runs.add(run);
    jdbc.sql("update chart set run_state = ?, run_requested = null where id = ?")
        .params(run.failed() ? "failed" : "done", run.encounter())
        .update();
    return kept;
  }

  @Override
  public EngineRun newestRun(String encounter) {
    return runs.newest(encounter);
  }

  @Override
  public boolean pending(String encounter) {
    return jdbc.sql("select run_state from chart where id = ?")
        .param(encounter)
        .query(String.class)
        .optional()
        .filter("pending"::equals)
        .isPresent();
  }

  @Override
  public void requestRun(String encounter) {
    jdbc.sql("update chart set run_state = 'pending', run_requested = ? where id = ?")
        .params(Columns.time(clock.instant()), encounter)
        .update();
  }

  @Override
  public List<String> waiting() {
    return jdbc.sql("select id from chart where run_state = 'pending' order by run_requested, id")
        .query((row, number) -> row.getString("id"))
        .list();
  }

  private static StoredDocument document(ResultSet row, String text) throws SQLException {
    return new StoredDocument(
        new ChartDocument(
            row.getString("id"),
            DocumentType.of(row.getString("kind")).orElse(DocumentType.OTHER),
            Columns.text(row, "title"),
            Columns.text(row, "author_name"),
            AuthorRole.of(row.getString("author_role")).orElse(AuthorRole.OTHER),
            Columns.time(row, "written"),
            new NoteText(text)),
        Columns.time(row, "received"));
  }
}
