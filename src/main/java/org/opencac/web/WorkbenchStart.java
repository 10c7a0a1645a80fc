package org.opencac.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opencac.fault.BadInputException;
import org.opencac.review.UserRepository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is done once the server listens: sample charts, links, charts that wait for the engine. */
public final class WorkbenchStart {
  private static final String ENCOUNTERS = "corpus/encounters";

  private final WorkbenchSettings settings;
  private final DemoDoor door;
  private final Invitations invitations;
  private final UserRepository users;
  private final Intake intake;
  private final EngineRuns runs;
  private final JsonMapper mapper;
  private final Clock clock;

  WorkbenchStart(
      WorkbenchSettings settings,
      DemoDoor door,
      Invitations invitations,
      UserRepository users,
      Intake intake,
      EngineRuns runs,
      JsonMapper mapper,
      Clock clock) {
    this.settings = settings;
    this.door = door;
    this.invitations = invitations;
    this.users = users;
    this.intake = intake;
    this.runs = runs;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Prepares the workbench and returns what to open, as the path behind the server's address: the
   * demo's door, the set-up link of a first start, or the front page.
   */
  public String prepare() {
    if (settings.demo()) {
      door.users().forEach(user -> users.add(user, clock.instant()));
      samples().forEach(sample -> intake.add(sample, door.users().getFirst().name()));
      runs.runAll();
      return "/#/enter/" + door.secret();
    }
    runs.wake();
    return invitations.setUpNeeded() ? "/#/set-up/" + invitations.inviteFirst() : "/";
  }

  private List<EncounterReader.EncounterJson> samples() {
    Path directory = settings.root().resolve(ENCOUNTERS);
    if (!Files.isDirectory(directory)) {
      throw new BadInputException(
          "NO_SAMPLES",
          directory.toString(),
          "the sample encounters are missing",
          "run the demo from a complete checkout");
    }
    List<EncounterReader.EncounterJson> found = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "*.json")) {
      all.forEach(files::add);
      Collections.sort(files);
      for (Path file : files) {
        found.add(read(file));
      }
    } catch (IOException e) {
      throw new BadInputException(
          "SAMPLES_UNREADABLE",
          directory.toString(),
          "the sample encounters cannot be read",
          "check permissions");
    }
    return found;
  }

  private EncounterReader.EncounterJson read(Path file) throws IOException {
    try {
      return mapper.readValue(Files.readAllBytes(file), EncounterReader.EncounterJson.class);
    } catch (JacksonException e) {
      throw new BadInputException(
          "SAMPLE_FORMAT",
          file.toString() + ":" + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          "is no encounter of the form of docs/api.md",
          "correct it");
    }
  }
}
