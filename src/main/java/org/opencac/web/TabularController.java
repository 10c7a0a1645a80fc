package org.opencac.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.TabularGroup;
import org.opencac.review.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Tabular List, level by level. */
@RestController
@RequestMapping("/api/v1/codes/{system}/tabular")
final class TabularController {
  private final CodeSystems systems;

  TabularController(CodeSystems systems) {
    this.systems = systems;
  }

  record LevelJson(
      @Nullable String place,
      @Nullable String title,
      List<PlaceJson> above,
      List<CodeController.NoteJson> notes,
      List<PlaceJson> groups,
      List<CodeController.ShortJson> codes) {}

  record PlaceJson(String place, String title) {}

  @GetMapping
  @Needs(Permission.CODES)
  LevelJson top(
      @PathVariable String system, @RequestParam(required = false) @Nullable LocalDate date) {
    CodeSet codes = systems.codes(system, date);
    List<PlaceJson> chapters = places(codes.chapters());
    List<CodeController.ShortJson> roots =
        chapters.isEmpty()
            ? CodeController.shorts(
                codes,
                codes.codes().stream()
                    .filter(code -> codes.parent(code.code()).isEmpty())
                    .limit(5000)
                    .toList())
            : List.of();
    return new LevelJson(null, null, List.of(), List.of(), chapters, roots);
  }

  @GetMapping("/{place}")
  @Needs(Permission.CODES)
  LevelJson level(
      @PathVariable String system,
      @PathVariable String place,
      @RequestParam(required = false) @Nullable LocalDate date) {
    CodeSet codes = systems.codes(system, date);
    for (TabularGroup chapter : codes.chapters()) {
      if (chapter.name().equals(place)) {
        return new LevelJson(
            chapter.name(),
            chapter.title(),
            List.of(),
            notes(codes, place),
            places(codes.sections(place)),
            List.of());
      }
      for (TabularGroup section : codes.sections(chapter.name())) {
        if (section.name().equals(place)) {
          return new LevelJson(
              section.name(),
              section.title(),
              places(List.of(chapter)),
              notes(codes, place),
              List.of(),
              CodeController.shorts(codes, codes.categories(place)));
        }
      }
    }
    return code(codes, place);
  }

  private static LevelJson code(CodeSet codes, String place) {
    Code code = codes.find(place).orElseThrow(() -> RequestException.notFound("place"));
    List<PlaceJson> above = new ArrayList<>();
    codes
        .ancestors(code.code())
        .forEach(one -> above.add(new PlaceJson(one.code(), one.display())));
    above.addAll(places(codes.groupsOf(code.code())));
    return new LevelJson(
        code.code(),
        code.display(),
        above,
        codes.notes(code.code()).stream()
            .map(note -> CodeController.note(code.code(), note, false))
            .toList(),
        List.of(),
        CodeController.shorts(codes, codes.children(code.code())));
  }

  private static List<CodeController.NoteJson> notes(CodeSet codes, String place) {
    return codes.groupNotes(place).stream()
        .map(note -> CodeController.note(place, note, false))
        .toList();
  }

  private static List<PlaceJson> places(List<TabularGroup> groups) {
    return groups.stream().map(group -> new PlaceJson(group.name(), group.title())).toList();
  }
}
