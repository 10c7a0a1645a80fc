package org.opencac.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.fault.BadInputException;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.note.Sex;

/** Reads the values of options, and says in one line what is wrong with one. */
final class Options {
  private Options() {}

  static Setting setting(String value) {
    return Setting.of(value)
        .orElseThrow(() ->
            bad(
                "--setting",
                "unknown setting '" + brief(value) + "'",
                "use outpatient, inpatient or emergency"));
  }

  static Sex sex(@Nullable String value) {
    if (value == null) {
      return Sex.UNKNOWN;
    }
    return Sex.of(value)
        .orElseThrow(
            () -> bad("--sex", "unknown sex '" + brief(value) + "'", "use female or male"));
  }

  static OptionalInt age(@Nullable String value) {
    if (value == null) {
      return OptionalInt.empty();
    }
    boolean digits = !value.isEmpty() && value.length() <= 3;
    for (char c : value.toCharArray()) {
      digits &= c >= '0' && c <= '9';
    }
    if (!digits || Integer.parseInt(value) > Encounter.OLDEST) {
      throw bad(
          "--age-years",
          "'" + brief(value) + "' is no age in years",
          "give a number from 0 to " + Encounter.OLDEST);
    }
    return OptionalInt.of(Integer.parseInt(value));
  }

  static LocalDate date(@Nullable String value, LocalDate otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw bad("--date-of-service", "'" + brief(value) + "' is no date", "write it as YYYY-MM-DD");
    }
  }

  static List<CodeSystem> systems(@Nullable String value) {
    List<CodeSystem> systems = new ArrayList<>();
    if (value != null) {
      for (String name : value.split(",", -1)) {
        systems.add(
            CodeSystem.of(name)
                .orElseThrow(() ->
                    bad(
                        "--systems",
                        "unknown code system '" + brief(name) + "'",
                        "use ICD-10-CM, ICD-10-PCS, HCPCS, CPT or ICD-9-CM, with commas")));
      }
    }
    return List.copyOf(systems);
  }

  /** A file to read, which must be there and be no directory. */
  static Path file(Path path) {
    if (Files.isDirectory(path)) {
      throw bad(path.toString(), "is a directory", "give a file");
    }
    return present(path);
  }

  /** A file or directory that must be there. */
  static Path present(Path path) {
    if (!Files.exists(path)) {
      throw bad(path.toString(), "there is no such file", "check the path");
    }
    if (!Files.isReadable(path)) {
      throw bad(path.toString(), "cannot be read", "check its permissions");
    }
    return path;
  }

  static BadInputException bad(String where, String what, String remedy) {
    return new BadInputException("OPTION", where, what, remedy);
  }

  private static String brief(String value) {
    return value.length() <= 30 ? value : value.substring(0, 30) + "…";
  }
}
