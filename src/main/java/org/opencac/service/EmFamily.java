package org.opencac.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Setting;
import org.opencac.text.SectionKind;

/** Tells which kind of visit a note documents, by its setting, title and wording. Stateless. */
final class EmFamily {
  private static final WordPattern VISIT =
      WordPattern.of(
          "office visit|established|new patient|new pt|follow up|followup|visit|consultation|walk in|returns|seen in"
              + "|to establish care|office note|office|clinic note|consult note|clinic visit|f u|est pt|est patient|np visit|consult");
  private static final WordPattern SEEN =
      WordPattern.of(
          "established patient|established pt|new patient|new pt|office visit|walk in visit|clinic visit|est patient|est pt");
  private static final WordPattern NO_VISIT =
      WordPattern.of(
          "operative|procedure note|report=|excision note|op note|order|dme|ambulance|ems|radiology|infusion|device clinic"
              + "|testing supplies|dispensed|operation|stress test|holter|treatment note|hydration|facility record"
              + "|mobility examination|preoperative diagnosis|postoperative diagnosis|preoperative diagnoses"
              + "|operation performed|procedure performed|discharge diagnosis|discharge diagnoses|discharge summary"
              + "|admission diagnosis|admission diagnoses|admitting diagnosis|admitting diagnoses"
              + "|proof of delivery|to whom it may concern|medical necessity|prior authorization|appeal|home health"
              + "|telephone call|phone call|refill request|procedure room|minor procedure|endoscopy suite|surgery center");
  private static final WordPattern NURSE =
      WordPattern.of(
          "nurse visit|not seen by a provider|nurse only|rn visit|nursing visit|ma visit|left without being seen|lwbs"
              + "|left before being seen|left before seen|left before the physician|left before the doctor"
              + "|not seen by physician|not seen by a physician|not seen by the physician|not seen by a doctor"
              + "|not seen by provider|no provider seen|not yet seen by");
  private static final WordPattern NEW =
      WordPattern.of(
          "new patient|new pt|new to the practice|new to our practice|new to this practice|new to our clinic|establish care"
              + "|establishing care|new to me|new consult|for the first time|first visit|whom i had not met|had not met before"
              + "|never met|not seen here before|never been seen here|thank you for asking me to see|thank you for referring"
              + "|thank you for sending|thank you for this referral|thank you for your referral|kindly referred"
              + "|initial consultation|initial office visit|np visit|you asked for my opinion|asked for my opinion");
  private static final WordPattern KNOWN =
      WordPattern.of(
          "established|saw again|seen again|since i last saw|last saw|since her last visit|since his last visit"
              + "|return visit|returned for|return today|again on|back in clinic|back for follow up");
  private static final WordPattern CONSULT =
      WordPattern.of(
          "opinion|your request|requested by|at the request of|request for consultation|consultation requested|consult requested");
  private static final WordPattern CONSULT_PAID =
      WordPattern.of(
          "consultation codes accepted|accepts consultation codes|accept consultation codes|consult codes accepted|accepts consult codes"
              + "|consultation codes allowed|pays consultations|pays consultation codes|consultations are paid|consultations paid|accepts consultations"
              + "|recognizes consultation codes|recognizes consultations|payer takes consultations|takes consultation codes|takes consult codes & !medicare");
  private static final WordPattern OBSERVATION = WordPattern.of("observation");
  private static final WordPattern INITIAL =
      WordPattern.of(
          "initial|h p|history and physical|admission note|admission h p|admitting note|admit note|hospital admission"
              + "|consult|consultation|admitted today|admitted tonight|admission|admit|adm");
  private static final WordPattern SUBSEQUENT =
      WordPattern.of(
          "progress note|subsequent|hospital day|rounding|daily note|ward round|ward rounds|ward note|attending note|attg note"
              + "|rounds|daily progress|interval|overnight|follow up|f u|pn|prog note|consult follow up|day of stay");
  private static final WordPattern SINCE =
      WordPattern.of(
          "overnight|o n|seen and examined|no events|no acute events|am labs|24h|24 h|feels better|improving|interval|remains|tolerating");
  private static final WordPattern NO_ROUND =
      WordPattern.of(
          "pod|postoperative day|post op day|operative|op note|procedure note|report=|nursing|nurse|therapy|dietitian"
              + "|case management|pharmacy|transfusion|preoperative diagnosis|operation|anesthesia|radiology");
  private static final WordPattern LATER =
      WordPattern.of(
          "hospital day|hosp day|hospital d|inpatient day|icu day|progress note|prog note|progress|daily note|consult follow up|follow up|f u");
  private static final WordPattern FIRST_DAY = WordPattern.of("hospital day 1|hospital day one");
  private static final WordPattern SAME_DAY =
      WordPattern.of(
          "admitted and discharged the same|same day admission and discharge|admit and discharge same date");
  private static final WordPattern LETTER =
      WordPattern.of(
          "i saw|we saw|i had the pleasure|thank you for|many thanks for|you asked|was seen|came to see me|came back"
              + "|i examined|on examination|on exam|my impression|in my opinion|i have started|i started|i reviewed"
              + "|returned|attended|pleasure of seeing");
  private static final WordPattern REPORT =
      WordPattern.of(
          "technique|comparison|clinical indication|description of procedure|procedure in detail|estimated blood loss"
              + "|anesthesia|specimen|specimens|drains|surgeon");
  private static final Pattern SALUTATION =
      Pattern.compile("(?im)^\\s*dear\\s+\\S+[^\\n]{0,60}[,:]?\\s*$");
  private static final Pattern DAY_OF_STAY = Pattern.compile("\\bHD\\s?#?\\s?(\\d{1,3})\\b");
  private static final int HEAD = 120;
  private static final int LABEL_WORDS = 4;

  /** Work of the day on which a stay ends. */
  static final WordPattern DISCHARGE =
      WordPattern.of(
          "discharge summary|discharge day|discharge management|discharged today|discharge note|d c summary|dc summary|d c note|d c day"
              + "|dc day|dc note|day of discharge|discharge=");

  private EmFamily() {}

  /** Whether a nurse alone saw the patient, or nobody did. */
  static boolean unseen(ServiceNote note) {
    return note.has(NURSE);
  }

  /** Whether the patient is new to the clinician's group. */
  static boolean fresh(ServiceNote note) {
    return note.has(NEW) && !(note.has(KNOWN) && !note.titled(NEW));
  }

  /** The family of the visit; empty when the note documents none. */
  static Optional<String> of(ServiceNote note) {
    if (note.setting() == Setting.EMERGENCY) {
      return Optional.of("emergency");
    }
    boolean paid = note.has(CONSULT_PAID) && note.has(CONSULT);
    if (note.setting() == Setting.INPATIENT || note.titled(OBSERVATION)) {
      return stay(note)
          .map(family -> paid && family.equals("hospital-initial") ? "hospital-consult" : family);
    }
    boolean told =
        note.sentences().stream()
                .anyMatch(s ->
                    s.kind() == SectionKind.HISTORY_OF_PRESENT_ILLNESS
                        || s.kind() == SectionKind.CHIEF_COMPLAINT
                        || s.kind() == SectionKind.SUBJECTIVE)
            && note.sentences().stream().anyMatch(s -> s.kind().statesDiagnoses());
    boolean visit = note.titled(VISIT) || told || note.has(SEEN) || letter(note);
    if (!visit || note.titled(NO_VISIT) || report(note)) {
      return Optional.empty();
    }
    if (paid) {
      return Optional.of("office-consult");
    }
    return Optional.of(fresh(note) ? "office-new" : "office-established");
  }

  private static Optional<String> stay(ServiceNote note) {
    if (note.has(SAME_DAY)) {
      return Optional.of("hospital-same-day");
    }
    if (note.titled(DISCHARGE)) {
      return Optional.of("discharge");
    }
    Matcher day =
        DAY_OF_STAY.matcher(note.text().substring(0, Math.min(HEAD, note.text().length())));
    boolean numbered = day.find();
    boolean first = numbered && Integer.parseInt(day.group(1)) <= 1 || note.titled(FIRST_DAY);
    boolean later = !first && (numbered || note.titled(LATER));
    if (note.titled(INITIAL) && !later) {
      return Optional.of("hospital-initial");
    }
    return later || note.titled(SUBSEQUENT) || rounded(note)
        ? Optional.of("hospital-subsequent")
        : Optional.empty();
  }

  /** A day of the stay without a title: what happened since yesterday, and an assessment. */
  private static boolean rounded(ServiceNote note) {
    return note.has(SINCE)
        && !note.titled(NO_ROUND)
        && !report(note)
        && note.sentences().stream().anyMatch(s -> s.kind().statesDiagnoses());
  }

  /** A letter to a colleague about a patient that its writer saw. */
  private static boolean letter(ServiceNote note) {
    return SALUTATION.matcher(note.text()).find() && note.has(LETTER);
  }

  /** A report of pictures or of a procedure has labels that no visit has. */
  private static boolean report(ServiceNote note) {
    return note.sentences().stream()
        .anyMatch(s -> s.words().size() <= LABEL_WORDS && s.has(REPORT) && labelled(s));
  }

  private static boolean labelled(ServiceSentence sentence) {
    return sentence.text().startsWith(":", sentence.words().span().end());
  }
}
