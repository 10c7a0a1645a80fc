package org.opencac.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.opencac.engine.CodingRequest;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Setting;
import org.opencac.note.Sex;
import picocli.CommandLine.Command;

/** Codes the note that comes with the program. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Shows the codes of an invented office visit that comes with the program.%n")
final class DemoCommand implements Runnable {
  private static final Encounter ENCOUNTER =
      new Encounter(Setting.OUTPATIENT, Sex.FEMALE, OptionalInt.of(67), LocalDate.of(2026, 3, 10));

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Note note = new Note("clinic-visit", new NoteText(sample()), ENCOUNTER);
    SuggestCommand.print(console, note, CodingRequest.DEFAULT, false);
  }

  private static String sample() {
    try (InputStream in = DemoCommand.class.getResourceAsStream("/samples/clinic-visit.txt")) {
      if (in == null) {
        throw new IllegalStateException("the sample note must be in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
