package org.opencac.edit.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.ChartCode;
import org.opencac.edit.ChartNote;
import org.opencac.edit.ChartReading;
import org.opencac.edit.ChartVisit;
import org.opencac.edit.CodedEncounter;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EncounterFacts;
import org.opencac.edit.Place;
import org.opencac.edit.Procedure;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.opencac.rule.SpecFile;

/**
 * An encounter as the examples beside edits write it, in words separated by blanks.
 *
 * <ul>
 *   <li>{@code codes}: diagnoses in order, with {@code /Y} the POA indicator, with {@code !} in
 *       front marked as principal, with {@code ICD-9-CM:} in front of another system;
 *   <li>{@code context}: {@code inpatient}, {@code emergency}, {@code female}, {@code male}, an age
 *       ({@code 34}, {@code 12d} for days), {@code payer=…}, {@code claim=…}, {@code to=…}, {@code
 *       admit=…}, {@code discharge=…} and the date of service; {@code undated} for none (default
 *       2026-06-15);
 *   <li>{@code procedures}: {@code HCPCS:E0601-NU-KX*2@2026-06-15>1,2}: system, code, modifiers,
 *       units, date, diagnoses, all but the code optional;
 *   <li>{@code chart}: what was read in the document: {@code E11.9=0.93}, with {@code ?} behind it
 *       uncertain, {@code -} negated, {@code ~} historical, {@code ^} of the family, {@code _}
 *       weak; {@code nothing} for a document in which nothing was found; {@code
 *       visit:99213/99212,99213,99214} for the level of a visit and its family, the lowest first;
 *   <li>{@code text}, {@code other-text}: the texts of the documents.
 * </ul>
 *
 * @param encounter the codes and facts
 * @param reading what was read in its document
 */
public record SpecEncounter(CodedEncounter encounter, ChartReading reading) {
  private static final Pattern PROCEDURE =
      Pattern.compile(
          "(?:([A-Z0-9-]+):)?([A-Z0-9]+)((?:-[A-Z0-9]{2})*)(?:\\*(-?[0-9]+))?(?:@([0-9-]+))?"
              + "(?:>([0-9,]+))?");
  private static final Pattern CHART =
      Pattern.compile("([A-Z0-9.]+)([?~^_*-]?)(?:=([0-9.]+))?([?~^_*-]?)");
  private static final String VISIT = "visit:";
  private static final LocalDate DATE = LocalDate.of(2026, 6, 15);

  /** The encounter of an example. */
  public static SpecEncounter of(SpecFile.Example example) {
    List<ChartNote> notes = new ArrayList<>();
    for (String key : List.of("text", "other-text")) {
      if (!example.get(key).isEmpty()) {
        notes.add(new ChartNote(key, "", "", new NoteText(example.get(key))));
      }
    }
    return new SpecEncounter(
        new CodedEncounter(
            "example-" + example.number(),
            facts(example.items("context")),
            example.items("codes").stream().map(SpecEncounter::diagnosis).toList(),
            example.items("procedures").stream().map(SpecEncounter::procedure).toList(),
            notes),
        reading(example.items("chart")));
  }

  /** A place as the examples write it, for example {@code diagnosis 2}. */
  public static String text(Place place) {
    String part = place.part().name().toLowerCase(Locale.ROOT);
    return place.part() == Place.Part.ENCOUNTER ? part : part + " " + place.number();
  }

  private static EncounterFacts facts(List<String> words) {
    Setting setting = Setting.OUTPATIENT;
    Sex sex = Sex.UNKNOWN;
    OptionalInt years = OptionalInt.empty();
    OptionalInt days = OptionalInt.empty();
    Optional<LocalDate> service = Optional.of(DATE);
    Map<String, String> named = new HashMap<>();
    for (String word : words) {
      if (Setting.of(word).isPresent()) {
        setting = Setting.of(word).get();
      } else if (Sex.of(word).isPresent()) {
        sex = Sex.of(word).get();
      } else if (word.matches("[0-9]{1,3}")) {
        years = OptionalInt.of(Integer.parseInt(word));
      } else if (word.matches("[0-9]+d")) {
        days = OptionalInt.of(Integer.parseInt(word.substring(0, word.length() - 1)));
      } else if (word.equals("undated")) {
        service = Optional.empty();
      } else if (word.contains("=")) {
        named.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      } else {
        service = Optional.of(LocalDate.parse(word));
      }
    }
    return new EncounterFacts(
        setting,
        sex,
        years,
        days,
        service,
        Optional.ofNullable(named.get("admit")).map(LocalDate::parse),
        Optional.ofNullable(named.get("discharge")).map(LocalDate::parse),
        named.getOrDefault("payer", ""),
        named.getOrDefault("to", ""),
        EncounterFacts.Claim.of(named.getOrDefault("claim", "professional"))
            .orElseThrow(() -> unknown("claim")));
  }

  private static Diagnosis diagnosis(String word) {
    boolean principal = word.startsWith("!");
    String rest = principal ? word.substring(1) : word;
    int colon = rest.indexOf(':');
    CodeSystem system =
        colon < 0
            ? CodeSystem.ICD_10_CM
            : CodeSystem.of(rest.substring(0, colon)).orElseThrow(() -> unknown(word));
    rest = rest.substring(colon + 1);
    int slash = rest.indexOf('/');
    String code = slash < 0 ? rest : rest.substring(0, slash);
    String poa = slash < 0 ? "" : rest.substring(slash + 1);
    return new Diagnosis(system, system.dotted(code), poa, principal);
  }

  private static Procedure procedure(String word) {
    Matcher matcher = PROCEDURE.matcher(word);
    if (!matcher.matches()) {
      throw unknown(word);
    }
    String code = matcher.group(2);
    String name = matcher.group(1);
    CodeSystem system =
        name != null
            ? CodeSystem.of(name).orElseThrow(() -> unknown(word))
            : Character.isDigit(code.charAt(0)) && code.length() == 5
                ? CodeSystem.CPT
                : code.length() == 7 ? CodeSystem.ICD_10_PCS : CodeSystem.HCPCS;
    List<String> modifiers = new ArrayList<>();
    for (String modifier : matcher.group(3).split("-", -1)) {
      if (!modifier.isEmpty()) {
        modifiers.add(modifier);
      }
    }
    List<Integer> pointers = new ArrayList<>();
    if (matcher.group(6) != null) {
      for (String pointer : matcher.group(6).split(",", -1)) {
        pointers.add(Integer.valueOf(pointer));
      }
    }
    return new Procedure(
        system,
        code,
        matcher.group(4) == null ? 1 : Long.parseLong(matcher.group(4)),
        modifiers,
        Optional.ofNullable(matcher.group(5)).map(LocalDate::parse),
        pointers);
  }

  private static ChartReading reading(List<String> words) {
    List<ChartCode> codes = new ArrayList<>();
    List<ChartVisit> visits = new ArrayList<>();
    for (String word : words) {
      Matcher matcher = CHART.matcher(word);
      if (word.equals("nothing")) {
        continue;
      }
      if (word.startsWith(VISIT)) {
        visits.add(visit(word.substring(VISIT.length())));
        continue;
      }
      if (!matcher.matches()) {
        throw unknown(word);
      }
      double confidence = matcher.group(3) == null ? 0.9 : Double.parseDouble(matcher.group(3));
      codes.add(
          new ChartCode(
              matcher.group(1),
              status(matcher.group(2) + matcher.group(4)),
              confidence,
              1,
              !(matcher.group(2) + matcher.group(4)).equals("*"),
              List.of()));
    }
    return new ChartReading(!words.isEmpty(), codes, visits);
  }

  private static ChartVisit visit(String word) {
    String[] parts = word.split("/", -1);
    if (parts.length != 2) {
      throw unknown(word);
    }
    return new ChartVisit(parts[0], List.of(parts[1].split(",", -1)), "as read", 1);
  }

  private static ChartCode.Status status(String sign) {
    return switch (sign) {
      case "", "*" -> ChartCode.Status.STATED;
      case "?" -> ChartCode.Status.UNCERTAIN;
      case "-" -> ChartCode.Status.NEGATED;
      case "~" -> ChartCode.Status.HISTORICAL;
      case "^" -> ChartCode.Status.FAMILY;
      case "_" -> ChartCode.Status.WEAK;
      default -> throw unknown(sign);
    };
  }

  private static IllegalStateException unknown(String word) {
    return new IllegalStateException("an example has a word that is not understood: " + word);
  }
}
