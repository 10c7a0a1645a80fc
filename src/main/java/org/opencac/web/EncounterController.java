package org.opencac.web;

import org.opencac.review.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes encounters and documents in, and asks the engine to run again. */
@RestController
@RequestMapping("/api/v1/encounters")
final class EncounterController {
  private final Intake intake;
  private final EngineRuns runs;

  EncounterController(Intake intake, EngineRuns runs) {
    this.intake = intake;
    this.runs = runs;
  }

  record IdAnswer(String id) {}

  record NothingRequest() {}

  @PostMapping
  @Needs(Permission.IMPORT)
  @ResponseStatus(HttpStatus.CREATED)
  IdAnswer add(@RequestBody EncounterReader.EncounterJson sent) {
    String id = intake.add(sent, Caller.require().name());
    runs.wake();
    return new IdAnswer(id);
  }

  @PostMapping("/{id}/documents")
  @Needs(Permission.IMPORT)
  @ResponseStatus(HttpStatus.CREATED)
  IdAnswer addDocument(@PathVariable String id, @RequestBody EncounterReader.DocumentJson sent) {
    String document = intake.addDocument(id, sent, Caller.require().name());
    runs.wake();
    return new IdAnswer(document);
  }

  @PostMapping("/{id}/run")
  @Needs(Permission.IMPORT)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void run(@PathVariable String id, @RequestBody NothingRequest request) {
    intake.requestRun(id, Caller.require().name());
    runs.wake();
  }
}
