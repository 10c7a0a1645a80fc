package org.opencac.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.review.ChartLock;

/** A chart without the texts of its documents, as {@code docs/api.md} has it. */
record ChartJson(
    String id,
    String title,
    String status,
    @Nullable String holdReason,
    int version,
    @Nullable String coder,
    @Nullable String coderName,
    ContextJson context,
    PatientJson patient,
    String facility,
    String specialty,
    List<DocumentJson> documents,
    RunJson run,
    @ArraySchema(schema = @Schema(implementation = SuggestionJson.class)) List<RawJson> suggestions,
    @ArraySchema(schema = @Schema(implementation = RunWriter.NotCodedJson.class)) RawJson notCoded,
    CodingJson coding,
    @Nullable LockJson lock) {

  record ContextJson(
      String setting,
      String sex,
      @Nullable Integer ageYears,
      LocalDate dateOfService,
      @Nullable LocalDate admitDate,
      @Nullable LocalDate dischargeDate,
      String payer) {}

  record PatientJson(String name, String recordNumber) {
    @Override
    public String toString() {
      return "PatientJson[]";
    }
  }

  record AuthorJson(String name, String role) {
    @Override
    public String toString() {
      return "AuthorJson[" + role + "]";
    }
  }

  record DocumentJson(
      String id,
      String type,
      String title,
      AuthorJson author,
      Instant time,
      int length,
      boolean read,
      boolean late,
      String codable,
      List<RunWriter.SectionJson> sections,
      List<RunWriter.CopiedJson> copied) {
    @Override
    public String toString() {
      return "DocumentJson[" + id + "]";
    }
  }

  record EngineJson(String version, String fingerprint) {}

  record RunJson(
      long id,
      int number,
      String state,
      @Nullable Instant at,
      @Nullable String reason,
      EngineJson engine,
      @ArraySchema(schema = @Schema(implementation = RunWriter.ReleaseJson.class))
          RawJson codeSets) {}

  /** Who holds the chart. */
  record LockJson(
      String holder,
      String holderName,
      boolean yours,
      @Nullable String tab,
      Instant since,
      Instant expiresAt) {
    static LockJson of(ChartLock lock, String caller, Names names) {
      boolean yours = lock.holder().equals(caller);
      return new LockJson(
          lock.holder(),
          names.of(lock.holder()),
          yours,
          yours ? lock.tab() : null,
          lock.since(),
          lock.expires());
    }
  }

  @Override
  public String toString() {
    return "ChartJson[" + id + "]";
  }
}
