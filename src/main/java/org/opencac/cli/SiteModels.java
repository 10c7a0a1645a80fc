package org.opencac.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencac.engine.CodingRequest;
import org.opencac.evaluate.GoldNote;
import org.opencac.learn.Example;
import org.opencac.learn.ModelTrainer;
import org.opencac.learn.SiteModel;

/**
 * The model that each note of gold is measured with: none, one for all, or one that was trained
 * without the note's part of gold.
 *
 * @param training trains on parts of gold
 * @param fixed the model for all
 * @param parts how many parts, 0 for no cross-validation
 */
record SiteModels(SiteTraining training, Optional<SiteModel> fixed, int parts) {

  /** How each note is to be coded. */
  Function<GoldNote, CodingRequest> requests(List<GoldNote> notes, CodingRequest request) {
    if (fixed.isPresent()) {
      CodingRequest with = request.with(fixed.get());
      return note -> with;
    }
    if (parts == 0) {
      return note -> request;
    }
    var system = training.system(notes, request.systems());
    List<Example> examples = training.examples(notes, system);
    List<CodingRequest> without = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int held = part;
      List<Example> others =
          examples.stream()
              .filter(one -> ModelTrainer.part(part(one.reading().id()), parts) != held)
              .toList();
      without.add(request.with(training.train(others, system, "cross-validation")));
    }
    return note -> without.get(ModelTrainer.part(part(note.note().id()), parts));
  }

  /** Parts of the evaluation are independent of the parts within training. */
  private static String part(String id) {
    return "evaluate " + id;
  }
}
