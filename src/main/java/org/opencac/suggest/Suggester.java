package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.opencac.candidate.Candidate;
import org.opencac.candidate.CandidateFinder;
import org.opencac.candidate.Phrase;
import org.opencac.candidate.PhraseReader;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.neoplasm.NeoplasmReading;
import org.opencac.note.Encounter;
import org.opencac.note.Setting;
import org.opencac.term.Lexicon;
import org.opencac.term.Terminology;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Puts the mentions of a chart together into ranked suggestions. Immutable and safe to share
 * between threads.
 */
public final class Suggester {
  /** A shorter text (in UTF-16 units) is a note of a stay, no case told freely. */
  private static final int BRIEF = 700;

  private static final double WHOLE_STATEMENT_SIMILARITY = 0.7;

  private static final Predicate<String> STROKE = Pattern.compile("I6[0-3]").asPredicate();

  private final Terminology terminology;
  private final CandidateFinder finder;
  private final PhraseReader phrases;
  private final Lexicon lexicon;
  private final AttributeKeys attributes;
  private final CodeResolver resolver;
  private final Companions companions;
  private final PastConditions past;
  private final DraftFinisher finisher;
  private final ReasonForVisit reasons;
  private final Codability codability;
  private final ProblemNames names;
  private final SitedFindings sited;
  private final LabelledProblems labelled;
  private final ChartSides sides;
  private final ImpliedStatus implied;
  private final DrugEffects drugEffects;
  private final ChartRules rules;
  private final StatedFacts facts;
  private final EncounterPhase phases;
  private final NeoplasmDrafts neoplasms;
  private final Asserter asserter;
  private final FamilyRelevance family;
  private final AgeAndSex ageAndSex = AgeAndSex.load();
  private final OnlyOne onlyOne = OnlyOne.load();
  private final Verdicts verdicts = Verdicts.load();
  private final InjuryDetails injuries;
  private final Burns burns;
  private final WoundInfections infections;
  private final Specificity specificity;

  /** A suggester over one release. */
  public Suggester(
      CodeSet codeSet,
      CandidateFinder finder,
      PhraseReader phrases,
      Tokenizer tokenizer,
      Lexicon lexicon,
      Asserter asserter) {
    this.phrases = phrases;
    this.lexicon = lexicon;
    this.terminology = finder.terminology();
    this.finder = finder;
    this.attributes = new AttributeKeys(terminology, tokenizer);
    this.resolver = new CodeResolver(codeSet, terminology, tokenizer);
    HistoryCodes histories = HistoryCodes.load(codeSet);
    this.past = new PastConditions(codeSet, histories);
    this.companions = new Companions(codeSet, terminology, resolver, tokenizer);
    ConfidenceModel model = ConfidenceModel.load();
    this.family = FamilyRelevance.load(model);
    this.codability = Codability.load();
    this.names = new ProblemNames(codeSet, finder, phrases, TooGeneral.load(tokenizer));
    this.sited = SitedFindings.load(tokenizer);
    this.sides = new ChartSides(codeSet, tokenizer, asserter, attributes.regions());
    this.labelled = LabelledProblems.load(tokenizer, resolver, names);
    DrugCues drugCues = DrugCues.load();
    this.implied =
        new ImpliedStatus(codeSet, new LongTermDrugs(asserter, drugCues), asserter, tokenizer);
    this.drugEffects =
        new DrugEffects(
            resolver,
            new DrugTable(codeSet, terminology, tokenizer),
            new DrugManifestations(codeSet, terminology, resolver, tokenizer, drugCues),
            new DrugEventReader(new DrugNames(tokenizer), drugCues, asserter));
    this.rules = new ChartRules(codeSet);
    this.injuries = new InjuryDetails(codeSet, tokenizer);
    this.burns = new Burns(codeSet, tokenizer);
    this.infections = new WoundInfections(codeSet);
    this.specificity = new Specificity(new UnspecifiedNames(terminology, tokenizer));
    this.facts = new StatedFacts(codeSet, asserter);
    this.phases = EncounterPhase.load(asserter);
    this.neoplasms =
        new NeoplasmDrafts(
            codeSet, terminology, tokenizer, asserter, resolver, codability, histories);
    this.asserter = asserter;
    this.finisher = new DraftFinisher(codeSet, terminology, model, codability);
    this.reasons = new ReasonForVisit(finisher);
  }

  /** Suggestions for a note from its mentions. */
  public ChartSuggestions suggest(
      ParsedNote note, List<Concept> concepts, double minConfidence, int ranked, boolean denied) {
    Setting setting = note.note().encounter().setting();
    NoteKeys keys =
        new NoteKeys(note, terminology, attributes, phases.of(note), concepts, asserter);
    Map<String, Draft> drafts = new TreeMap<>();
    Map<String, Draft> complaints = new TreeMap<>();
    Map<String, Draft> left = new TreeMap<>();
    List<NotCoded> notCoded = new ArrayList<>();
    NeoplasmReading read = neoplasms.read(note);
    SymptomSites sites = new SymptomSites(keys, concepts);
    Map<Concept, Integer> givenUp = denied ? Map.of() : verdicts.of(note, concepts);
    for (Concept concept : concepts) {
      Concept mention =
          denied ? asserted(concept) : givenUp.containsKey(concept) ? givenUp(concept) : concept;
      draft(mention, keys, sites, read, setting, drafts, complaints, left, notCoded);
    }
    neoplasms.add(read, keys, setting, denied, drafts, left, notCoded);
    Encounter patient = StatedPatient.of(note.note().encounter(), keys.text());
    drafts.values().removeIf(one -> !fits(one.code(), patient) && !ageAndSex.turns(one.code()));
    Denials denials = new Denials(givenUp);
    drafts.values().removeIf(draft -> denials.exclude(draft, left.get(draft.code().code())));
    OperationReport report = OperationReport.of(note);
    report.removeLeftBehind(drafts, note);
    labelled.add(keys, drafts);
    burns.add(drafts, keys);
    injuries.specify(drafts, keys);
    infections.place(drafts);
    OtherTimes times = new OtherTimes(note);
    specificity.prune(drafts, times, Place.isTitled(note), notCoded);
    onlyOne.prune(drafts, notCoded);
    PastBesidePresent.prune(drafts, codability, notCoded);
    sides.add(keys, drafts);
    DrugsOfNote drugs = new DrugsOfNote(lexicon, note);
    drugEffects.add(drugs, concepts, keys, drafts);
    companions.add(drafts, keys);
    specificity.pruneStages(drafts, times, Place.isTitled(note), notCoded);
    Map<String, List<List<CodePattern>>> conditions = implied.add(keys, drugs, drafts);
    boolean hasAssessment =
        Place.hasAssessment(note)
            && (setting == Setting.INPATIENT
                || keys.kind().report()
                || Place.assesses(drafts.values()));
    List<Suggestion> all = new ArrayList<>();
    UnderTreatment treatment = new UnderTreatment(drugs, asserter);
    OperationReport told = report.with(drafts.values());
    boolean stroke = setting == Setting.INPATIENT && drafts.keySet().stream().anyMatch(STROKE);
    for (Draft draft : drafts.values()) {
      boolean assessed =
          hasAssessment || Place.hasAssessment(note) && !finisher.mayTell(note, draft);
      all.add(finisher.finish(draft, keys, treatment, told, setting, assessed, stroke));
    }
    reasons.tell(all, drafts, complaints, keys, treatment, told, setting, minConfidence);
    List<String> there = ChartRules.present(all);
    all.removeIf(
        one -> !ImpliedStatus.holds(conditions.getOrDefault(one.code().code(), List.of()), there));
    all = Organisms.withoutOtherReadings(all, conditions.keySet());
    all = new ArrayList<>(facts.apply(note, rules.withoutExcluded(all, notCoded), notCoded));
    all.removeIf(suggestion -> !fits(suggestion.code(), patient));
    SidesTold sided = new SidesTold(drafts.values());
    all = new ArrayList<>(family.judge(rules.combine(all, times, sided, notCoded), setting));
    all.removeIf(suggestion -> EncounterReasons.isAnothers(suggestion, setting));
    all.sort(ChartRules.BEST_FIRST);
    List<RankedCode> order = order(all, left, ranked);
    List<Suggestion> shown =
        all.stream().filter(suggestion -> suggestion.confidence() >= minConfidence).toList();
    if (hasAssessment
        || setting != Setting.INPATIENT
        || Place.isTitled(note)
        || keys.text().length() < BRIEF) {
      shown = rules.withoutIntegral(shown, keys.text(), notCoded);
    }
    notCoded.sort(Comparator.comparing(NotCoded::span));
    return new ChartSuggestions(shown, notCoded, order);
  }

  /** The mention as if it were not denied. */
  private static Concept asserted(Concept concept) {
    return concept.assertion().negated() ? concept.with(Assertion.PRESENT) : concept;
  }

  private boolean fits(Code code, Encounter patient) {
    return ageAndSex.possible(code.code(), patient.sex(), patient.ageYears());
  }

  /** The mention as denied. */
  private static Concept givenUp(Concept concept) {
    Assertion said = concept.assertion();
    return concept.with(
        new Assertion(true, said.possible(), said.temporality(), said.experiencer(), said.cue()));
  }

  /** What is suggested, then what was seen and left, by how often it was mentioned. */
  private static List<RankedCode> order(List<Suggestion> all, Map<String, Draft> left, int ranked) {
    List<RankedCode> order = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Suggestion suggestion : all) {
      known.add(suggestion.code().code());
      order.add(new RankedCode(suggestion.code(), suggestion.confidence()));
    }
    left.values().stream()
        .filter(draft -> !known.contains(draft.code().code()))
        .sorted(Comparator.comparingInt((Draft draft) -> -draft.supports().size()))
        .forEach(draft -> order.add(new RankedCode(draft.code(), 0)));
    return order.stream().limit(ranked).toList();
  }

  /**
   * The billable codes that a candidate leads to when the given keys are said: two where both sides
   * are said and each has its own code (Guidelines I.B.13), none where it leads to nothing.
   */
  public List<Code> billable(Candidate candidate, Set<Integer> said) {
    return resolver.resolveAll(candidate.code(), said, Set.of(), "A").stream()
        .map(CodeResolver.Resolution::code)
        .toList();
  }

  private void draft(
      Concept spoken,
      NoteKeys keys,
      SymptomSites sites,
      NeoplasmReading read,
      Setting setting,
      Map<String, Draft> drafts,
      Map<String, Draft> complaints,
      Map<String, Draft> leftDrafts,
      List<NotCoded> notCoded) {
    Sentence sentence = keys.note().sentences().get(spoken.sentence());
    List<Token> words = words(spoken, sentence);
    TooGeneral.Severity severity = names.severity(spoken, words, sentence, keys);
    List<Candidate> candidates = candidates(spoken, words, sentence, keys);
    if (candidates.isEmpty() || severity == TooGeneral.Severity.NEVER) {
      return;
    }
    Optional<Candidate> atSite = sited.of(candidates.getFirst(), words, sentence);
    boolean told = keys.exhaustive(candidates.getFirst());
    boolean vague = severity != TooGeneral.Severity.NONE && atSite.isEmpty();
    boolean bare = vague && severity == TooGeneral.Severity.ALONE && !told;
    if (bare && !ReasonForVisit.mayBe(candidates.getFirst(), sentence, keys, codability)) {
      return;
    }
    List<Candidate> nearby =
        atSite
            .map(List::of)
            .orElseGet(() -> names.refined(candidates.getFirst(), words, sentence, keys, spoken));
    if (neoplasms.covers(read, spoken, nearby.getFirst().code())) {
      return;
    }
    Optional<SymptomSites.Site> site = atSite.isEmpty() ? sites.of(spoken) : Optional.empty();
    Optional<Candidate> there =
        site.flatMap(found -> names.at(found.words(), nearby.getFirst(), words, sentence, keys));
    Concept mention =
        there
            .map(candidate -> SymptomSites.at(spoken, site.get(), candidate.term(), keys))
            .orElseGet(() -> InfarctionAge.judged(spoken, nearby.getFirst().code(), keys));
    List<Candidate> named =
        there.map(List::of).orElse(nearby).stream()
            .map(candidate -> names.onSides(candidate, mention))
            .toList();
    Candidate first = named.getFirst();
    Place place = keys.placeOf(there.isPresent() ? site.get().sentence() : sentence);
    Concept concept =
        PastConditions.isReason(mention, first.code(), place, sentence, keys)
            ? mention.with(mention.assertion().now())
            : mention;
    Codability.Verdict verdict =
        codability.judge(
            concept, first.code(), setting, PastConditions.isOperatedOn(concept, sentence));
    if (concept.assertion().possible()
        && verdict instanceof Codability.Coded
        && (!keys.isFinal(sentence) || Codability.isTestedFor(concept, keys.text()))) {
      verdict = new Codability.Left("uncertain: not among the final diagnoses", "II.H, III.C");
    }
    if (verdict instanceof Codability.Coded
        && first.code().charAt(0) != 'Z'
        && keys.note().sectionOf(sentence).kind() == SectionKind.SURGICAL_HISTORY) {
      verdict = new Codability.Left("historical: operated upon", "III.A, IV.J");
    }
    if (verdict instanceof Codability.Coded && Place.isDifferential(keys.note(), sentence)) {
      verdict = new Codability.Left("considered: in a differential diagnosis", "II.H, IV.H");
    }
    if (verdict instanceof Codability.Coded
        && codability.isPast(concept, first.code(), sentence, keys.note())) {
      verdict = past.listed(first.code());
    }
    Map<String, Draft> into = bare ? complaints : drafts;
    if (verdict instanceof Codability.Left left) {
      Optional<Code> history = past.history(concept, first, left, keys, sentence, setting, drafts);
      String reason = history.map(code -> left.reason() + ": " + code.code()).orElse(left.reason());
      notCoded.add(new NotCoded(concept.span(), reason, concept.assertion().cue(), left.rule()));
      into = leftDrafts;
    }
    for (Candidate candidate : named) {
      EncounterPhase.Found phase = keys.phases().of(candidate.code(), concept.sentence());
      String characters = HealingInjuries.characters(mention, concept, phase, keys);
      for (CodeResolver.Resolution resolution :
          resolved(candidate.code(), concept, sentence, keys, characters)) {
        Draft draft =
            into.computeIfAbsent(resolution.code().code(), code -> new Draft(resolution.code()));
        draft.add(
            new Draft.Support(
                concept, place, candidate, resolution, candidates, vague && there.isEmpty()));
        if (verdict instanceof Codability.Coded coded) {
          coded.rules().forEach(draft::add);
        }
      }
    }
  }

  /** The codes of a mention: one of each site where several share it. */
  private List<CodeResolver.Resolution> resolved(
      String printed, Concept concept, Sentence sentence, NoteKeys keys, String phases) {
    Set<Integer> near = keys.sides().without(keys.near(concept), concept, printed);
    Set<Integer> related = keys.related(concept);
    List<CodeResolver.Resolution> found = resolver.resolveAll(printed, near, related, phases);
    List<Token> sites = keys.joined().of(concept, sentence, keys);
    List<CodeResolver.Resolution> sited = new ArrayList<>();
    for (Token site : sites) {
      resolver
          .resolveAll(printed, JoinedSites.at(site, sites, near, keys), Set.of(), phases)
          .stream()
          .filter(one -> keys.parts(site).stream().anyMatch(one.used()::contains))
          .forEach(sited::add);
    }
    return sited.stream().map(CodeResolver.Resolution::code).distinct().count() > 1 ? sited : found;
  }

  private static List<Token> words(Concept concept, Sentence sentence) {
    List<Token> words = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      boolean near = token.begin() >= concept.span().begin() && token.end() <= concept.span().end();
      if (near && concept.words().stream().anyMatch(span -> span.contains(token.span()))) {
        words.add(token);
      }
    }
    return words;
  }

  /** The codes of the terms that the words name in full, or else of those they come near. */
  private List<Candidate> candidates(
      Concept concept, List<Token> words, Sentence sentence, NoteKeys keys) {
    Lexicon.Surroundings around = keys.surroundings(keys.around(sentence), sentence.isName());
    Phrase phrase = phrases.read(keys.text(), words, around);
    if (!concept.terms().isEmpty()) {
      List<Candidate> alone = finder.rank(phrase, concept.terms());
      if (LetterNames.has(words, keys.text())) {
        Phrase inSection = phrases.read(keys.text(), words, keys.surroundings(sentence));
        alone = LetterNames.asAlone(finder.rank(inSection, concept.terms()), alone);
      }
      return names.withoutManifestations(alone);
    }
    List<Token> unsided = attributes.withoutSides(words);
    Phrase name = unsided.equals(words) ? phrase : phrases.read(keys.text(), unsided, around);
    return finder.find(name).stream()
        .filter(candidate -> candidate.similarity() >= WHOLE_STATEMENT_SIMILARITY)
        .toList();
  }
}
