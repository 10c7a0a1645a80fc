package org.opencac.edit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.edit.catalog.EditCatalog;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds an encounter with 25 diagnoses and 10 procedures, all edits, one thread. The codes
 * are drawn with a fixed seed from the release in force in June 2026 below {@code opencac.home}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class CheckBenchmark {
  private static final LocalDate DATE = LocalDate.of(2026, 6, 15);
  private static final int ENCOUNTERS = 500;

  private final List<CodedEncounter> encounters = new ArrayList<>();
  private Optional<EncounterChecker> checker = Optional.empty();
  private int next;

  /** Draws the encounters. */
  @Setup
  public void prepare() {
    References references = References.installed(Path.of(System.getProperty("opencac.home", "data")));
    checker = Optional.of(EditCatalog.checker(references));
    CodeSet codes = references.releases().inForce(CodeSystem.ICD_10_CM, DATE).orElseThrow();
    List<String> billable =
        codes.codes().stream().filter(Code::billable).map(Code::code).toList();
    Random random = new Random(26);
    EncounterFacts facts =
        new EncounterFacts(
            Setting.INPATIENT,
            Sex.FEMALE,
            OptionalInt.of(60),
            OptionalInt.empty(),
            Optional.of(DATE),
            Optional.of(DATE.minusDays(4)),
            Optional.of(DATE),
            "medicare",
            "");
    for (int i = 0; i < ENCOUNTERS; i++) {
      List<Diagnosis> diagnoses = new ArrayList<>();
      List<Procedure> procedures = new ArrayList<>();
      for (int k = 0; k < 25; k++) {
        diagnoses.add(Diagnosis.of(billable.get(random.nextInt(billable.size()))));
      }
      for (int k = 0; k < 10; k++) {
        procedures.add(
            new Procedure(
                CodeSystem.HCPCS, "E0601", 1, List.of("NU"), Optional.of(DATE), List.of(1)));
      }
      encounters.add(new CodedEncounter("b" + i, facts, diagnoses, procedures, List.of()));
    }
  }

  /** Judges one encounter. */
  @Benchmark
  public CheckResult check() {
    return checker.orElseThrow().check(encounters.get(Math.floorMod(next++, ENCOUNTERS)));
  }
}
