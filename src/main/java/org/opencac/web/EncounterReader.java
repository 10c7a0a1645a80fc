package org.opencac.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencac.chart.AuthorRole;
import org.opencac.chart.ChartDocument;
import org.opencac.chart.DocumentType;
import org.opencac.note.Encounter;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.review.CaseHeader;
import org.opencac.review.StoredDocument;

/** Reads encounters as they come in; all faults are said at once. Safe to share between threads. */
final class EncounterReader {
  private static final int LONGEST_TEXT = 6_000_000;
  private static final int MOST_DOCUMENTS = 500;
  private static final int LONGEST_LINE = 300;

  private final Clock clock;

  EncounterReader(Clock clock) {
    this.clock = clock;
  }

  /** An encounter as it is sent. */
  record EncounterJson(
      @Nullable String id,
      @Nullable String title,
      @Nullable ContextJson context,
      @Nullable PatientJson patient,
      @Nullable String facility,
      @Nullable String specialty,
      @Nullable List<DocumentJson> documents) {
    @Override
    public String toString() {
      return "EncounterJson[]";
    }
  }

  record ContextJson(
      @Nullable String setting,
      @Nullable String sex,
      @Nullable Integer ageYears,
      @Nullable LocalDate dateOfService,
      @Nullable LocalDate admitDate,
      @Nullable LocalDate dischargeDate,
      @Nullable String payer) {}

  record PatientJson(@Nullable String name, @Nullable String recordNumber) {
    @Override
    public String toString() {
      return "PatientJson[]";
    }
  }

  /** A document as it is sent. */
  record DocumentJson(
      @Nullable String id,
      @Nullable String type,
      @Nullable String title,
      @Nullable AuthorJson author,
      @Nullable Instant time,
      @Nullable String text) {
    @Override
    public String toString() {
      return "DocumentJson[]";
    }
  }

  record AuthorJson(@Nullable String name, @Nullable String role) {
    @Override
    public String toString() {
      return "AuthorJson[]";
    }
  }

  /** An encounter that can be kept. */
  record Read(CaseHeader header, List<StoredDocument> documents) {}

  Read encounter(EncounterJson sent) {
    List<DocumentJson> documents = Fields.required("documents", sent.documents());
    if (documents.isEmpty()) {
      throw RequestException.wrong("documents", "is empty", "send at least one");
    }
    if (documents.size() > MOST_DOCUMENTS) {
      throw new RequestException(ProblemJson.tooLarge());
    }
    List<StoredDocument> stored = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < documents.size(); i++) {
      StoredDocument document = document("documents[" + i + "].", documents.get(i));
      if (!ids.add(document.document().id())) {
        throw RequestException.wrong(
            "documents[" + i + "].id", "stands twice", "give each document its own");
      }
      stored.add(document);
    }
    return new Read(header(sent), stored);
  }

  private static CaseHeader header(EncounterJson sent) {
    ContextJson context = Fields.required("context", sent.context());
    Setting setting =
        Setting.of(Fields.required("context.setting", context.setting()))
            .orElseThrow(() -> unknown("context.setting"));
    Sex sex =
        context.sex() == null
            ? Sex.UNKNOWN
            : Sex.of(context.sex()).orElseThrow(() -> unknown("context.sex"));
    OptionalInt age = OptionalInt.empty();
    if (context.ageYears() != null) {
      age = OptionalInt.of(Fields.number("context.ageYears", context.ageYears()));
      if (age.getAsInt() > Encounter.OLDEST) {
        throw RequestException.wrong("context.ageYears", "must be 0 to 130", "correct it");
      }
    }
    LocalDate date = Fields.required("context.dateOfService", context.dateOfService());
    PatientJson patient = sent.patient() == null ? new PatientJson(null, null) : sent.patient();
    return new CaseHeader(
        Fields.id("id", sent.id()),
        new NoteText(Fields.words("title", sent.title(), 1, LONGEST_LINE)),
        new Encounter(setting, sex, age, date),
        Optional.ofNullable(context.admitDate()),
        Optional.ofNullable(context.dischargeDate()),
        Fields.words("context.payer", context.payer(), 0, 100),
        new NoteText(Fields.words("patient.name", patient.name(), 0, LONGEST_LINE)),
        new NoteText(Fields.words("patient.recordNumber", patient.recordNumber(), 0, 100)),
        Fields.words("facility", sent.facility(), 0, 100),
        Fields.words("specialty", sent.specialty(), 0, 100));
  }

  StoredDocument document(String where, DocumentJson sent) {
    String text = Fields.required(where + "text", sent.text());
    if (text.length() > LONGEST_TEXT) {
      throw new RequestException(ProblemJson.tooLarge());
    }
    if (!Fields.wellFormed(text)) {
      throw RequestException.wrong(
          where + "text", "has half a character (a lone surrogate)", "send well-formed Unicode");
    }
    AuthorJson author = sent.author() == null ? new AuthorJson(null, null) : sent.author();
    DocumentType type =
        DocumentType.of(Fields.required(where + "type", sent.type()))
            .orElseThrow(() -> unknown(where + "type"));
    AuthorRole role =
        author.role() == null
            ? AuthorRole.OTHER
            : AuthorRole.of(author.role()).orElseThrow(() -> unknown(where + "author.role"));
    return new StoredDocument(
        new ChartDocument(
            Fields.id(where + "id", sent.id()),
            type,
            new NoteText(Fields.words(where + "title", sent.title(), 0, LONGEST_LINE)),
            new NoteText(Fields.words(where + "author.name", author.name(), 0, LONGEST_LINE)),
            role,
            Fields.required(where + "time", sent.time()).truncatedTo(ChronoUnit.MILLIS),
            new NoteText(text)),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static RequestException unknown(String where) {
    return RequestException.wrong(where, "has a value that is not known", "see docs/api.md");
  }
}
