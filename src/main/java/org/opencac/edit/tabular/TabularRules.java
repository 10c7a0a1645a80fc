package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.TabularGroup;
import org.opencac.codeset.TabularNote;
import org.opencac.codeset.TabularNoteKind;

/**
 * The notes of a release's Tabular List as rules about pairs of codes. A note holds for every code
 * below the place where it stands: chapter, section, category, subcategory. Notes are read when a
 * place is first met. Safe to share between threads; what is kept never changes an answer.
 */
final class TabularRules {
  static final Set<TabularNoteKind> KINDS =
      Set.of(
          TabularNoteKind.EXCLUDES1,
          TabularNoteKind.EXCLUDES2,
          TabularNoteKind.CODE_FIRST,
          TabularNoteKind.USE_ADDITIONAL_CODE,
          TabularNoteKind.CODE_ALSO);

  private final CodeSet codes;
  private final Predicate<String> exists;
  private final ConcurrentHashMap<String, CodeNotes> byCode = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, List<TabularReference>> byGroup =
      new ConcurrentHashMap<>();

  /** The rules of a release. */
  TabularRules(CodeSet codes) {
    this.codes = codes;
    Set<String> categories = new HashSet<>();
    for (Code code : codes.codes()) {
      categories.add(code.code().substring(0, Math.min(3, code.code().length())));
    }
    this.exists = categories::contains;
  }

  /** What the notes at the code and above it say; the code with or without its dot. */
  CodeNotes at(String code) {
    CodeNotes known = byCode.get(code);
    return known != null ? known : read(code);
  }

  private CodeNotes read(String code) {
    Optional<Code> found = codes.find(code);
    if (found.isEmpty()) {
      return CodeNotes.NONE.below(raw(code), List.of());
    }
    String own = found.get().code();
    CodeNotes above = codes.parent(own).map(one -> at(one.code())).orElseGet(() -> atGroups(own));
    CodeNotes notes = above.below(raw(code), references(own, codes.notes(own)));
    if (own.equals(code)) {
      byCode.put(code, notes);
    }
    return notes;
  }

  /** What the notes of the chapter and the section of a category say. */
  private CodeNotes atGroups(String category) {
    CodeNotes notes = CodeNotes.NONE;
    for (TabularGroup group : codes.groupsOf(category).reversed()) {
      List<TabularReference> own =
          byGroup.computeIfAbsent(group.name(), name -> references(name, codes.groupNotes(name)));
      notes = notes.below("", own);
    }
    return notes;
  }

  /** What the notes of a kind at the code and above it say, nearest first. */
  List<TabularReference> of(String code, TabularNoteKind kind) {
    return at(code).of(kind);
  }

  /**
   * The Excludes1 note that keeps the two codes apart: one at either of them, or above, that refers
   * to the other. A note above both divides the codes below its place from those elsewhere; it says
   * nothing about two codes it both refers to.
   */
  Optional<TabularReference> excludes1(String a, String b) {
    return at(a).between(at(b), TabularNoteKind.EXCLUDES1);
  }

  /** The code without its dot; codes are in upper case already. */
  private static String raw(String code) {
    return code.indexOf('.') < 0 ? code : code.replace(".", "");
  }

  private List<TabularReference> references(String place, List<TabularNote> notes) {
    List<TabularReference> found = new ArrayList<>();
    Map<TabularNoteKind, String> heads = new HashMap<>();
    int depth = depth(place);
    for (TabularNote note : notes) {
      TabularNoteKind kind = note.kind();
      if (!KINDS.contains(kind)) {
        continue;
      }
      String text = note.text().strip();
      NoteReferences references = NoteReferences.of(text, exists);
      boolean heading = text.endsWith(":") && references.selectors().isEmpty();
      if (heading || startsAnew(text)) {
        heads.remove(kind);
      }
      String head = heads.getOrDefault(kind, "");
      String whole = head.isEmpty() ? text : head + " " + text;
      found.add(new TabularReference(kind, place, depth, whole, references, optional(kind, whole)));
      if (heading) {
        heads.put(kind, text);
      }
    }
    return List.copyOf(found);
  }

  private static boolean startsAnew(String text) {
    return text.startsWith("code")
        || text.startsWith("external cause code")
        || text.startsWith(", if");
  }

  private static boolean optional(TabularNoteKind kind, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return kind == TabularNoteKind.CODE_ALSO
        || lower.contains("applicable")
        || lower.contains("if known")
        || lower.contains("if desired")
        || lower.contains("such as")
        || lower.contains(" any ")
        || lower.startsWith("any ");
  }

  private static int depth(String place) {
    if (place.startsWith("Chapter")) {
      return TabularReference.CHAPTER;
    }
    return place.contains("-") ? TabularReference.SECTION : CodeSystem.undotted(place).length() - 1;
  }
}
