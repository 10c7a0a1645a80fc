package org.opencac.edit.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.SeventhCharacter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditContext;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;

/**
 * What a code is in the release in force. A code has exactly one status, so that exactly one edit
 * speaks up about it.
 */
sealed interface CodeStatus {
  /** The question that {@link #codes} answers. */
  Function<EditContext, List<Judged>> ALL = CodeStatus::judge;

  /** It may be reported. */
  record Valid() implements CodeStatus {}

  /** No release of its system is installed: nobody can tell. */
  record Unknowable() implements CodeStatus {}

  /** A category or subcategory: it needs more characters. */
  record Header(List<Code> below) implements CodeStatus {}

  /** Its 7th character is missing, wrong or in the wrong place, or it takes none. */
  record WrongSeventh(String base, List<SeventhCharacter> allowed, String proper)
      implements CodeStatus {}

  /** Another release has it, or it ended before the date. */
  record OtherDate(String when) implements CodeStatus {}

  /** No installed release has it. */
  record Invalid(String hint) implements CodeStatus {}

  /**
   * A code with its place.
   *
   * @param at where it stands
   * @param system its code system
   * @param code the code
   */
  record PlacedCode(Place at, CodeSystem system, String code) {}

  /**
   * A code with its place and status.
   *
   * @param placed the code
   * @param status its status on the encounter's date
   */
  record Judged(PlacedCode placed, CodeStatus status) {}

  /** All codes of the encounter with their status, diagnoses first; several edits ask for it. */
  static List<Judged> codes(EditContext context) {
    return context.once(ALL);
  }

  private static List<Judged> judge(EditContext context) {
    List<Judged> found = new ArrayList<>();
    int number = 1;
    for (Diagnosis diagnosis : context.diagnoses()) {
      PlacedCode placed =
          new PlacedCode(Place.diagnosis(number++), diagnosis.system(), diagnosis.code());
      found.add(new Judged(placed, of(context, placed)));
    }
    number = 1;
    for (Procedure procedure : context.encounter().procedures()) {
      PlacedCode placed =
          new PlacedCode(Place.procedure(number++), procedure.system(), procedure.code());
      found.add(new Judged(placed, of(context, placed)));
    }
    return List.copyOf(found);
  }

  /** The status of a code on the encounter's date. */
  static CodeStatus of(EditContext context, PlacedCode placed) {
    Optional<CodeSet> inForce = context.codeSet(placed.system());
    if (inForce.isEmpty()) {
      return new Unknowable();
    }
    CodeSet codes = inForce.get();
    Optional<Code> code = codes.find(placed.code());
    if (code.isPresent()) {
      return known(context, codes, code.get());
    }
    Optional<CodeStatus> seventh = seventhOf(codes, placed);
    if (seventh.isPresent()) {
      return seventh.get();
    }
    String others =
        context.references().releases().others(codes).stream()
            .filter(other -> other.find(placed.code()).filter(Code::billable).isPresent())
            .map(other -> other.release().label())
            .sorted()
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? new Invalid(hint(context, placed)) : new OtherDate(others);
  }

  private static CodeStatus known(EditContext context, CodeSet codes, Code code) {
    if (code.billable()) {
      return context
          .date()
          .flatMap(day -> codes.terminated(code.code()).filter(day::isAfter))
          .<CodeStatus>map(last -> new OtherDate("codes valid until " + last))
          .orElse(new Valid());
    }
    if (code.system() != CodeSystem.ICD_10_CM) {
      return codes
          .terminated(code.code())
          .<CodeStatus>map(last -> new OtherDate("codes valid until " + last))
          .orElseGet(() -> new Header(codes.children(code.code())));
    }
    List<SeventhCharacter> seventh = codes.seventhCharacters(code.code());
    String raw = CodeSystem.undotted(code.code());
    List<Code> below = codes.children(code.code());
    if (!seventh.isEmpty() && !below.isEmpty() && completes(raw, below)) {
      return new WrongSeventh(code.code(), seventh, padded(raw));
    }
    return new Header(below);
  }

  /** Whether all that is missing is the 7th character: the codes below differ in nothing else. */
  private static boolean completes(String raw, List<Code> below) {
    String stem = raw + "X".repeat(Math.max(0, 6 - raw.length()));
    return below.stream()
        .map(code -> CodeSystem.undotted(code.code()))
        .allMatch(code -> code.length() == 7 && code.startsWith(stem));
  }

  private static String padded(String raw) {
    return raw + "X".repeat(Math.max(0, 6 - raw.length()));
  }

  /** A code that is not listed but would be with another 7th character or other placeholders. */
  private static Optional<CodeStatus> seventhOf(CodeSet codes, PlacedCode placed) {
    String raw = CodeSystem.undotted(placed.code());
    if (placed.system() != CodeSystem.ICD_10_CM || raw.length() < 4 || raw.length() > 9) {
      return Optional.empty();
    }
    Optional<String> proper = Placeholders.repaired(codes, raw);
    if (proper.isPresent()) {
      String code = CodeSystem.ICD_10_CM.dotted(proper.get());
      return Optional.of(new WrongSeventh(code, List.of(), proper.get()));
    }
    for (int end = raw.length() - 1; end >= 3; end--) {
      String base = strippedOfX(raw.substring(0, end));
      Optional<Code> code = codes.find(base);
      if (code.isPresent()) {
        return status(codes, code.get(), raw);
      }
    }
    return Optional.empty();
  }

  private static Optional<CodeStatus> status(CodeSet codes, Code code, String raw) {
    String base = CodeSystem.undotted(code.code());
    List<Code> below = codes.children(code.code());
    List<SeventhCharacter> allowed = codes.seventhCharacters(code.code());
    if (!code.billable() && !allowed.isEmpty() && !below.isEmpty() && completes(base, below)) {
      return Optional.of(new WrongSeventh(code.code(), allowed, padded(base)));
    }
    return code.billable() && base.length() < 7 && raw.length() == 7
        ? Optional.of(new WrongSeventh(code.code(), List.of(), base))
        : Optional.empty();
  }

  private static String strippedOfX(String raw) {
    int end = raw.length();
    while (end > 3 && raw.charAt(end - 1) == 'X') {
      end--;
    }
    return raw.substring(0, end);
  }

  private static String hint(EditContext context, PlacedCode placed) {
    for (CodeSystem other : CodeSystem.values()) {
      if (other != placed.system()
          && context
              .references()
              .releases()
              .newest(other)
              .flatMap(codes -> codes.find(placed.code()))
              .isPresent()) {
        return "it is a code of " + other.label();
      }
    }
    return "";
  }
}
