package org.opencac.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Setting;
import org.opencac.note.Span;
import org.opencac.service.ProofWords.Kind;

/**
 * Modifiers that say under which circumstances a service was done: stopped, professional part only,
 * screening, repeated, without later care, bought or rented, from where to where. Stateless.
 */
final class Circumstances {
  private static final ProofWords WORDS = ProofWords.load();

  /** A note of so few sentences tells of one delivery. */
  private static final int FEW = 6;

  private static final WordPattern STOPPED =
      WordPattern.of(
          "procedure|colonoscopy|surgery|operation|egd|endoscopy|attempt|case|exam|scope|attempted"
              + " & abandoned|aborted|cancelled|canceled");
  private static final WordPattern STOPPED_FOR =
      WordPattern.of(
          "procedure|colonoscopy|surgery|operation|egd|endoscopy|attempt|case|exam|scope|attempted|biopsy|puncture|tap|injection|block|ablation|catheterization"
              + " & discontinued|discontinue|terminated|terminate|stopped|stop|halted|halt|ends|ended|end"
              + " & because|due to|secondary|owing|given|unable|could not|incomplete|not completed|not complete"
              + "|safety|reschedule|before|prior to|unstable|hypotens*|desaturat*|poor prep|inadequate|intolerance"
              + "|unsafe|bradycardia|hypoxia|fell|dropped|after");
  private static final WordPattern ABANDONED =
      WordPattern.of(
          "abandoned|aborted|agree to terminate|agreed to terminate|decision to terminate|decided to terminate"
              + "|elected to terminate|elected to stop the procedure|procedure terminated|procedure was terminated|case terminated"
              + "|case was terminated|case called off|procedure called off|surgery called off|decision to abort|agreed to abort|i stopped|we stopped there|stopped there|i gave up|gave up on"
              + "|elected to stop|decided to stop|agreed to stop|chose to stop|opted to stop|ended the case|ends case|ended case|ends the case|ended the procedure|procedure ended early|procedure halted|case stopped|procedure stopped|procedure was stopped|case was stopped|could not go on|would not continue|unable to continue|could not continue|no lesion made");
  private static final WordPattern WELLNESS_VISIT =
      WordPattern.of("annual wellness visit|awv|wellness visit|medicare wellness|yearly wellness");
  private static final WordPattern BEGUN =
      WordPattern.of(
          "attempted|prepped|mac|propofol|cannula|taken to the or|taken to the operating|anesthe*|reached|advanced|incision|sedat*|induction|block");

  private static final Set<String> GIVEN_UP = Set.of("53", "73", "74");

  private static final Set<String> NONE = Set.of("no", "not", "never", "without");
  private static final WordPattern FACILITY =
      WordPattern.of("ambulatory surgery center|facility record|asc|hospital outpatient surgery");
  private static final WordPattern BEFORE_ANESTHESIA =
      WordPattern.of(
          "before anesthesia|prior to anesthesia|before the anesthesia|before induction");
  private static final WordPattern HOSPITAL =
      WordPattern.of(
          "hospital|physician interpretation only|professional interpretation|interpretation only|cath lab|cath report|catheterization laboratory");

  /** The same in the title alone. */
  private static final WordPattern TITLED =
      WordPattern.of(
          "memorial hosp|county hosp|general hosp|community hosp|regional hosp|university hosp|valley hosp|hosp outpt|hosp outpatient|hosp dept|medical center|professional|pro fee|surgery center|endoscopy center");

  /** What says of any place in a note that the reading alone is billed. */
  private static final WordPattern READ_ALONE =
      WordPattern.of(
          "physician interpretation only|professional interpretation|interpretation only|cath lab|hospital s machine|hospital machine|hospital s equipment|hospital s scanner|hospital outpatient|outpatient hospital|professional component|professional fee|pro fee|professional only|professional part|for the hospital|the hospital owns|hospital s lab");

  /** The lines above the first blank one, or so many words, name the place. */
  private static final int HEAD_WORDS = 60;

  private static final WordPattern OWN =
      WordPattern.of("imaging center|our office|in the office|office|done here|this practice");
  private static final WordPattern SCREENING = WordPattern.of("screening");
  private static final WordPattern MEDICARE = WordPattern.of("medicare");
  private static final WordPattern HANDED_ON =
      WordPattern.of(
          "ortho will follow|orthopedics will follow|will follow with ortho*|follow up with ortho*|orthopedics to follow|referred to ortho*");
  private static final WordPattern USED = WordPattern.of("used");
  private static final WordPattern UNMET = WordPattern.of("criteria not met|does not meet");
  private static final WordPattern NOTICE =
      WordPattern.of("abn signed|abn on file|advance beneficiary notice");
  private static final WordPattern EXCLUDED =
      WordPattern.of("not covered by medicare|statutorily excluded|noncovered item");
  private static final WordPattern INSULIN = WordPattern.of("insulin");
  private static final WordPattern NO_INSULIN =
      WordPattern.of("not on insulin|no insulin|non insulin");
  private static final WordPattern STATED_REPEAT =
      WordPattern.of("x 2|twice|second|repeat|repeated|x2|x 3|x3|again");

  /** Sedation by who operates counts by its minutes, whatever came of the operation. */
  private static final String SEDATION = "9915";

  private Circumstances() {}

  /** Whether a sentence says that something was given up. */
  static boolean givenUp(ServiceSentence sentence) {
    return whole(sentence) || WORDS.in(Kind.LEFT_OFF, sentence);
  }

  /** Whether a sentence may say of the whole day's work that it was given up. */
  private static boolean whole(ServiceSentence sentence) {
    return sentence.has(STOPPED)
        || sentence.has(STOPPED_FOR)
        || sentence.has(ABANDONED)
        || WORDS.in(Kind.GIVEN_UP, sentence);
  }

  /** Whether the note says that the procedure was begun and given up. */
  static boolean stopped(ServiceNote note) {
    return !note.givenUp().isEmpty() && note.sentences().stream().anyMatch(Circumstances::begun);
  }

  /** Whether a sentence tells of a beginning, and not that there was none: "no sedation given". */
  private static boolean begun(ServiceSentence sentence) {
    Words words = sentence.words();
    if (WORDS.in(Kind.BEGUN, sentence)) {
      return true;
    }
    return BEGUN.places(words).stream()
        .mapToInt(sentence::firstWord)
        .anyMatch(at -> at == 0 || !NONE.contains(words.get(at - 1)));
  }

  static void add(ServiceDraft draft, ServiceNote note, boolean stopped) {
    if (stopped && draft.sentence.index() <= lastStop(note)) {
      stop(draft, note);
    }
    if (draft.carries.contains("component") && professional(draft, note)) {
      draft.modifier(
          "26", "the reading alone: the equipment is the hospital's", words(note, HOSPITAL));
    }
    if (draft.carries.contains("screening") && note.has(SCREENING) && !draft.base) {
      String number = note.has(MEDICARE) ? "PT" : "33";
      draft.modifier(number, "begun as a screening", words(note, SCREENING));
    }
    if (draft.carries.contains("care")
        && (note.setting() == Setting.EMERGENCY || note.has(HANDED_ON))) {
      draft.modifier("54", "later care is another clinician's", words(note, HANDED_ON));
    }
    if (draft.carries.contains("coronary")) {
      coronary(draft);
    }
    if (draft.carries.contains("repeat") && draft.units > 1) {
      draft.modifier("76", "done again the same day", words(draft, STATED_REPEAT));
    }
    if (draft.family.equals("acp") && note.has(WELLNESS_VISIT)) {
      draft.modifier("33", "part of the wellness visit of the day", words(note, WELLNESS_VISIT));
    }
    supply(draft, note);
  }

  /** Whether a service carries the mark of one that was given up. */
  static boolean stopped(ServiceDraft draft) {
    return draft.modifiers.stream().anyMatch(one -> GIVEN_UP.contains(one.modifier()));
  }

  /** Whether one of the services is told in the very passage that tells of giving up. */
  static boolean stoppedHere(List<ServiceDraft> drafts, ServiceNote note) {
    int last = lastStop(note);
    if (last < 0) {
      return false;
    }
    List<ServiceSentence> passage = note.passages().of(note.sentences().get(last));
    return drafts.stream().anyMatch(draft -> passage.contains(draft.sentence));
  }

  /** Whether a sentence stands before or where the note last tells of giving up. */
  static boolean beforeStop(ServiceSentence sentence, ServiceNote note) {
    return sentence.index() <= lastStop(note);
  }

  /** Whether all that was given up is told where it was begun, and of nothing else. */
  static boolean leftOff(ServiceNote note) {
    return note.givenUp().stream().noneMatch(Circumstances::whole);
  }

  private static int lastStop(ServiceNote note) {
    return note.givenUp().isEmpty() ? -1 : note.givenUp().getLast().index();
  }

  private static void stop(ServiceDraft draft, ServiceNote note) {
    if (draft.system != org.opencac.codeset.CodeSystem.CPT
        || draft.code.startsWith("8")
        || draft.code.startsWith(SEDATION)
        || draft.carries.contains("vaccine")) {
      return;
    }
    List<ServiceEvidence> words = given(note);
    if (!note.has(FACILITY)) {
      draft.modifier("53", "begun and given up; a facility reports 73 or 74", words);
    } else if (note.has(BEFORE_ANESTHESIA)) {
      draft.modifier("73", "stopped at a facility before anesthesia", words);
    } else {
      draft.modifier("74", "stopped at a facility after anesthesia began", words);
    }
  }

  private static List<ServiceEvidence> given(ServiceNote note) {
    return note.givenUp().stream()
        .limit(1)
        .map(sentence ->
            new ServiceEvidence(
                sentence.words().span(), ServiceEvidence.Role.STATUS, sentence.kind()))
        .toList();
  }

  private static boolean professional(ServiceDraft draft, ServiceNote note) {
    if (note.setting() != Setting.OUTPATIENT) {
      return true;
    }
    Words head = note.head(HEAD_WORDS);
    return !note.has(OWN)
        && (draft.family.equals("cath")
            || note.has(READ_ALONE)
            || note.titled(TITLED)
            || !HOSPITAL.match(head, head).isEmpty());
  }

  private static void coronary(ServiceDraft draft) {
    record Vessel(WordPattern words, String number) {}
    for (Vessel vessel :
        List.of(
            new Vessel(WordPattern.of("left main"), "LM"),
            new Vessel(WordPattern.of("lad|left anterior descending|diagonal|d1|d2"), "LD"),
            new Vessel(WordPattern.of("circumflex|lcx|cx|circ|obtuse marginal|om1|om2"), "LC"),
            new Vessel(WordPattern.of("rca|right coronary|pda|plv"), "RC"),
            new Vessel(WordPattern.of("ramus"), "RI"))) {
      if (draft.sentence.has(vessel.words())) {
        draft.modifier(vessel.number(), "the vessel is documented", words(draft, vessel.words()));
        return;
      }
    }
    draft.ask("site", "Which coronary artery was treated?");
  }

  private static void supply(ServiceDraft draft, ServiceNote note) {
    boolean rent = draft.carries.contains("rent");
    boolean own = draft.carries.contains("own");
    boolean buy = draft.carries.contains("buy");
    if (rent || own || buy) {
      rentedOrBought(draft, note, rent, buy);
    }
    if (draft.carries.contains("policy")) {
      policy(draft, note);
    }
    if (draft.carries.contains("insulin")) {
      if (note.has(INSULIN) && !note.has(NO_INSULIN)) {
        draft.modifier("KX", "treated with insulin", words(note, INSULIN));
      } else {
        draft.modifier("KS", "not treated with insulin", words(note, NO_INSULIN));
      }
    }
  }

  private static void rentedOrBought(
      ServiceDraft draft, ServiceNote note, boolean rent, boolean buy) {
    Words words = draft.sentence.words();
    boolean bought = WORDS.in(Kind.BOUGHT, words);
    if (WORDS.in(Kind.RENTED, words)) {
      boolean here = rent || nearRent(draft) || !bought;
      draft.modifier(
          here ? "RR" : "NU", here ? "rented" : "bought new", words(note, words, Kind.RENTED));
    } else if (draft.sentence.has(USED) && bought) {
      draft.modifier("UE", "bought used", words(draft, USED));
    } else if (bought || buy) {
      draft.modifier("NU", "bought new", words(note, words, Kind.BOUGHT));
    } else {
      toldElsewhere(draft, note);
    }
  }

  /** What the note says of all that was delivered: rented or bought, and never both. */
  private static void toldElsewhere(ServiceDraft draft, ServiceNote note) {
    boolean rented = WORDS.in(Kind.RENTED, note.all());
    boolean bought = WORDS.in(Kind.BOUGHT, note.all());
    int line = draft.sentence.words().span().begin();
    boolean listed = draft.sentence.source().ticked(line);
    if (rented && !bought && (listed || note.sentences().size() <= FEW)) {
      draft.modifier("RR", "rented", words(note, note.all(), Kind.RENTED));
    } else if (bought && !rented && note.sentences().size() <= FEW) {
      draft.modifier("NU", "bought new", words(note, note.all(), Kind.BOUGHT));
    } else {
      draft.ask("rental", "Was it rented or bought, new or used?");
    }
  }

  private static List<ServiceEvidence> words(ServiceNote note, Words in, Kind kind) {
    return WORDS
        .first(kind, in)
        .map(span ->
            List.of(new ServiceEvidence(span, ServiceEvidence.Role.STATUS, note.kindAt(span))))
        .orElse(List.of());
  }

  private static boolean nearRent(ServiceDraft draft) {
    ServiceSentence sentence = draft.sentence;
    int last = sentence.lastWord(draft.mention());
    int to = Math.min(sentence.words().size(), last + 5);
    for (int i = last; i < to; i++) {
      if (sentence.words().get(i).startsWith("rent")) {
        return true;
      }
    }
    return false;
  }

  private static void policy(ServiceDraft draft, ServiceNote note) {
    if (note.has(EXCLUDED)) {
      draft.modifier("GY", "excluded by law", words(note, EXCLUDED));
    } else if (note.has(UNMET)) {
      boolean notice = note.has(NOTICE);
      draft.modifier(
          notice ? "GA" : "GZ",
          notice ? "not expected to be paid, notice on file" : "not expected to be paid, no notice",
          words(note, notice ? NOTICE : UNMET));
    } else if (WORDS.in(Kind.POLICY_MET, note.all())) {
      draft.modifier(
          "KX",
          "the note says that coverage criteria are met",
          words(note, note.all(), Kind.POLICY_MET));
    } else {
      draft.ask("criteria", "What documents the coverage criteria?");
    }
  }

  private static List<ServiceEvidence> words(ServiceDraft draft, WordPattern pattern) {
    return pattern.match(draft.sentence.words(), draft.sentence.words()).stream()
        .map(span -> new ServiceEvidence(span, ServiceEvidence.Role.STATUS, draft.sentence.kind()))
        .toList();
  }

  private static List<ServiceEvidence> words(ServiceNote note, WordPattern pattern) {
    Optional<Span> first = pattern.match(note.all(), note.all()).stream().findFirst();
    return first
        .map(span ->
            List.of(new ServiceEvidence(span, ServiceEvidence.Role.STATUS, note.kindAt(span))))
        .orElse(List.of());
  }
}
