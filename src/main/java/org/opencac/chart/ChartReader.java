package org.opencac.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.Suggestion;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.Section;
import org.opencac.text.SectionKind;

/**
 * Reads the documents of an encounter together: each is parsed by itself, all are coded as one
 * note, and what is found is carried back to the documents. Safe to share between threads.
 */
public final class ChartReader {
  private final NoteParser parser;
  private final DocumentRules rules;

  /** A reader that parses with the given parser. */
  public ChartReader(NoteParser parser, DocumentRules rules) {
    this.parser = parser;
    this.rules = rules;
  }

  /**
   * Reads a chart.
   *
   * @param id the encounter's name
   * @param coder codes a note that was put together from the documents
   */
  public ChartReading read(
      String id,
      Encounter encounter,
      List<ChartDocument> documents,
      Function<ParsedNote, ChartSuggestions> coder) {
    List<ChartDocument> ordered = new ArrayList<>(documents);
    ordered.sort(Comparator.comparing(ChartDocument::time));
    List<ParsedNote> notes =
        ordered.stream()
            .map(document -> parser.parse(new Note(document.id(), document.text(), encounter)))
            .toList();
    CopiedForward copied = new CopiedForward(notes);
    List<ReadDocument> read = new ArrayList<>();
    for (int d = 0; d < ordered.size(); d++) {
      Support support = rules.support(ordered.get(d).type(), ordered.get(d).authorRole());
      read.add(new ReadDocument(ordered.get(d), notes.get(d), support, copied.passages(d)));
    }
    read = List.copyOf(interpreted(read, encounter.setting()));
    JoinedChart joined = new JoinedChart(id, encounter, read, copied);
    if (joined.isEmpty()) {
      return new ChartReading(read, List.of(), List.of());
    }
    ChartSuggestions found = coder.apply(joined.note());
    AuthorRules authors = new AuthorRules(rules, read);
    List<ChartSuggestion> suggestions = new ArrayList<>();
    for (Suggestion suggestion : found.suggestions()) {
      List<ChartEvidence> evidence = evidence(suggestion, joined, copied, read);
      int mentions =
          (int)
              evidence.stream()
                  .filter(piece -> !piece.copied() && piece.role() == EvidenceRole.CONDITION)
                  .count();
      suggestions.add(authors.judge(suggestion, evidence, Math.max(1, mentions)));
    }
    return new ChartReading(read, suggestions, notCoded(found.notCoded(), joined));
  }

  /**
   * Outside the hospital an interpretation by a physician may be coded when it is all there is, as
   * for an encounter for the test itself (IV.K).
   */
  private static List<ReadDocument> interpreted(List<ReadDocument> read, Setting setting) {
    boolean alone =
        setting != Setting.INPATIENT
            && read.stream().noneMatch(document -> document.support() == Support.PROVIDER);
    List<ReadDocument> result = new ArrayList<>();
    for (ReadDocument one : read) {
      boolean physician =
          one.document().authorRole() == AuthorRole.RADIOLOGIST
              || one.document().authorRole() == AuthorRole.PATHOLOGIST
              || one.document().authorRole() == AuthorRole.PHYSICIAN;
      result.add(
          alone && physician && one.support() == Support.RESULTS
              ? new ReadDocument(one.document(), one.note(), Support.PROVIDER, one.copied())
              : one);
    }
    return result;
  }

  private static List<ChartEvidence> evidence(
      Suggestion suggestion, JoinedChart joined, CopiedForward copied, List<ReadDocument> read) {
    List<ChartEvidence> originals = new ArrayList<>();
    List<ChartEvidence> copies = new ArrayList<>();
    for (Evidence piece : suggestion.evidence()) {
      DocumentSpan place = joined.locate(piece.span());
      originals.add(
          new ChartEvidence(place.document(), place.span(), piece.role(), piece.section(), false));
      for (DocumentSpan copy : copied.copiesOf(place.document(), place.span())) {
        SectionKind section = sectionAt(read.get(copy.document()).note(), copy.span());
        copies.add(new ChartEvidence(copy.document(), copy.span(), piece.role(), section, true));
      }
    }
    originals.addAll(copies);
    return originals;
  }

  private static SectionKind sectionAt(ParsedNote note, Span span) {
    for (Section section : note.sections()) {
      if (section.span().contains(span.begin())) {
        return section.kind();
      }
    }
    return SectionKind.BODY;
  }

  private static List<ChartNotCoded> notCoded(List<NotCoded> left, JoinedChart joined) {
    List<ChartNotCoded> result = new ArrayList<>();
    for (NotCoded one : left) {
      DocumentSpan place = joined.locate(one.span());
      result.add(
          new ChartNotCoded(
              place.document(),
              place.span(),
              one.reason(),
              one.cue()
                  .map(joined::locate)
                  .filter(cue -> cue.document() == place.document())
                  .map(DocumentSpan::span),
              one.rule()));
    }
    return result;
  }
}
