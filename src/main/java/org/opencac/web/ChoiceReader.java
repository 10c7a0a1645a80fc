package org.opencac.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.review.Choice;
import org.opencac.review.CodeGroup;
import org.opencac.review.CodeReference;
import org.opencac.review.DecisionAction;
import org.opencac.review.EvidenceSpan;
import org.opencac.review.PresentOnAdmission;

/** Reads choices of a coder, and knows the reasons there are. Safe to share between threads. */
final class ChoiceReader {
  private static final int MOST = 500;
  private static final int LONGEST_COMMENT = Reasons.LONGEST_COMMENT;

  private final Reasons reasons;

  ChoiceReader(Reasons reasons) {
    this.reasons = reasons;
  }

  /** One choice as it is sent. */
  record ChoiceJson(
      @Nullable String action,
      @Nullable String suggestion,
      @Nullable CodeJson of,
      @Nullable String codeSystem,
      @Nullable String code,
      @Nullable String poa,
      @Nullable String group,
      @Nullable List<String> order,
      @Nullable String reason,
      @Nullable String comment,
      @Nullable List<SpanJson> evidence) {
    @Override
    public String toString() {
      return "ChoiceJson[" + action + "]";
    }
  }

  record CodeJson(@Nullable String codeSystem, @Nullable String code) {}

  record SpanJson(@Nullable String document, @Nullable Integer start, @Nullable Integer end) {}

  List<Choice> read(@Nullable List<ChoiceJson> sent) {
    List<ChoiceJson> all = Fields.required("decisions", sent);
    if (all.isEmpty() || all.size() > MOST) {
      throw RequestException.wrong("decisions", "must be 1 to " + MOST, "split the request");
    }
    return all.stream().map(this::read).toList();
  }

  private Choice read(ChoiceJson sent) {
    DecisionAction action =
        DecisionAction.of(Fields.required("action", sent.action()))
            .filter(named -> named != DecisionAction.ACKNOWLEDGE)
            .orElseThrow(() -> RequestException.wrong("action", "is unknown", "see docs/api.md"));
    return switch (action) {
      case ACCEPT -> choice(action, Optional.of(suggestion(sent)), sent, Optional.empty(), "");
      case REJECT ->
          choice(
              action,
              Optional.of(suggestion(sent)),
              sent,
              Optional.empty(),
              reason(Reasons.REJECT, sent));
      case REPLACE ->
          choice(
              action,
              Optional.of(sent.of() == null ? suggestion(sent) : code(sent.of())),
              sent,
              Optional.of(code(sent.codeSystem(), sent.code())),
              reason(Reasons.REPLACE, sent));
      case ADD, POA, CONFIRM ->
          choice(
              action,
              Optional.of(code(sent.codeSystem(), sent.code())),
              sent,
              Optional.empty(),
              "");
      case REMOVE ->
          choice(
              action,
              Optional.of(code(sent.codeSystem(), sent.code())),
              sent,
              Optional.empty(),
              reason(Reasons.REMOVE, sent));
      case SEQUENCE, UNDO, ACKNOWLEDGE ->
          choice(action, Optional.empty(), sent, Optional.empty(), "");
    };
  }

  private static Choice choice(
      DecisionAction action,
      Optional<CodeReference> code,
      ChoiceJson sent,
      Optional<CodeReference> to,
      String reason) {
    return new Choice(
        action,
        code,
        to,
        poa(sent.poa()),
        action == DecisionAction.SEQUENCE ? order(sent) : List.of(),
        reason,
        new NoteText(Fields.words("comment", sent.comment(), 0, LONGEST_COMMENT)),
        action == DecisionAction.ADD ? evidence(sent) : List.of());
  }

  private String reason(String list, ChoiceJson sent) {
    return reasons.given(list, sent.reason(), sent.comment());
  }

  static Optional<PresentOnAdmission> poa(@Nullable String sent) {
    if (sent == null) {
      return Optional.empty();
    }
    return Optional.of(
        PresentOnAdmission.of(sent)
            .orElseThrow(
                () -> RequestException.wrong("poa", "must be Y, N, U, W or 1", "correct it")));
  }

  private static CodeReference suggestion(ChoiceJson sent) {
    return CodeReference.of(Fields.required("suggestion", sent.suggestion()))
        .filter(code -> plausible(code.code()))
        .orElseThrow(() -> RequestException.wrong("suggestion", "is no suggestion", "send its id"));
  }

  private static CodeReference code(CodeJson sent) {
    return code(sent.codeSystem(), sent.code());
  }

  static CodeReference code(@Nullable String system, @Nullable String code) {
    CodeSystem known =
        CodeSystem.of(Fields.required("codeSystem", system))
            .orElseThrow(
                () -> RequestException.wrong("codeSystem", "is unknown", "see GET /codes"));
    String text = Fields.required("code", code).strip();
    if (!plausible(text)) {
      throw RequestException.wrong("code", "cannot be a code", "send 1 to 10 letters and digits");
    }
    return new CodeReference(known, text);
  }

  private static boolean plausible(String code) {
    return code.matches("[A-Za-z0-9.]{1,10}");
  }

  private static List<CodeReference> order(ChoiceJson sent) {
    CodeGroup group =
        CodeGroup.of(Fields.required("group", sent.group()))
            .orElseThrow(() -> RequestException.wrong("group", "is unknown", "see docs/api.md"));
    CodeSystem system =
        sent.codeSystem() == null ? null : CodeSystem.of(sent.codeSystem()).orElse(null);
    return Fields.required("order", sent.order()).stream()
        .map(code -> {
          if (code.contains("/")) {
            return CodeReference.of(code)
                .orElseThrow(
                    () -> RequestException.wrong("order", "names an unknown system", "correct it"));
          }
          return code(label(group, system, code), code);
        })
        .toList();
  }

  private static String label(CodeGroup group, @Nullable CodeSystem system, String code) {
    if (system != null) {
      return system.label();
    }
    return switch (group) {
      case DIAGNOSIS -> CodeSystem.ICD_10_CM.label();
      case PROCEDURE -> CodeSystem.ICD_10_PCS.label();
      case SERVICE ->
          code.matches("[0-9]{4}[0-9A-Z]") ? CodeSystem.CPT.label() : CodeSystem.HCPCS.label();
    };
  }

  private static List<EvidenceSpan> evidence(ChoiceJson sent) {
    if (sent.evidence() == null) {
      return List.of();
    }
    return sent.evidence().stream()
        .map(one -> {
          int start = Fields.number("start", one.start());
          int end = Fields.number("end", one.end());
          if (end <= start) {
            throw RequestException.wrong("end", "must come behind start", "correct it");
          }
          return new EvidenceSpan(Fields.id("document", one.document()), new Span(start, end));
        })
        .toList();
  }
}
