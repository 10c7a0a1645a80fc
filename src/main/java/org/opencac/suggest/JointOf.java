package org.opencac.suggest;

import java.util.Map;
import java.util.Set;
import org.opencac.codeset.Code;

/**
 * Whether a symptom of a joint or limb may belong to a disease: pain of the left knee is no part of
 * an arthritis of the right one, nor of gout of the toe (Guidelines I.B.5: what is not routinely
 * part of the disease is coded).
 */
final class JointOf {
  /** Categories whose fifth character is the joint, with the digits of M25.5. */
  private static final Set<String> BY_JOINT =
      Set.of("M00", "M05", "M06", "M08", "M10", "M11", "M12", "M13", "M19", "M1A", "M25");

  private static final int JOINT = 5;

  /** Codes of one joint, with the same digits: osteoarthritis, bursitis, the shoulder. */
  private static final Map<String, Integer> OF_ONE_JOINT =
      Map.of(
          "M16", 5, "M17", 6, "M18", 4, "M70.2", 2, "M70.4", 6, "M70.5", 6, "M70.6", 5, "M70.7", 5,
          "M75", 1);

  private static final int[] LENGTHS = {3, 5};

  private JointOf() {}

  /** Whether both may be of one joint and one side. */
  static boolean mayShare(Code symptom, Code disease) {
    boolean ofJoint = symptom.code().startsWith("M25.");
    boolean ofLimb = symptom.code().startsWith("M79.6");
    if (!ofJoint && !ofLimb) {
      return true;
    }
    String here = side(symptom.display());
    String there = side(disease.display());
    if (!here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
      return false;
    }
    int joint = ofJoint ? joint(symptom.code()) : 0;
    int diseased = joint(disease.code());
    return joint == 0 || diseased == 0 || joint == diseased;
  }

  private static String side(String title) {
    boolean left = title.contains("left");
    boolean right = title.contains("right");
    return left == right ? "" : left ? "left" : "right";
  }

  /** The joint by its digit, shoulder 1 to ankle and foot 7; 0 where the code names none. */
  private static int joint(String code) {
    for (int length : LENGTHS) {
      Integer one = code.length() < length ? null : OF_ONE_JOINT.get(code.substring(0, length));
      if (one != null) {
        return one;
      }
    }
    if (code.length() <= JOINT || !BY_JOINT.contains(code.substring(0, 3))) {
      return 0;
    }
    int digit = code.charAt(JOINT) - '0';
    return digit >= 1 && digit <= 7 ? digit : 0;
  }
}
