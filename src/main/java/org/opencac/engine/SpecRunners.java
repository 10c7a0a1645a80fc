package org.opencac.engine;

import java.util.ArrayList;
import java.util.List;
import org.opencac.concept.AssertionSpec;
import org.opencac.concept.AttributeSpec;
import org.opencac.concept.CueAsserter;
import org.opencac.concept.Cues;
import org.opencac.concept.NeutralPhrasesSpec;
import org.opencac.edit.catalog.EditSpec;
import org.opencac.edit.catalog.SampleReferences;
import org.opencac.procedure.ProcedureSpec;
import org.opencac.rule.RuleTable;
import org.opencac.rule.SpecRunner;
import org.opencac.service.ServicesSpec;
import org.opencac.suggest.AgeAndSexSpec;
import org.opencac.suggest.ChartFactsSpec;
import org.opencac.suggest.CombinationSpec;
import org.opencac.suggest.DrugEffectsSpec;
import org.opencac.suggest.DrugStatusSpec;
import org.opencac.suggest.EncounterPhaseSpec;
import org.opencac.suggest.IntegralSymptomsSpec;
import org.opencac.suggest.MissingQuestionsSpec;
import org.opencac.suggest.OrganismsSpec;
import org.opencac.suggest.SitedFindingsSpec;
import org.opencac.suggest.ToldPartsSpec;
import org.opencac.suggest.TooGeneralSpec;
import org.opencac.term.Lexicon;
import org.opencac.text.LayoutNoteParser;
import org.opencac.text.NoteLanguageSpec;
import org.opencac.text.NoteParser;
import org.opencac.text.SectionSpec;
import org.opencac.text.SectionTitles;
import org.opencac.text.Tokenizer;
import org.opencac.text.corenlp.CoreNlpStems;
import org.opencac.text.corenlp.CoreNlpTokenizer;
import org.opencac.text.opennlp.OpenNlpSentenceSplitter;

/** Every runner of examples beside a rule file; whoever adds a specification adds it here. */
public final class SpecRunners {
  private SpecRunners() {}

  /** All runners, in the order to report them. */
  public static List<SpecRunner> all() {
    Tokenizer tokenizer = new CoreNlpTokenizer(new CoreNlpStems());
    NoteParser parser =
        new LayoutNoteParser(tokenizer, OpenNlpSentenceSplitter.load(), SectionTitles.load());
    List<SpecRunner> runners = new ArrayList<>();
    runners.add(new AssertionSpec(parser, new CueAsserter(Cues.load())));
    runners.add(new AttributeSpec(parser));
    runners.add(new NeutralPhrasesSpec(tokenizer));
    runners.add(new SectionSpec(parser));
    runners.add(new NoteLanguageSpec(parser));
    runners.add(new TooGeneralSpec(tokenizer));
    runners.add(new IntegralSymptomsSpec());
    runners.add(new CombinationSpec());
    runners.add(new CombinationSpec("combinations-linked.spec.yml"));
    runners.add(new ToldPartsSpec());
    runners.add(new DrugStatusSpec());
    runners.add(new OrganismsSpec(tokenizer));
    runners.add(new SitedFindingsSpec(tokenizer));
    runners.add(new AgeAndSexSpec());
    runners.add(new MissingQuestionsSpec());
    runners.add(new EncounterPhaseSpec(parser, new CueAsserter(Cues.load())));
    runners.add(new ChartFactsSpec(parser, new CueAsserter(Cues.load())));
    runners.addAll(ServicesSpec.all(parser));
    runners.addAll(EditSpec.all(SampleReferences.load()));
    runners.add(new ProcedureSpec(parser, tokenizer, new CueAsserter(Cues.load())));
    Lexicon lexicon = Lexicon.load(tokenizer);
    runners.add(new DrugEffectsSpec(parser, tokenizer, lexicon, new CueAsserter(Cues.load())));
    for (RuleTable.Row row : RuleTable.read("lexicon.tsv", "file").rows()) {
      String spec = row.get("file").replace(".tsv", ".spec.yml");
      if (SpecRunners.class.getResource("/rules/" + spec) != null) {
        runners.add(new LexiconSpec(spec, lexicon, tokenizer, parser));
      }
    }
    return List.copyOf(runners);
  }
}
