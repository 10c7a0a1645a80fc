package org.opencac.report;

import java.util.Locale;
import java.util.Optional;

/** The reports there are. */
public enum ReportName {
  ENGINE_USE("Use of the engine", "How each coder used what the engine suggested."),
  ENGINE_CODES("Engine by code", "How often suggestions of a code were kept, and codes added."),
  ENGINE_CHAPTERS("Engine by chapter", "The same by chapter of the Tabular List."),
  ENGINE_DOCUMENT_TYPES(
      "Engine by document type", "Suggestions by the type of the document of their first words."),
  ENGINE_SECTIONS("Engine by section", "Suggestions by the section of their first words."),
  REJECT_REASONS("Why suggestions were rejected", "Rejections by reason."),
  AUDIT_ACCURACY(
      "Accuracy", "Second-level audits by coder; the principal diagnosis weighs double."),
  PRODUCTIVITY("Productivity", "Charts submitted and minutes from opening to submitting."),
  TURNAROUND("Turnaround", "Days from discharge or service to submission, by facility."),
  DNFC("Discharged, not final coded", "Charts that wait, by age."),
  QUERIES(
      "Queries",
      "Queries to physicians by kind: asked when a chart is put on hold for one, answered when a"
          + " query response comes in, agreed when a code rests on it."),
  DENIALS(
      "Denials by reason",
      "Denials received, by claim adjustment reason code; overturned wholly or in part."),
  DENIAL_CODES("Denials by code", "The same by the code that was refused."),
  CAPTURE(
      "Capture of CC, MCC and HCC",
      "Inpatient charts that each coder submitted, each by its last submission: secondary diagnoses"
          + " that count as CC or MCC, risk categories that remain after the hierarchies, and how"
          + " many codes of such weight that the engine suggested as codable were assigned. It needs"
          + " the payers' tables; a chart whose table is not installed is counted apart."),
  CODING_RISK(
      "Over- and under-coding risk",
      "What was left standing in the charts that each coder submitted, each by its last submission:"
          + " errors submitted despite the warning, warnings acknowledged with a reason, assigned"
          + " codes for which no words are shown or that the documents leave in question, and"
          + " supported diagnoses that were neither decided on nor coded within their category.");

  private final String title;
  private final String description;

  ReportName(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /** For a person. */
  public String title() {
    return title;
  }

  /** What it shows. */
  public String description() {
    return description;
  }

  /** The name used in scripts: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The report of a label. */
  public static Optional<ReportName> of(String label) {
    for (ReportName name : values()) {
      if (name.label().equals(label)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
