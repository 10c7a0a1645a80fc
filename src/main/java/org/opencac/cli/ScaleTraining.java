package org.opencac.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencac.evaluate.Calibration;
import org.opencac.evaluate.NoteScore;
import org.opencac.learn.ConfidenceScale;
import org.opencac.learn.Example;
import org.opencac.learn.ModelTrainer;

/** Fits the scale of the engine's own confidence, and says how far it is off before and after. */
record ScaleTraining(Console console) {
  private static final int PARTS = 10;

  /** What is shown when the caller names no confidence, before scaling. */
  private static final double SHOWN = 0.5;

  void run(List<Example> examples, Path gold, Path out) {
    List<Example> coded = examples.stream().filter(one -> !one.codes().isEmpty()).toList();
    List<NoteScore.Judged> before = new ArrayList<>();
    List<NoteScore.Judged> after = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int held = part;
      ConfidenceScale scale =
          ConfidenceScale.fit(judged(coded.stream().filter(one -> part(one) != held).toList()));
      for (ConfidenceScale.Judged one :
          judged(coded.stream().filter(other -> part(other) == held).toList())) {
        if (one.confidence() >= SHOWN) {
          before.add(new NoteScore.Judged(one.confidence(), one.right()));
          after.add(new NoteScore.Judged(scale.scaled(one.confidence()), one.right()));
        }
      }
    }
    String provenance =
        "Fitted on "
            + coded.size()
            + " notes of "
            + gold.getFileName()
            + " by 'cac train --scale'; expected error, cross-validated: "
            + Numbers.percent(Calibration.of(before).error())
            + " points before, "
            + Numbers.percent(Calibration.of(after).error())
            + " after.";
    try {
      Files.writeString(
          out, ConfidenceScale.fit(judged(coded)).table(provenance), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Options.bad(out.toString(), "cannot be written", "check the directory and the disk");
    }
    console.err().println("cac: " + provenance);
  }

  private static int part(Example example) {
    return ModelTrainer.part(example.reading().id(), PARTS);
  }

  private static List<ConfidenceScale.Judged> judged(List<Example> examples) {
    return examples.stream().flatMap(one -> one.reading().judged(one.codes()).stream()).toList();
  }
}
