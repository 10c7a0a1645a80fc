package org.opencac.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.TabularNote;
import org.opencac.review.Denial;
import org.opencac.review.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds codes and shows them with everything the release says about them. */
@RestController
@RequestMapping("/api/v1")
final class CodeController {
  private static final int MOST = 200;
  private static final int DEFAULT = 20;
  private static final int MOST_ENTRIES = 200;

  private final CodeSystems systems;
  private final CodeSearch search;
  private final Reasons reasons;

  CodeController(CodeSystems systems, CodeSearch search, Reasons reasons) {
    this.systems = systems;
    this.search = search;
    this.reasons = reasons;
  }

  record SystemsJson(List<SystemJson> systems) {}

  record SystemJson(
      String codeSystem,
      String release,
      LocalDate effectiveFrom,
      LocalDate effectiveTo,
      String publisher,
      boolean starter) {}

  record SearchRequest(
      @Nullable String phrase,
      @Nullable List<String> systems,
      @Nullable Integer top,
      @Nullable LocalDate date) {
    @Override
    public String toString() {
      return "SearchRequest[]";
    }
  }

  record SearchJson(List<HitJson> results) {}

  record HitJson(
      String codeSystem, String code, String display, double score, List<String> indexPath) {}

  record CodeJson(
      String codeSystem,
      String code,
      String display,
      boolean billable,
      String release,
      String chapter,
      String section,
      List<ShortJson> parents,
      List<ShortJson> children,
      List<ShortJson> siblings,
      List<NoteJson> notes,
      List<SeventhJson> seventhCharacters,
      List<EntryJson> indexEntries,
      @Nullable LocalDate terminated) {}

  record ShortJson(String code, String display, boolean billable, int children) {}

  record NoteJson(String place, String kind, String text, boolean inherited) {}

  record SeventhJson(String character, String meaning) {}

  record EntryJson(
      String table,
      List<String> path,
      String code,
      String manifestationCode,
      String see,
      String seeAlso) {}

  record ReasonsJson(
      List<Reasons.ReasonJson> reject,
      List<Reasons.ReasonJson> replace,
      List<Reasons.ReasonJson> remove,
      List<Reasons.ReasonJson> hold,
      List<Reasons.ReasonJson> acknowledge,
      List<Reasons.ReasonJson> denial,
      List<Reasons.ReasonJson> outcome) {}

  @GetMapping("/reasons")
  @Needs
  ReasonsJson reasons() {
    return new ReasonsJson(
        reasons.of(Reasons.REJECT),
        reasons.of(Reasons.REPLACE),
        reasons.of(Reasons.REMOVE),
        reasons.of(Reasons.HOLD),
        reasons.of(Reasons.ACKNOWLEDGE),
        reasons.of(Reasons.DENIAL),
        Arrays.stream(Denial.Outcome.values())
            .filter(outcome -> outcome != Denial.Outcome.OPEN)
            .map(outcome -> new Reasons.ReasonJson(outcome.label(), outcome.title()))
            .toList());
  }

  @GetMapping("/codes")
  @Needs(Permission.CODES)
  SystemsJson systems() {
    return new SystemsJson(
        systems.installed().stream()
            .map(release ->
                new SystemJson(
                    release.system().label(),
                    release.edition(),
                    release.effectiveFrom(),
                    release.effectiveTo(),
                    release.publisher(),
                    release.starter()))
            .toList());
  }

  @PostMapping("/codes/search")
  @Needs(Permission.CODES)
  SearchJson search(@RequestBody SearchRequest sent) {
    String phrase = Fields.words("phrase", sent.phrase(), 1, 500).strip();
    int top = sent.top() == null ? DEFAULT : Math.min(MOST, Fields.number("top", sent.top()));
    List<CodeSystem> wanted =
        sent.systems() == null
            ? List.of()
            : sent.systems().stream().map(CodeSystems::system).toList();
    return new SearchJson(
        search.search(phrase, wanted, Math.max(1, top), systems.date(sent.date())).stream()
            .map(hit ->
                new HitJson(
                    hit.code().system().label(),
                    hit.code().code(),
                    hit.code().display(),
                    Math.round(hit.score() * 10_000) / 10_000.0,
                    hit.indexPath()))
            .toList());
  }

  @GetMapping("/codes/{system}/{code}")
  @Needs(Permission.CODES)
  CodeJson code(
      @PathVariable String system,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable LocalDate date) {
    CodeSet codes = systems.codes(system, date);
    Code found = codes.find(code).orElseThrow(() -> RequestException.notFound("code"));
    List<Code> parents = codes.ancestors(found.code());
    List<Code> siblings = parents.isEmpty() ? List.of() : codes.children(parents.getFirst().code());
    return new CodeJson(
        found.system().label(),
        found.code(),
        found.display(),
        found.billable(),
        codes.release().edition(),
        codes.chapterOf(found.code()),
        codes.sectionOf(found.code()),
        shorts(codes, parents),
        shorts(codes, codes.children(found.code())),
        shorts(codes, siblings.stream().filter(one -> !one.code().equals(found.code())).toList()),
        codes.placedNotes(found.code()).stream()
            .map(
                placed -> note(placed.place(), placed.note(), !placed.place().equals(found.code())))
            .toList(),
        codes.seventhCharacters(found.code()).stream()
            .map(one -> new SeventhJson(String.valueOf(one.character()), one.meaning()))
            .toList(),
        codes.indexEntriesFor(found.code()).stream()
            .limit(MOST_ENTRIES)
            .map(CodeController::entry)
            .toList(),
        codes.terminated(found.code()).orElse(null));
  }

  static List<ShortJson> shorts(CodeSet codes, List<Code> all) {
    return all.stream()
        .map(one ->
            new ShortJson(
                one.code(), one.display(), one.billable(), codes.children(one.code()).size()))
        .toList();
  }

  static NoteJson note(String place, TabularNote note, boolean inherited) {
    return new NoteJson(
        place,
        note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        note.text(),
        inherited);
  }

  private static EntryJson entry(IndexEntry entry) {
    return new EntryJson(
        IndexTrees.id(entry.table()),
        entry.path().stream().map(IndexTrees::words).toList(),
        entry.code(),
        entry.manifestationCode(),
        entry.see(),
        entry.seeAlso());
  }
}
