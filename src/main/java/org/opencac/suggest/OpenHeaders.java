package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;

/**
 * What a note leaves open about a code: the headers at which it did not say which child it is, or
 * the parent of a code for what is not specified. Safe to share between threads; questions are kept
 * by header.
 */
final class OpenHeaders {
  private static final int MOST = 3;

  private final CodeSet codeSet;
  private final MissingQuestions questions = MissingQuestions.load();
  private final ConcurrentHashMap<String, Optional<MissingAttribute>> byHeader =
      new ConcurrentHashMap<>();

  OpenHeaders(CodeSet codeSet) {
    this.codeSet = codeSet;
  }

  /** One question for each role, the widest header first. */
  List<MissingAttribute> missing(CodeResolver.Resolution resolution) {
    List<Code> headers = new ArrayList<>(resolution.open());
    if (headers.isEmpty() && resolution.code().display().contains("unspecified")) {
      codeSet.parent(resolution.code().code()).ifPresent(headers::add);
    }
    List<MissingAttribute> missing = new ArrayList<>();
    for (Code header : headers) {
      byHeader
          .computeIfAbsent(header.code(), this::question)
          .filter(one ->
              missing.size() < MOST
                  && missing.stream().noneMatch(other -> other.role().equals(one.role())))
          .ifPresent(missing::add);
    }
    return missing;
  }

  private Optional<MissingAttribute> question(String header) {
    List<String> titles = new ArrayList<>();
    for (Code child : codeSet.children(header)) {
      if (child.code().length() < 8) {
        titles.add(child.display());
      }
    }
    return questions.ask(titles);
  }
}
