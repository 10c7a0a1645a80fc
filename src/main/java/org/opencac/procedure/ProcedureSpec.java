package org.opencac.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencac.codeset.ProcedureContent;
import org.opencac.concept.Asserter;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.procedure.ProcedureMention.Site;
import org.opencac.rule.SpecFailure;
import org.opencac.rule.SpecFile;
import org.opencac.rule.SpecRunner;
import org.opencac.text.NoteParser;
import org.opencac.text.Tokenizer;

/**
 * Runs the examples of {@code procedures/procedures.spec.yml}: what a sentence says of a procedure,
 * in words, before any table is asked. Safe to share between threads.
 */
public final class ProcedureSpec implements SpecRunner {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final SpecFile spec =
      SpecFile.read(
          "procedures/procedures.spec.yml",
          "text",
          "operation",
          "part",
          "side",
          "value",
          "status",
          "none");
  private final NoteParser parser;
  private final ProcedureReader reader;

  /** A runner with the parts that the engine reads notes with. */
  public ProcedureSpec(NoteParser parser, Tokenizer tokenizer, Asserter asserter) {
    this.parser = parser;
    ProcedureLexicon lexicon = ProcedureLexicon.load(tokenizer);
    this.reader =
        new ProcedureReader(
            lexicon,
            new ReleaseWords(ProcedureContent.NONE, new WordTrie<>(), lexicon),
            new StatusReader(asserter));
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public int size() {
    return spec.examples().size();
  }

  @Override
  public List<SpecFailure> run() {
    return spec.failures(this::failure);
  }

  private Optional<String> failure(SpecFile.Example example) {
    Note note = new Note("spec", new NoteText(example.get("text")), Encounter.outpatient(DAY));
    List<ProcedureMention> mentions = reader.read(parser.parse(note));
    if (!example.get("none").isEmpty()) {
      return mentions.isEmpty() ? Optional.empty() : Optional.of("expected no procedure");
    }
    if (mentions.isEmpty()) {
      return Optional.of("no procedure was found");
    }
    List<String> wrong = new ArrayList<>();
    boolean any = false;
    for (ProcedureMention mention : mentions) {
      String mismatch = mismatch(example, mention);
      any |= mismatch.isEmpty();
      wrong.add(mismatch);
    }
    return any ? Optional.empty() : Optional.of(String.join(" / ", wrong));
  }

  private static String mismatch(SpecFile.Example example, ProcedureMention mention) {
    List<String> operations = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    Side side = mention.side();
    for (ProcedureName name : mention.names()) {
      operations.addAll(name.operations());
      parts.addAll(name.parts());
    }
    for (List<Site> group : mention.sites()) {
      for (Site site : group) {
        parts.addAll(site.labels());
        side = side == Side.NONE ? site.side() : side;
      }
    }
    List<String> values = new ArrayList<>(mention.values().stream().map(SaidValue::label).toList());
    mention.names().forEach(name -> values.addAll(name.qualifier().values()));
    StringBuilder wrong = new StringBuilder();
    lacking(wrong, example, "operation", operations);
    lacking(wrong, example, "part", parts);
    lacking(wrong, example, "value", values);
    lacking(wrong, example, "side", List.of(side.name().toLowerCase(Locale.ROOT)));
    lacking(
        wrong, example, "status", List.of(mention.said().status().name().toLowerCase(Locale.ROOT)));
    return wrong.toString();
  }

  private static void lacking(
      StringBuilder wrong, SpecFile.Example example, String key, List<String> found) {
    if (!example.get(key).isEmpty() && !found.contains(example.get(key))) {
      wrong.append(key).append(" expected ").append(example.get(key)).append("; ");
    }
  }
}
