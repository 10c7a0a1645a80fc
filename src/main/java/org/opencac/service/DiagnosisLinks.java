package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.Span;
import org.opencac.suggest.ChartSuggestions;
import org.opencac.suggest.Decision;
import org.opencac.suggest.Suggestion;

/**
 * The diagnoses that a service was done for: those whose words stand nearest, in the order of
 * distance; a claim line takes four. Stateless.
 */
final class DiagnosisLinks {
  private static final int MOST = 4;

  private record Near(String code, int distance) {}

  private DiagnosisLinks() {}

  static List<String> of(ServiceDraft draft, ChartSuggestions diagnoses) {
    List<Near> near = new ArrayList<>();
    for (Suggestion diagnosis : diagnoses.suggestions()) {
      if (diagnosis.code().system() == CodeSystem.ICD_10_CM
          && diagnosis.decision() == Decision.CODABLE) {
        near.add(new Near(diagnosis.code().code(), distance(draft, diagnosis)));
      }
    }
    near.sort((a, b) -> {
      int byDistance = Integer.compare(a.distance(), b.distance());
      return byDistance != 0 ? byDistance : a.code().compareTo(b.code());
    });
    return near.stream().limit(MOST).map(Near::code).toList();
  }

  private static int distance(ServiceDraft draft, Suggestion diagnosis) {
    int best = Integer.MAX_VALUE;
    for (ServiceEvidence one : draft.evidence) {
      for (var other : diagnosis.evidence()) {
        best = Math.min(best, between(one.span(), other.span()));
      }
    }
    return best;
  }

  private static int between(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(a.begin(), b.begin()) - Math.min(a.end(), b.end());
  }
}
