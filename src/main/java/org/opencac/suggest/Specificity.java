package org.opencac.suggest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps the most specific of several names for one condition (Guidelines I.B.2): "arthritis" in the
 * assessment and "right knee arthritis" in the history are one, and the specific code takes over
 * the mentions of the general one.
 */
final class Specificity {
  /** Secondary neoplasms and those without a primary site. */
  private static final Pattern SPREAD = Pattern.compile("C7[7-9]|C80");

  private static final List<CodePattern> RENAL =
      CodePattern.list("E08.22 E09.22 E10.22 E11.22 E13.22 I12 I13 D63.1", "kidney disease beside");

  private static final List<CodePattern> CARDIAC =
      CodePattern.list("I11.0 I13.0 I13.2", "heart failure beside");

  private final UnspecifiedNames names;

  Specificity(UnspecifiedNames names) {
    this.names = names;
  }

  /** Removes drafts that a more specific one covers; the covered mentions are reported. */
  void prune(Map<String, Draft> drafts, OtherTimes times, boolean titled, List<NotCoded> notCoded) {
    prune(drafts, List.copyOf(drafts.values()), times, titled, notCoded);
  }

  /**
   * The same for the stages of a kidney and the kinds of a heart failure that stand beside others.
   */
  void pruneStages(
      Map<String, Draft> drafts, OtherTimes times, boolean titled, List<NotCoded> notCoded) {
    for (String category : List.of("N18", "I50")) {
      prune(
          drafts,
          drafts.values().stream().filter(draft -> category(draft).equals(category)).toList(),
          times,
          titled,
          notCoded);
    }
  }

  private void prune(
      Map<String, Draft> drafts,
      List<Draft> order,
      OtherTimes times,
      boolean titled,
      List<NotCoded> notCoded) {
    for (Draft general : order) {
      for (Draft specific : order) {
        if (drafts.containsKey(specific.code().code())
            && (covers(specific, general, titled) || isSite(specific, general, drafts))
            && !isOfOtherTime(specific, general, times)) {
          drafts.remove(general.code().code());
          takeOver(specific, general, notCoded);
          break;
        }
      }
    }
  }

  /** Whether all that is told of the specific one is of another time than the general one. */
  private static boolean isOfOtherTime(Draft specific, Draft general, OtherTimes times) {
    return specific != general
        && specific.supports().stream()
            .allMatch(support ->
                times.tellsOther(
                    support.concept().span(), specific.code().display(), general.code().display()));
  }

  private static void takeOver(Draft specific, Draft general, List<NotCoded> notCoded) {
    boolean same =
        general.code().code().charAt(0) != 'R' || category(specific).equals(category(general));
    for (Draft.Support support : general.supports()) {
      if (same) {
        specific.add(support.under(specific.supports().getFirst()));
      } else {
        notCoded.add(
            new NotCoded(
                support.concept().span(),
                "covered by the more specific " + specific.code().code(),
                support.concept().assertion().cue(),
                "I.B.2"));
      }
    }
  }

  private boolean covers(Draft specific, Draft general, boolean titled) {
    if (specific == general
        || isBeyondDiagnosis(specific)
        || isFindingOf(specific, general)
        || isOtherSide(specific, general)
        || standsBeside(specific, general)) {
      return false;
    }
    boolean sameCategory = category(specific).equals(category(general));
    boolean vague = UnspecifiedNames.isPlain(general.code().display());
    boolean symptom = general.code().code().charAt(0) == 'R';
    boolean toDisease = symptom && specific.code().code().charAt(0) != 'R';
    if (sameCategory
        ? !vague
        : !toDisease
            && !(vague && isOneDisease(general, specific) && (titled || isStated(general)))) {
      return false;
    }
    boolean chart = !sameCategory && !symptom;
    if (chart && !keepsSide(general.code().display(), specific.code().display())) {
      return false;
    }
    return general.supports().stream()
        .allMatch(support ->
            hasWider(specific.supports(), support.concept().keys())
                || chart && saysName(specific, general, support)
                || !symptom && hasWider(specific.supports(), names.term(support))
                || sameCategory && saysMore(specific, general) && saysName(specific, general)
                || sameCategory && saysMore(specific, general) && isBeside(specific, support));
  }

  /**
   * Whether it is one that a patient has once: a symptom is no disease, of injuries and of what a
   * cancer spread to there may be several, and nothing but a neoplasm says which neoplasm it is.
   */
  private static boolean isOneDisease(Draft general, Draft specific) {
    String code = general.code().code();
    char chapter = code.charAt(0);
    boolean several =
        chapter == 'R' || chapter == 'S' || chapter == 'T' || SPREAD.matcher(code).lookingAt();
    return !several && (!isNeoplasm(code) || isNeoplasm(specific.code().code()));
  }

  /**
   * Whether a neoplasm, of which only the site counts as its words, meets a mass or smear there.
   */
  private static boolean isFindingOf(Draft finding, Draft neoplasm) {
    return isNeoplasm(neoplasm.code().code()) && !isNeoplasm(finding.code().code());
  }

  /**
   * Whether the Tabular List asks for the general code beside the specific one ("use additional").
   */
  private static boolean standsBeside(Draft specific, Draft general) {
    String code = specific.code().code();
    return general.code().code().startsWith("N18") && CodePattern.anyMatches(RENAL, code)
        || general.code().code().startsWith("I50") && CodePattern.anyMatches(CARDIAC, code);
  }

  /** Whether it is a problem of an assessment, whose details stand elsewhere in the chart. */
  private static boolean isStated(Draft general) {
    return general.supports().stream().anyMatch(support -> support.place().namesDiagnoses());
  }

  /** Whether the specific words say another name of a support's code. */
  private boolean saysName(Draft specific, Draft general, Draft.Support said) {
    return specific.supports().stream()
        .anyMatch(support ->
            names.within(
                general.code().code(), new HashSet<>(support.concept().keys()), names.term(said)));
  }

  /** Whether the specific words say a name of the general code, other than the one that is used. */
  private boolean saysName(Draft specific, Draft general) {
    return specific.supports().stream()
        .anyMatch(support ->
            names.within(general.code().code(), new HashSet<>(support.concept().keys())));
  }

  /**
   * Whether it is the only site that is told of a neoplasm whose code leaves the site open: "newly
   * diagnosed melanoma" is the one of the back.
   */
  private static boolean isSite(Draft specific, Draft general, Map<String, Draft> drafts) {
    return isSiteOf(specific, general)
        && drafts.values().stream()
            .noneMatch(other -> other != specific && isSiteOf(other, general));
  }

  private static boolean isSiteOf(Draft specific, Draft general) {
    String open = general.code().display();
    String said = specific.code().display();
    return specific != general
        && isNeoplasm(general.code().code())
        && !SPREAD.matcher(general.code().code()).lookingAt()
        && category(specific).equals(category(general))
        && open.contains("nspecified")
        && !said.contains("nspecified")
        && kind(open).equals(kind(said))
        && keepsSide(open, said);
  }

  /** Chapter 2, which begins with C and ends in the middle of D. */
  private static boolean isNeoplasm(String code) {
    return code.charAt(0) == 'C' || code.charAt(0) == 'D' && code.charAt(1) < '5';
  }

  /** What a title says before it names a site: "Basal cell carcinoma". */
  private static String kind(String title) {
    int of = title.indexOf(" of ");
    return of < 0 ? title : title.substring(0, of);
  }

  /**
   * Whether one code of a category says what another leaves open, of a disease that one has once:
   * of injuries and neoplasms there may be several.
   */
  private static boolean saysMore(Draft specific, Draft general) {
    char chapter = general.code().code().charAt(0);
    String open = general.code().display();
    String said = specific.code().display();
    boolean once = chapter != 'C' && chapter != 'D' && chapter != 'S' && chapter != 'T';
    return once && !said.contains("nspecified") && keepsSide(open, said);
  }

  /** Whether one is of the right side and the other of the left. */
  private static boolean isOtherSide(Draft specific, Draft general) {
    return category(specific).equals(category(general))
        && (SideAxis.mirror(specific.code(), general.code())
            || SideAxis.mirror(general.code(), specific.code()));
  }

  private static boolean keepsSide(String open, String said) {
    return (!open.contains("left") || said.contains("left"))
        && (!open.contains("right") || said.contains("right"));
  }

  /** Whether both stand in one sentence of a passage. */
  private static boolean isBeside(Draft specific, Draft.Support support) {
    return support.place() == Place.PASSAGE
        && specific.supports().stream()
            .anyMatch(other -> other.concept().sentence() == support.concept().sentence());
  }

  private static boolean hasWider(Collection<Draft.Support> supports, Collection<Integer> narrow) {
    Set<Integer> keys = new HashSet<>(narrow);
    for (Draft.Support support : supports) {
      Set<Integer> wider = new HashSet<>(support.concept().keys());
      if (wider.size() > keys.size() && wider.containsAll(keys)) {
        return true;
      }
    }
    return false;
  }

  /** History, status and external-cause codes name something else with the same words. */
  private static boolean isBeyondDiagnosis(Draft draft) {
    char chapter = draft.code().code().charAt(0);
    return chapter >= 'V';
  }

  private static String category(Draft draft) {
    return draft.code().code().substring(0, 3);
  }
}
