package org.opencac.engine;

import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Setting;

/** Which systems a note is coded in when none is named. */
final class CodedSystems {
  private CodedSystems() {}

  /** The named systems, or those that are valid for the setting. */
  static List<CodeSystem> of(CodingRequest request, Setting setting) {
    if (!request.systems().isEmpty()) {
      return request.systems();
    }
    return switch (setting) {
      case OUTPATIENT, EMERGENCY -> List.of(CodeSystem.ICD_10_CM, CodeSystem.CPT, CodeSystem.HCPCS);
      case INPATIENT -> List.of(CodeSystem.ICD_10_CM);
    };
  }
}
