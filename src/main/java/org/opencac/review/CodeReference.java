package org.opencac.review;

import java.util.Optional;
import org.opencac.codeset.CodeSystem;

/**
 * A code of a code system, whether or not a release has it.
 *
 * @param system its code system
 * @param code as coders write it, with its dot
 */
public record CodeReference(CodeSystem system, String code) {

  /** Writes the code as the system does. */
  public CodeReference {
    code = system.dotted(code);
  }

  /** System and code, for example {@code ICD-10-CM/E11.9}: the name of a suggestion. */
  public String label() {
    return system.label() + "/" + code;
  }

  /** The reference of a label. */
  public static Optional<CodeReference> of(String label) {
    int slash = label.indexOf('/');
    if (slash < 0 || slash == label.length() - 1) {
      return Optional.empty();
    }
    return CodeSystem.of(label.substring(0, slash))
        .map(system -> new CodeReference(system, label.substring(slash + 1)));
  }

  /** The list on the claim that the code stands in. */
  public CodeGroup group() {
    return switch (system) {
      case ICD_10_CM, ICD_9_CM -> CodeGroup.DIAGNOSIS;
      case ICD_10_PCS -> CodeGroup.PROCEDURE;
      case HCPCS, CPT -> CodeGroup.SERVICE;
    };
  }
}
