package org.opencac.concept;

import java.util.List;
import java.util.Set;
import org.opencac.text.Token;

/**
 * At which comma a list of denials ends that no verb and no "or" ends. Clinicians write what is not
 * there and the diagnosis in one line: "no fx, R wrist sprain", "no foreign body seen, corneal
 * abrasion", "no LOC, slipped on ice". A list ends behind the test that proves it, before what
 * happened or was done, before an injury or infection with a side or degree that the denied one has
 * not, and before the mild diagnosis that is left when the serious ones are denied. Signs and
 * symptoms go on with it, and so does every list that a later "or" closes. What stands between two
 * commas is read once for a sentence.
 */
final class DenialReach {
  /** What a patient denies is a list of symptoms, whatever stands in it. */
  private static final Set<String> TOLD = CoordinationWords.words("denies denied deny denying");

  private static final Set<String> LISTS = CoordinationWords.words("or nor and/or vs");

  private static final Set<String> SEEN =
      CoordinationWords.words(
          "seen noted found identified appreciated visualized visible evident present detected"
              + " demonstrated");

  private static final Set<String> BY = CoordinationWords.words("on by per");

  private static final Set<String> TESTS =
      CoordinationWords.words(
          "xray xrays xr x cxr kub film films radiograph radiographs ct cta mri mra us ultrasound"
              + " duplex doppler imaging scan scans tee tte echo ekg ecg slit fluorescein exam ua"
              + " labs cath endoscopy egd cultures culture lp");

  private static final Set<String> EVENTS =
      CoordinationWords.words(
          "fell slipped tripped stumbled landed twisted rolled jumped dropped took ate swallowed"
              + " presents presented admitted c/o complains started stopped says states");

  private static final Set<String> DONE =
      CoordinationWords.words(
          "given started removed placed administered called consulted repaired sutured drained"
              + " irrigated discharged utd tolerated replaced cleared");

  private static final Set<String> SIDES =
      CoordinationWords.words("r l right left rt lt bilateral bilat both");

  private static final Set<String> DEGREES =
      CoordinationWords.words(
          "grade mild minor superficial closed small viral uncomplicated simple");

  private static final Set<String> MILD =
      CoordinationWords.words(
          "sprain sprains strain strains contusion contusions concussion whiplash bronchitis"
              + " bronchiolitis pharyngitis uri gastroenteritis costochondritis tendonitis"
              + " tendinitis bursitis");

  /** Those who have what the patient has not. */
  private static final Set<String> OTHERS =
      CoordinationWords.words(
          "husband wife spouse partner son daughter child mother father mom dad parents sister"
              + " brother sibling siblings family friend roommate coworker contacts contact");

  private static final Set<String> SIGNS =
      CoordinationWords.words(
          "pain pains ache aches numbness tingling paresthesias weakness fever fevers chills sweats"
              + " nausea vomiting n/v diarrhea constipation cough congestion sob dyspnea cp ha"
              + " headache headaches dizziness lightheadedness syncope palpitations swelling edema"
              + " tenderness tender ttp deformity deformities rash rashes bleeding discharge dysuria"
              + " hematuria frequency urgency crepitus ecchymosis bruising bruise bruises effusion"
              + " effusions erythema warmth redness drainage guarding rebound distension distention"
              + " murmur murmurs gallop gallops rub rubs wheezing wheezes rales rhonchi crackles"
              + " stridor retractions lymphadenopathy adenopathy mass masses lesion lesions loc"
              + " change changes loss deficit deficits laxity instability stiffness radiation"
              + " surgery shift hemorrhage infarct infarction enlargement stenosis"
              + " thickening fluid air collection symptoms sx signs sign travel exposure"
              + " itching fatigue malaise anorexia appetite vision diplopia photophobia"
              + " claudication orthopnea pnd si hi ideation hallucinations cyanosis clubbing"
              + " abnormality abnormalities disease opacity opacities consolidation infiltrate"
              + " nodule nodules calculus calculi stone stones hydronephrosis cramps cramping"
              + " spasm spasms discomfort pressure tightness burning limp atrophy asymmetry");

  private final List<Token> tokens;

  /** The comma before each token, the one behind it, and whether an "or" comes behind it. */
  private int[] before = new int[0];

  private int[] behind = new int[0];
  private boolean[] lists = new boolean[0];

  DenialReach(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether a denial that reaches over a comma ends at it. */
  boolean endsAt(Cues.Found denial, int comma) {
    if (before.length == 0) {
      read();
    }
    int to = behind[comma];
    if (isEvent(comma + 1, to)) {
      return true;
    }
    if (TOLD.contains(form(denial.from()))
        || lists[comma]
        || any(SIGNS, comma + 1, to)
        || any(OTHERS, comma + 1, to)) {
      return false;
    }
    int from = Math.max(before[comma] + 1, denial.to());
    return isProved(from, comma)
        || addsOne(SIDES, denial, comma, to)
        || addsOne(DEGREES, denial, comma, to)
        || to - comma > 2 && addsOne(MILD, denial, comma, to)
        || isBareBehindDenials(comma, to) && (to - comma > 2 || any(MILD, comma + 1, to));
  }

  /** "No LOC, no vomiting, scalp hematoma": each denial has its "no", the last words have none. */
  private boolean isBareBehindDenials(int comma, int to) {
    int second = before[comma];
    return to == tokens.size() - (endsWithStop() ? 1 : 0)
        && second > 0
        && form(second + 1).equals("no")
        && form(before[second] + 1).equals("no");
  }

  private boolean endsWithStop() {
    return form(tokens.size() - 1).equals(".");
  }

  private void read() {
    int size = tokens.size();
    before = new int[size];
    behind = new int[size];
    lists = new boolean[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      before[i] = last;
      last = isBreak(i) ? i : last;
    }
    int next = size;
    boolean list = false;
    for (int i = size - 1; i >= 0; i--) {
      behind[i] = next;
      lists[i] = list;
      String form = form(i);
      next = isBreak(i) ? i : next;
      list = LISTS.contains(form) || list && !form.equals("no") && !form.equals(";");
    }
  }

  private boolean isBreak(int i) {
    String form = form(i);
    return form.equals(",") || form.equals(";") || form.equals(".");
  }

  /** What happened ("slipped on ice") or was done ("tetanus given"). */
  private boolean isEvent(int from, int to) {
    int first = from < to && form(from).equals("but") ? from + 1 : from;
    return first < to && (EVENTS.contains(form(first)) || DONE.contains(form(to - 1)));
  }

  /** "No fracture on the x-ray", "no foreign body seen". */
  private boolean isProved(int from, int comma) {
    if (comma - from < 2) {
      return false;
    }
    if (SEEN.contains(form(comma - 1))) {
      return true;
    }
    for (int i = from + 1; i < comma - 1; i++) {
      if (BY.contains(form(i)) && any(TESTS, i + 1, Math.min(comma, i + 4))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words behind a comma have one of a kind, and what is denied before it none. */
  private boolean addsOne(Set<String> words, Cues.Found denial, int comma, int to) {
    return any(words, comma + 1, to) && !any(words, denial.to(), comma);
  }

  private boolean any(Set<String> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.contains(form(i))) {
        return true;
      }
    }
    return false;
  }

  private String form(int i) {
    return tokens.get(i).form();
  }
}
