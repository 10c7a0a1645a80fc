package org.opencac.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.chart.ChartEvidence;
import org.opencac.chart.ChartNotCoded;
import org.opencac.chart.ChartReading;
import org.opencac.chart.ChartSuggestion;
import org.opencac.chart.DocumentType;
import org.opencac.chart.ReadDocument;
import org.opencac.chart.Support;
import org.opencac.engine.ChartCoding;
import org.opencac.note.NoteText;
import org.opencac.review.CaseHeader;
import org.opencac.review.CodeGroup;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodeReference;
import org.opencac.review.EngineRun;
import org.opencac.review.PresentOnAdmission;
import org.opencac.review.RunDigest;
import org.opencac.review.RunSuggestion;
import org.opencac.suggest.Decision;
import org.opencac.suggest.EvidenceRole;
import org.opencac.suggest.Suggestion;
import org.opencac.text.SectionKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what the engine made of an encounter into what is kept of it. Safe to share between
 * threads.
 */
final class RunWriter {
  private static final int MOST_EVIDENCE = 60;
  private static final Duration ADMISSION = Duration.ofHours(36);

  private final JsonMapper mapper;
  private final CodeLookup codes;

  RunWriter(JsonMapper mapper, CodeLookup codes) {
    this.mapper = mapper;
    this.codes = codes;
  }

  /** Where a document's findings stand in the JSON of the run. */
  record DocumentMarks(
      String id, String codable, List<SectionJson> sections, List<CopiedJson> copied) {}

  record SectionJson(int start, int end, String title, String kind) {
    @Override
    public String toString() {
      return "SectionJson[" + start + ".." + end + "]";
    }
  }

  record CopiedJson(int start, int end, FromJson from) {}

  record FromJson(String document, int start, int end) {}

  record NotCodedJson(
      String document,
      int start,
      int end,
      String text,
      String reason,
      @Nullable CueJson cue,
      String rule) {
    @Override
    public String toString() {
      return "NotCodedJson[" + document + " " + start + ".." + end + "]";
    }
  }

  record CueJson(int start, int end, String text) {
    @Override
    public String toString() {
      return "CueJson[" + start + ".." + end + "]";
    }
  }

  record ReleaseJson(String codeSystem, String release, String effectiveFrom) {}

  EngineRun write(CaseHeader header, ChartCoding coded, EngineRun before, Instant now) {
    ChartReading reading = coded.reading();
    int number = before.number() + 1;
    List<RunSuggestion> suggestions = new ArrayList<>();
    for (ChartSuggestion suggestion : reading.suggestions()) {
      RunSuggestion made = suggestion(header, suggestion, reading, coded, number);
      suggestions.add(before.find(made.code()).map(old -> made.since(old.firstRun())).orElse(made));
    }
    List<ReleaseJson> releases =
        coded.releases().stream()
            .map(release ->
                new ReleaseJson(
                    release.system().label(),
                    release.edition(),
                    release.effectiveFrom().toString()))
            .toList();
    return new EngineRun(
        0,
        header.id(),
        number,
        now,
        coded.stamp().version(),
        coded.stamp().fingerprint(),
        "",
        mapper.writeValueAsString(releases),
        new NoteText(mapper.writeValueAsString(marks(reading))),
        new NoteText(mapper.writeValueAsString(notCoded(reading))),
        suggestions);
  }

  private RunSuggestion suggestion(
      CaseHeader header,
      ChartSuggestion chart,
      ChartReading reading,
      ChartCoding coded,
      int number) {
    Suggestion suggestion = chart.suggestion();
    CodeReference code = new CodeReference(suggestion.code().system(), suggestion.code().code());
    boolean diagnosis = code.group() == CodeGroup.DIAGNOSIS;
    boolean exempt = diagnosis && codes.poaExempt(code, header.encounter().dateOfService());
    Optional<PresentOnAdmission> poa =
        diagnosis && header.inpatient() && !exempt && admitted(header, chart, reading)
            ? Optional.of(PresentOnAdmission.YES)
            : Optional.empty();
    List<EvidenceJson> evidence =
        chart.evidence().stream()
            .limit(MOST_EVIDENCE)
            .map(piece -> evidence(piece, reading))
            .toList();
    ChartEvidence first = chart.evidence().getFirst();
    ReadDocument document = reading.documents().get(first.document());
    SuggestionJson json =
        new SuggestionJson(
            code.label(),
            code.system().label(),
            code.code(),
            suggestion.code().display(),
            rounded(suggestion.confidence()),
            chart.decision().label(),
            reason(chart, reading),
            evidence,
            suggestion.indexPath(),
            chart.rules().stream()
                .map(rule ->
                    new SuggestionJson.RuleJson(
                        rule.id(), rule.authority(), rule.section(), rule.outcome()))
                .toList(),
            suggestion.score().stream()
                .map(part ->
                    new SuggestionJson.ScoreJson(
                        part.feature(),
                        rounded(part.value()),
                        rounded(part.weight()),
                        rounded(part.contribution())))
                .toList(),
            suggestion.alternatives().stream()
                .map(other ->
                    new SuggestionJson.AlternativeJson(
                        other.code().system().label(),
                        other.code().code(),
                        other.code().display(),
                        other.reason()))
                .toList(),
            suggestion.missing().stream()
                .map(one -> new SuggestionJson.MissingJson(one.role(), one.question()))
                .toList(),
            evidence.stream().map(EvidenceJson::document).distinct().toList(),
            chart.mentions(),
            exempt,
            poa.map(PresentOnAdmission::indicator).orElse(null));
    return new RunSuggestion(
        code,
        suggestion.code().display(),
        suggestion.confidence(),
        chart.decision(),
        RunDigest.of(chart.decision(), told(chart, reading)),
        poa,
        exempt,
        number,
        document.document().type().label(),
        first.section().label(),
        coded.releases().isEmpty() ? "" : chapter(code, header),
        new NoteText(mapper.writeValueAsString(json)));
  }

  private String chapter(CodeReference code, CaseHeader header) {
    return codes.chapter(code, header.encounter().dateOfService());
  }

  /** The words that name the condition, by place; copies tell nothing new. */
  private static List<String> told(ChartSuggestion chart, ChartReading reading) {
    return chart.evidence().stream()
        .filter(piece -> !piece.copied() && piece.role() == EvidenceRole.CONDITION)
        .map(piece ->
            reading.documents().get(piece.document()).document().id()
                + "@"
                + piece.span().begin()
                + "-"
                + piece.span().end())
        .toList();
  }

  /** Whether a document of the first hours states it. */
  private static boolean admitted(CaseHeader header, ChartSuggestion chart, ChartReading reading) {
    Instant until =
        header
            .admitted()
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(ADMISSION))
            .orElse(Instant.MIN);
    return chart.evidence().stream()
        .map(piece -> reading.documents().get(piece.document()))
        .anyMatch(document ->
            document.support() == Support.PROVIDER
                && (document.document().type() == DocumentType.HISTORY_AND_PHYSICAL
                    || document.document().type() == DocumentType.EMERGENCY_NOTE
                    || document.document().time().isBefore(until)));
  }

  private static String reason(ChartSuggestion chart, ChartReading reading) {
    ChartEvidence first = chart.evidence().getFirst();
    ReadDocument document = reading.documents().get(first.document());
    String words =
        document.document().text().slice(first.span()).reveal().strip().replaceAll("\\s+", " ");
    if (words.length() > 60) {
      words = words.substring(0, words.offsetByCodePoints(0, 56)) + "...";
    }
    long others =
        chart.evidence().stream()
            .filter(piece -> !piece.copied() && piece.document() != first.document())
            .map(ChartEvidence::document)
            .distinct()
            .count();
    String where = first.section() == SectionKind.BODY ? "" : " in " + first.section().label();
    String more =
        others == 0
            ? ""
            : others == 1 ? " and 1 more document" : " and " + others + " more documents";
    String rule =
        chart.decision() == Decision.QUERY && !chart.rules().isEmpty()
            ? "; " + chart.rules().getLast().outcome()
            : "";
    return "\u201c"
        + words
        + "\u201d"
        + where
        + " of "
        + document.document().type().label().replace('-', ' ')
        + more
        + rule;
  }

  private static EvidenceJson evidence(ChartEvidence piece, ChartReading reading) {
    ReadDocument document = reading.documents().get(piece.document());
    return new EvidenceJson(
        document.document().id(),
        piece.span().begin(),
        piece.span().end(),
        document.document().text().slice(piece.span()).reveal(),
        piece.role().label(),
        piece.section().label(),
        piece.copied());
  }

  private static List<DocumentMarks> marks(ChartReading reading) {
    List<DocumentMarks> marks = new ArrayList<>();
    for (ReadDocument document : reading.documents()) {
      marks.add(
          new DocumentMarks(
              document.document().id(),
              document.support().label(),
              document.note().sections().stream()
                  .map(section ->
                      new SectionJson(
                          section.span().begin(),
                          section.span().end(),
                          section.title().reveal().strip(),
                          section.kind().label()))
                  .toList(),
              document.copied().stream()
                  .map(passage ->
                      new CopiedJson(
                          passage.span().begin(),
                          passage.span().end(),
                          new FromJson(
                              reading.documents().get(passage.origin()).document().id(),
                              passage.from().begin(),
                              passage.from().end())))
                  .toList()));
    }
    return marks;
  }

  private static List<NotCodedJson> notCoded(ChartReading reading) {
    List<NotCodedJson> all = new ArrayList<>();
    for (ChartNotCoded left : reading.notCoded()) {
      ReadDocument document = reading.documents().get(left.document());
      all.add(
          new NotCodedJson(
              document.document().id(),
              left.span().begin(),
              left.span().end(),
              document.document().text().slice(left.span()).reveal(),
              left.reason(),
              left.cue()
                  .map(cue ->
                      new CueJson(
                          cue.begin(), cue.end(), document.document().text().slice(cue).reveal()))
                  .orElse(null),
              left.rule()));
    }
    return all;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
