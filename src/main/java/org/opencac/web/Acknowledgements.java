package org.opencac.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;
import org.opencac.review.Acknowledgement;
import org.opencac.review.CodeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads why warnings of the edits are left standing at submit; each warning needs its reason. Safe
 * to share between threads.
 */
final class Acknowledgements {
  private static final int MOST = 500;

  private final Reasons reasons;
  private final JsonMapper mapper;

  Acknowledgements(Reasons reasons, JsonMapper mapper) {
    this.reasons = reasons;
    this.mapper = mapper;
  }

  /** Why one warning stands; {@code key} names the finding. */
  record StandingJson(@Nullable String key, @Nullable String reason, @Nullable String comment) {
    @Override
    public String toString() {
      return "StandingJson[" + key + "]";
    }
  }

  /**
   * The warnings with their reasons; answers to warnings that are no longer there are passed over.
   *
   * @throws RequestException when a warning has no reason, or one that is not in the list
   */
  List<Acknowledgement> read(
      List<EditsJson.FindingJson> warnings, @Nullable List<StandingJson> sent) {
    Map<String, StandingJson> given = new HashMap<>();
    List<StandingJson> all = sent == null ? List.of() : sent;
    if (all.size() > MOST) {
      throw RequestException.wrong("warnings", "must be at most " + MOST, "send fewer");
    }
    all.forEach(one -> given.put(Fields.required("key", one.key()), one));
    List<Acknowledgement> found = new ArrayList<>();
    for (EditsJson.FindingJson warning : warnings) {
      StandingJson answer = given.get(warning.key());
      if (answer == null) {
        throw new RequestException(ProblemJson.editWarnings(warnings));
      }
      found.add(acknowledgement(warning, answer));
    }
    return found;
  }

  private Acknowledgement acknowledgement(EditsJson.FindingJson warning, StandingJson answer) {
    return new Acknowledgement(
        warning.id(),
        code(warning),
        reasons.given(Reasons.ACKNOWLEDGE, answer.reason(), answer.comment()),
        new NoteText(Fields.words("comment", answer.comment(), 0, Reasons.LONGEST_COMMENT)),
        new NoteText(mapper.writeValueAsString(warning)));
  }

  private static Optional<CodeReference> code(EditsJson.FindingJson warning) {
    String code = warning.code();
    return Optional.ofNullable(warning.codeSystem())
        .flatMap(CodeSystem::of)
        .flatMap(system ->
            code == null ? Optional.empty() : Optional.of(new CodeReference(system, code)));
  }
}
