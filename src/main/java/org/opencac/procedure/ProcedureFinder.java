package org.opencac.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.ProcedureContent;
import org.opencac.concept.Asserter;
import org.opencac.suggest.Alternative;
import org.opencac.suggest.AppliedRule;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Evidence;
import org.opencac.suggest.NotCoded;
import org.opencac.suggest.RankedCode;
import org.opencac.suggest.ScorePart;
import org.opencac.suggest.Suggestion;
import org.opencac.text.ParsedNote;

/**
 * A parsed note to ICD-10-PCS suggestions: what was done, to which body part, how, with which
 * device, each with its words. Only codes that the tables make are suggested; what the note leaves
 * open is a question with the values that the tables allow. Planned, declined, past, abandoned
 * procedures and those done elsewhere are not coded and are listed with the reason. Immutable and
 * safe to share between threads.
 */
public final class ProcedureFinder {
  /**
   * In a ranking, a code some of whose characters are guessed stands behind its known beginning.
   */
  private static final double GUESSED = 0.9;

  /** In a ranking, the beginning of a code that is known to its end stands behind the code. */
  private static final double BEGINNING = 0.45;

  private static final int MOST_ALTERNATIVES = 5;
  private static final int MOST_READINGS = 2;

  private final ProcedureTables tables;
  private final ProcedureReader reader;
  private final ProcedureCoder coder;
  private final Discontinued discontinued;
  private final ProcedureConfidence confidence = ProcedureConfidence.load();

  /** A finder for one release; without tables, meanings are read off the titles of its codes. */
  public ProcedureFinder(
      CodeSet release, ProcedureContent content, ProcedureLexicon lexicon, Asserter asserter) {
    ProcedureContent named =
        content.tables().isEmpty()
            ? new ProcedureContent(TitledTables.of(release), content.keys(), content.index())
            : content;
    this.tables = ProcedureTables.of(release, named);
    this.reader =
        new ProcedureReader(
            lexicon,
            new ReleaseWords(named, new IndexNames(named, tables, lexicon).names(), lexicon),
            new StatusReader(asserter));
    this.discontinued = new Discontinued(tables);
    this.coder = new ProcedureCoder(tables, lexicon);
  }

  /**
   * The procedures of a note.
   *
   * @param threshold suggestions below are not shown
   * @param ranked how many codes to rank
   */
  public ChartSuggestions find(ParsedNote note, double threshold, int ranked) {
    List<CodedProcedure> coded = new ArrayList<>();
    List<NotCoded> left = new ArrayList<>();
    List<CodedProcedure> stopped = new ArrayList<>();
    List<CodedProcedure> aside = new ArrayList<>();
    List<CodedProcedure> other = new ArrayList<>();
    Set<String> abandoned = new TreeSet<>();
    List<ProcedureMention> read =
        CoronaryStents.apply(CoronaryGrafts.apply(reader.read(note), note), note);
    for (ProcedureMention mention : read) {
      Status status = mention.said().status();
      List<CodedProcedure> codes = coder.code(mention);
      if (status.done()) {
        coded.addAll(codes);
        other.addAll(otherReadings(mention));
      } else if (status == Status.ABANDONED && !extent(codes, note).isEmpty()) {
        codes.forEach(one -> abandoned.add(one.code()));
        stopped.addAll(extent(codes, note));
      } else if (!codes.isEmpty()) {
        left.add(
            new NotCoded(mention.span(), status.reason(), mention.said().cue(), status.section()));
        aside.addAll(codes);
      }
    }
    coded.removeIf(one -> abandoned.contains(one.code()));
    coded.addAll(stopped);
    List<CodedProcedure> kept = ProcedureRules.apply(sided(coded, note), left);
    coded.stream().filter(one -> !kept.contains(one)).forEach(aside::add);
    Map<String, List<CodedProcedure>> byCode = new TreeMap<>();
    kept.forEach(one -> byCode.computeIfAbsent(one.code(), c -> new ArrayList<>()).add(one));
    List<Suggestion> all = new ArrayList<>();
    Map<String, RankedCode> order = new LinkedHashMap<>();
    byCode
        .values()
        .forEach(mentions ->
            suggestion(mentions)
                .ifPresent(suggestion -> {
                  all.add(suggestion);
                  rank(order, mentions.getFirst().stem(), suggestion);
                }));
    aside.forEach(one -> rankLeft(order, one, confidence.leftParts(one)));
    other.forEach(one -> rankLeft(order, one, confidence.otherParts(one)));
    left.sort(Comparator.comparing(NotCoded::span));
    return new ChartSuggestions(
        all.stream()
            .filter(suggestion -> suggestion.confidence() >= threshold)
            .sorted(
                Comparator.comparingDouble(Suggestion::confidence)
                    .reversed()
                    .thenComparing(suggestion -> suggestion.code().code()))
            .toList(),
        left.stream().distinct().toList(),
        order.values().stream()
            .sorted(
                Comparator.comparingDouble(RankedCode::confidence)
                    .reversed()
                    .thenComparing(one -> one.code().code()))
            .limit(ranked)
            .toList());
  }

  /** The codes, with the operated side where only other sentences of the report tell it. */
  private List<CodedProcedure> sided(List<CodedProcedure> coded, ParsedNote note) {
    Set<String> told = new TreeSet<>();
    coded.stream().filter(one -> !one.sideOpen()).forEach(one -> told.add(sideless(one)));
    List<CodedProcedure> sided = new ArrayList<>();
    for (CodedProcedure one : coded) {
      boolean open =
          one.sideOpen()
              && one.mention().names().stream().allMatch(ProcedureName::surgical)
              && !told.contains(sideless(one));
      sided.add(
          !open
              ? one
              : OperatedSide.of(one.mention(), one.path().get(1), note)
                  .map(side -> one.mention().on(side.side(), side.span()))
                  .flatMap(mention ->
                      coder.code(mention).stream()
                          .filter(other -> sideless(other).equals(sideless(one)))
                          .findFirst())
                  .orElse(one));
    }
    return sided;
  }

  /** Operation and body part of a code, whatever the side. */
  private static String sideless(CodedProcedure coded) {
    return coded.code().substring(0, ProcedureTables.TABLE) + Labels.key(coded.path().get(1));
  }

  /** What was done of a procedure that was given up. */
  private List<CodedProcedure> extent(List<CodedProcedure> codes, ParsedNote note) {
    return codes.stream()
        .map(one -> discontinued.done(one, note))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Suggestion> suggestion(List<CodedProcedure> mentions) {
    CodedProcedure best = mentions.getFirst();
    List<ScorePart> score = confidence.parts(best, mentions.size());
    for (CodedProcedure one : mentions) {
      List<ScorePart> parts = confidence.parts(one, mentions.size());
      if (ProcedureConfidence.of(parts) > ProcedureConfidence.of(score)) {
        best = one;
        score = parts;
      }
    }
    List<Evidence> evidence = new ArrayList<>(best.evidence());
    for (CodedProcedure one : mentions) {
      one.evidence().stream().filter(e -> !evidence.contains(e)).forEach(evidence::add);
    }
    CodedProcedure chosen = best;
    List<ScorePart> parts = score;
    return tables
        .code(best.code())
        .map(code ->
            new Suggestion(
                code,
                ProcedureConfidence.of(parts),
                chosen.missing().isEmpty() ? Decision.CODABLE : Decision.QUERY,
                evidence,
                chosen.path(),
                rules(chosen, mentions.stream().mapToInt(CodedProcedure::times).max().orElse(1)),
                parts,
                alternatives(chosen),
                chosen.missing()));
  }

  private static List<AppliedRule> rules(CodedProcedure coded, int times) {
    List<AppliedRule> rules = new ArrayList<>();
    if (times > 1) {
      rules.add(
          new AppliedRule(
              "SAME_VALUE",
              ProcedureRules.AUTHORITY,
              "B3.2b",
              "separate body parts of one value: reported " + times + " times"));
    }
    rules.add(
        new AppliedRule(
            "PCS_TABLE",
            "ICD-10-PCS tables",
            coded.code().substring(0, ProcedureTables.TABLE),
            "the table has this combination"));
    boolean several =
        coded.mention().names().size() > 1
            || coded.mention().sites().stream().anyMatch(group -> group.size() > 1);
    if (several) {
      rules.add(
          new AppliedRule(
              "MULTIPLE_PROCEDURES",
              ProcedureRules.AUTHORITY,
              "B3.2",
              "each operation and each body part value is coded"));
    }
    if (coded.mention().said().status() == Status.ABANDONED) {
      rules.add(
          new AppliedRule(
              "DISCONTINUED",
              ProcedureRules.AUTHORITY,
              "B3.3",
              "given up; coded to the extent that it was done"));
    }
    return rules;
  }

  /** Codes that differ in one character that the note leaves open. */
  private List<Alternative> alternatives(CodedProcedure coded) {
    List<Alternative> found = new ArrayList<>();
    if (!coded.missing().isEmpty()) {
      for (String other : tables.codes(coded.stem())) {
        if (found.size() < MOST_ALTERNATIVES && differsOnce(other, coded.code())) {
          tables
              .code(other)
              .ifPresent(code -> found.add(new Alternative(code, "if that is documented")));
        }
      }
    }
    return found;
  }

  private static boolean differsOnce(String one, String other) {
    int differences = 0;
    for (int i = 0; i < one.length(); i++) {
      differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
    }
    return differences == 1;
  }

  /** What a study may be of, if its site is read otherwise; of what others ask, nothing. */
  private List<CodedProcedure> otherReadings(ProcedureMention mention) {
    if (mention.names().stream().anyMatch(ProcedureName::surgical)) {
      return List.of();
    }
    List<CodedProcedure> found = new ArrayList<>();
    ProcedureMention next = mention;
    for (int i = 0; i < MOST_READINGS; i++) {
      next = next.nextReading();
      found.addAll(coder.code(next));
    }
    return found;
  }

  /** What was left is not shown; in a ranking it stands behind what was not. */
  private void rankLeft(Map<String, RankedCode> order, CodedProcedure left, List<ScorePart> parts) {
    double sure = ProcedureConfidence.of(parts);
    boolean open = !left.missing().isEmpty();
    tables
        .code(left.code())
        .ifPresent(code -> {
          String words = String.join(", ", left.path().stream().limit(2).toList());
          Code header = new Code(CodeSystem.ICD_10_PCS, left.stem(), words, words, false);
          order.putIfAbsent(left.stem(), new RankedCode(header, sure * (open ? 1 : BEGINNING)));
          order.putIfAbsent(left.code(), new RankedCode(code, sure * (open ? GUESSED : 1)));
        });
  }

  /** A code and its beginning; what is known goes before what is guessed. */
  private void rank(Map<String, RankedCode> order, String stem, Suggestion suggestion) {
    boolean open = !suggestion.missing().isEmpty();
    double whole = suggestion.confidence() * (open ? GUESSED : 1);
    double beginning = suggestion.confidence() * (open ? 1 : BEGINNING);
    String words = String.join(", ", suggestion.indexPath().stream().limit(2).toList());
    Code header = new Code(CodeSystem.ICD_10_PCS, stem, words, words, false);
    RankedCode known = order.get(stem);
    if (known == null || known.confidence() < beginning) {
      order.put(stem, new RankedCode(header, beginning));
    }
    order.put(suggestion.code().code(), new RankedCode(suggestion.code(), whole));
  }
}
