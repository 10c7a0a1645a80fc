package org.opencac.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The charts, their documents and their runs. */
public interface CaseRepository {

  /** Keeps a new chart. False when there is one of this id. */
  boolean add(CaseHeader header, List<StoredDocument> documents);

  /** The chart. */
  Optional<CaseFile> find(String encounter);

  /** The chart, kept from others until the transaction ends. */
  Optional<CaseFile> findForUpdate(String encounter);

  /** Keeps the chart from others until the transaction ends; it must be there. */
  default void reserve(String encounter) {
    if (findForUpdate(encounter).isEmpty()) {
      throw new ProblemException(new Problem.NotFound("encounter"));
    }
  }

  /** Keeps where the chart stands, and its figures. */
  void update(String encounter, CaseState state, CaseCounts counts);

  /** Keeps where the chart stands. */
  void update(String encounter, CaseState state);

  /** Keeps a new document of a chart. False when the chart has one of this id. */
  boolean addDocument(String encounter, StoredDocument document);

  /** The documents of a chart with their texts, in order of time. */
  List<StoredDocument> documents(String encounter);

  /** The documents of a chart without their texts, in order of time. */
  List<DocumentEntry> documentEntries(String encounter, String user);

  /** One document with its text. */
  Optional<StoredDocument> document(String encounter, String document);

  /** Notes that a user has opened a document. */
  void markRead(String encounter, String document, String user, Instant at);

  /** Keeps a run; its id is given here. */
  EngineRun addRun(EngineRun run);

  /** The newest run of a chart that came to an end. */
  EngineRun newestRun(String encounter);

  /** Whether documents came, or a run was asked for, after the newest run. */
  boolean pending(String encounter);

  /** Asks for a run. */
  void requestRun(String encounter);

  /** Charts that wait for a run, oldest request first. */
  List<String> waiting();

  /**
   * A document without its text.
   *
   * @param document the document; its text is empty
   * @param length of its text in UTF-16 units
   * @param read whether the user has opened it
   */
  record DocumentEntry(StoredDocument document, int length, boolean read) {}
}
