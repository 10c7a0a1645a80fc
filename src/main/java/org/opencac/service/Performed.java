package org.opencac.service;

import java.util.List;
import java.util.Optional;
import org.opencac.note.Setting;
import org.opencac.note.Span;

/** Says whether the words of a service say that it was done here. Immutable. */
final class Performed {
  private static final WordPattern DOING =
      WordPattern.of(
          "liquid nitrogen|cryotherapy|performed|done|underwent|given|removed|removal|injected|placed|inserted|insertion|administered|applied|excised"
              + "|excision|repaired|closed|closure|taken|took|drained|completed|divided|released|obtained|avulsed"
              + "|reduced|reduction|controlled|collected|treated|tolerated|cauterized|incised|aspirated|biopsied"
              + "|dilat*|avulsion|deployed|intubated|extracted|retrieved|snipped|debrided|banded|ligated|sutured|irrigated"
              + "|placement|cleared with|cleared by|cleaned out|cleaned with|lifted off|flicked off|came away|lifted out|scooped out|sampled|ln2|interrogation|programming|supervised|to pathology|for histology|dressed|packed|relocated|swept|lavage|burned|frozen|applied|restored|shocked|delivered|tapped|i did|we did|entered|put in|instilled|infiltrated|shaved|taken off");

  /** How it was done tells that it was done. */
  private static final WordPattern TECHNIQUE =
      WordPattern.of(
          "tolerated|tol well|no complications|without complications|w o complications|without difficulty"
              + "|w o difficulty|no immediate complications|uncomplicated procedure|sterile prep|sterile technique|sterile fashion"
              + "|prepped|draped|time out|timeout|under local|local anesthesia|under sedation|under mac|under propofol|under walant"
              + "|digital block|ring block|hematoma block|lidocaine|lido|marcaine|bupivacaine|bupi|nylon|prolene|ethilon|vicryl|monocryl"
              + "|dermabond|skin glue|interrupted|interrupteds|running suture|staples|gauge|20g|22g|18g|25g|passes|opening pressure"
              + "|pus expressed|expressed|packed|packing|flushed|hemostasis|ebl|to path|sent to path|sent for path|path sent|specimen sent|off"
              + "|retrieved|irrigated|curetted|cycles|freeze thaw|hooked up|swabbed|snare|cold snare|hot snare|silver nitrate|rhino rocket"
              + "|phenol|with drainage|return of|joules|shock|shocks|countertraction|traction|palpable clunk|clunk|bandage|bandaid"
              + "|unsedated|to cecum|to the cecum|to ti|terminal ileum|prep good|prep adequate|prep fair|withdrawal|retroflex*|today w|today with"
              + "|tts|advanced to|scope advanced|balloon to|glidescope|first pass|1st pass|good trace|fluid out|no ptx|good air leak|with air leak|good waveform|bougie|hung|taken off|ml removed|cc removed"
              + "|dressing applied|postprocedure|post procedure|postreduction|post reduction|lot|ndc");

  private static final WordPattern PROCEDURE_NOTE =
      WordPattern.of(
          "procedure|procedures|stress test|device clinic|operative|operation|op note|surgery|excision note|endoscopy|colonoscopy"
              + "|egd|catheterization|report=|surgical|facility record|arthroplasty|mohs|clinic treatment|release|ercp"
              + "|elective|injections");
  private static final WordPattern PROCEDURE_LINE =
      WordPattern.of("procedure|procedures|operation");
  private static final WordPattern VISIT_NOTE =
      WordPattern.of(
          "visit|follow up|consult|consultation|discharge|progress|h p|ed note|emergency department");
  private static final WordPattern READ_BY_ME =
      WordPattern.of("read by me|my read|my interpretation|interpreted|interpretation|report=");
  private static final WordPattern HERE =
      WordPattern.of(
          "office|clinic|point of care|poc|poct|fingerstick|finger stick|rapid|bedside|in house|here|performed"
              + "|today negative|today positive|done today|run today|on site|cup");
  private static final WordPattern AWAY =
      WordPattern.of("reference lab|outside lab|quest|labcorp|send out|to be drawn");
  private static final WordPattern SENT_AWAY =
      WordPattern.of(
          "specimen|specimens|sample|samples|blood|tube|tubes & sent & reference lab|outside lab|quest|labcorp|hospital lab");
  private static final WordPattern READ =
      WordPattern.of(
          "office|here|read by me|my read|my interpretation|interpreted|interpretation|imaging center|performed"
              + "|done today|obtained today|taken today|in clinic|report=|impression|in person|remote|all of it");
  private static final WordPattern GIVEN =
      WordPattern.of(
          "given|administered|injected|injection|im|sq|intramuscular*|iv|push|infus*|sc|subcut*|subq|applied"
              + "|received|put in|intradermal*|performed|done|minutes|inserted|placed|instilled|intranasally|booster given");
  private static final WordPattern ORDERED =
      WordPattern.of(
          "order|ordered|orders|rental|rent|purchase|dispensed|fitted|provided|supplied|supplies|issued|prescription"
              + "|new");
  private static final WordPattern SUPPLY_NOTE =
      WordPattern.of("order|orders|dme|supplies|dispensed|detailed written|prescription|equipment");
  private static final WordPattern OBSERVED = WordPattern.of("looked|saw|noted|exam|reports|prior");

  /** Whether the sentence, or what kind of note it is, proves that the service was done. */
  static boolean proven(Proof proof, ServiceSentence sentence, ServiceNote note, Span mention) {
    return switch (proof) {
      case NAMED -> true;
      case PROCEDURE ->
          (sentence.has(DOING) || technique(sentence, note)) && !told(sentence)
              || note.titled(PROCEDURE_NOTE) && !note.titled(VISIT_NOTE)
              || sentence.has(PROCEDURE_LINE)
              || inTitle(note, mention) && note.has(DOING)
              || procedureSection(sentence);
      case LABORATORY ->
          sentence.has(HERE) && !sentence.has(AWAY) && !beside(sentence, note, SENT_AWAY);
      case IMAGING -> imaged(sentence, note, mention);
      case GIVEN -> sentence.has(GIVEN) || beside(sentence, note, GIVEN);
      case SUPPLY -> sentence.has(ORDERED) || note.titled(SUPPLY_NOTE);
    };
  }

  private Performed() {}

  /** In a hospital a picture is billed by who reads it; in an office also by who takes it. */
  private static boolean imaged(ServiceSentence sentence, ServiceNote note, Span mention) {
    boolean visit = note.titled(VISIT_NOTE);
    return note.setting() == Setting.OUTPATIENT
        ? sentence.has(READ) || !visit && (inTitle(note, mention) || sentence.has(DOING))
        : sentence.has(READ_BY_ME) || !visit && inTitle(note, mention);
  }

  /** Whether the sentence or one beside it tells how a procedure was done. */
  private static boolean technique(ServiceSentence sentence, ServiceNote note) {
    int before = sentence.index() - 1;
    return sentence.has(TECHNIQUE)
        || beside(sentence, note, TECHNIQUE)
        || before >= 0 && note.sentences().get(before).has(TECHNIQUE);
  }

  /** An indication tells what happened before. */
  private static boolean told(ServiceSentence sentence) {
    return sentence.kind() == org.opencac.text.SectionKind.INDICATION;
  }

  private static boolean procedureSection(ServiceSentence sentence) {
    return switch (sentence.kind()) {
          case PROCEDURE -> true;
          default -> false;
        }
        && !sentence.has(OBSERVED);
  }

  private static boolean inTitle(ServiceNote note, Span mention) {
    return note.title().span().overlaps(mention);
  }

  private static boolean beside(ServiceSentence sentence, ServiceNote note, WordPattern words) {
    return neighbours(sentence, note).stream().anyMatch(other -> other.has(words));
  }

  private static List<ServiceSentence> neighbours(ServiceSentence sentence, ServiceNote note) {
    int next = sentence.index() + 1;
    return Optional.of(next)
        .filter(at -> at < note.sentences().size())
        .map(at -> List.of(note.sentences().get(at)))
        .orElse(List.of());
  }
}
