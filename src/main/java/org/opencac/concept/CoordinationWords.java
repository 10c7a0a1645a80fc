package org.opencac.concept;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.text.SideWords;
import org.opencac.text.Token;

/** The words that joined parts of a name are made of. */
final class CoordinationWords {
  static final Set<String> SIDES = SideWords.ANY;

  /** What tells one of several like parts: which finger, which end, which of two. */
  static final Set<String> WHICH =
      words(
          "index middle ring long little small pinky great big lesser first second third fourth"
              + " fifth sixth seventh eighth ninth tenth eleventh twelfth 1st 2nd 3rd 4th 5th 6th 7th"
              + " 8th 9th 10th 11th 12th upper lower mid low medial lateral superior inferior distal"
              + " proximal carpal cubital tarsal");

  /** Of those the ones that a following part shares: "distal radius and ulna". */
  static final Set<String> ENDS = words("distal proximal");

  static final Set<String> PARTS =
      words(
          "head neck nape back shoulder shoulders arm arms elbow elbows forearm forearms wrist wrists"
              + " hand hands finger fingers thumb thumbs digit digits hip hips thigh thighs knee knees"
              + " leg legs shin shins calf calves ankle ankles foot feet toe toes heel heels groin"
              + " buttock buttocks chest rib ribs abdomen abdominal pelvis pelvic flank jaw face facial"
              + " ear ears eye eyes eyelid eyelids nose cheek cheeks chin forehead lip scalp axilla"
              + " breast breasts extremity extremities limb limbs cervical thoracic lumbar lumbosacral"
              + " sacral sacrum coccyx dorsal ischium ischial trochanter gluteal plantar metacarpal"
              + " metacarpals metatarsal metatarsals phalanx tibia tibial fibula fibular radius radial"
              + " ulna ulnar humerus femur clavicle scapula mandible maxilla patella calcaneus talus"
              + " orbital nasal pubic popliteal iliac subclavian axillary brachial saphenous femoral hamstring quadriceps achilles acl mcl pcl lcl meniscus ramus rami"
              + " rotator cuff labrum biceps triceps patellar");

  /** Organs that fail or are hurt. */
  static final Set<String> ORGANS =
      words("kidney renal liver hepatic respiratory ureter ureteral bladder");

  /** What organs share: other names of two organs are of one disease. */
  static final Set<String> OF_ORGANS =
      words(
          "failure injury injuries laceration lacerations cyst cysts abscess abscesses stone"
              + " stones calculus calculi");

  static final Set<String> NOUNS =
      words(
          "pain pains swelling weakness numbness stiffness tenderness edema discomfort arthralgia"
              + " arthritis osteoarthritis oa djd sprain strain sprains strains contusion contusions"
              + " laceration lacerations abrasion abrasions fracture fractures cellulitis abscess"
              + " effusion effusions contracture contractures bursitis spasm tingling radiculopathy"
              + " stenosis spondylosis decubitus ulcer ulcers ulceration tear tears dislocation dislocations wound wounds burn"
              + " burns hernia dvt");

  /** What stands before such a noun. */
  static final Set<String> BEFORE_NOUN = words("pressure open closed");

  /** What may be told of a noun without a part: "medial and lateral epicondylitis". */
  static final Set<String> EITHER = words("medial lateral carpal cubital tarsal");

  static final Set<String> JOINTS = Set.of("and", "&", "+");

  static final Set<String> BEFORE = words("of in to at on the");

  static final Set<String> STEPS = Set.of("stage", "grade");

  /** Wholes and their parts: what stands behind a comma is where on the whole it is. */
  private static final Set<String> WHOLES =
      words("hand hands foot feet arm leg back extremity spine head face");

  private static final Set<String> NEOPLASMS =
      words(
          "cancer cancers carcinoma carcinomas adenocarcinoma melanoma sarcoma lymphoma malignant"
              + " malignancy neoplasm neoplasms metastasis metastases metastatic mets tumor tumors"
              + " node nodes lymph nodal leukemia");

  private static final Pattern VERTEBRA = Pattern.compile("[cts]\\d{1,2}|l[1-5]");

  private static final Pattern STEP = Pattern.compile("[1-4iv]{1,3}[a-d]?");

  /** Parts whose plural has another stem; one of several is told in the singular. */
  private static final Map<String, String> SINGULAR =
      Map.of("rami", "ramus", "malleoli", "malleolus", "phalanges", "phalanx");

  private static final Set<String> SPANS = Set.of("-", "/", "–");

  private CoordinationWords() {}

  /** One of the parts that a word names. */
  static Token one(Token part) {
    String form = SINGULAR.get(part.form());
    return form == null ? part : new Token(part.begin(), part.end(), form, form, part.kind());
  }

  static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** Behind the side at a place; the place itself where no side stands. */
  static int side(List<Token> tokens, int at) {
    if (is(tokens, at, SIDES)) {
      return at + 1;
    }
    return at + 2 < tokens.size()
            && tokens.get(at).form().equals("b")
            && tokens.get(at + 1).form().equals("/")
            && tokens.get(at + 2).form().equals("l")
        ? at + 3
        : at;
  }

  /** Behind a vertebra or the level between two ("C5-6"); the place itself where none stands. */
  static int level(List<Token> tokens, int at) {
    if (at >= tokens.size() || !VERTEBRA.matcher(tokens.get(at).form()).matches()) {
      return at;
    }
    boolean span =
        at + 2 < tokens.size()
            && SPANS.contains(tokens.get(at + 1).form())
            && (VERTEBRA.matcher(tokens.get(at + 2).form()).matches()
                || tokens.get(at + 2).kind() == Token.Kind.NUMBER);
    return span ? at + 3 : at + 1;
  }

  /** Behind a stage; the place itself where none stands. */
  static int step(List<Token> tokens, int at) {
    if (at < tokens.size() && tokens.get(at).form().equals("unstageable")) {
      return at + 1;
    }
    if (at < tokens.size() && tokens.get(at).form().equals("(")) {
      int end = step(tokens, at + 1);
      return end > at + 1 && end < tokens.size() && tokens.get(end).form().equals(")")
          ? end + 1
          : at;
    }
    return is(tokens, at, STEPS)
            && at + 1 < tokens.size()
            && STEP.matcher(tokens.get(at + 1).form()).matches()
        ? at + 2
        : at;
  }

  static boolean is(List<Token> tokens, int at, Set<String> words) {
    return at >= 0 && at < tokens.size() && words.contains(tokens.get(at).form());
  }

  static boolean isWhole(Token token) {
    return WHOLES.contains(token.form());
  }

  static boolean namesNeoplasm(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> NEOPLASMS.contains(token.form()));
  }
}
