package org.opencac.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.Release;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.SearchHit;

/**
 * Finds codes for what a coder types: a code or its beginning, a phrase. Safe to share between
 * threads.
 */
final class CodeSearch {
  private static final Pattern CODE = Pattern.compile("[A-Za-z][0-9][0-9A-Za-z.]{0,7}");

  private final CodingEngine engine;

  CodeSearch(CodingEngine engine) {
    this.engine = engine;
  }

  List<SearchHit> search(String phrase, List<CodeSystem> systems, int most, LocalDate date) {
    Map<String, SearchHit> hits = new LinkedHashMap<>();
    if (CODE.matcher(phrase).matches()) {
      byCode(phrase, systems, most, date).forEach(hit -> add(hits, hit));
    }
    engine.search(phrase, systems, most).forEach(hit -> add(hits, hit));
    return hits.values().stream().limit(most).toList();
  }

  private static void add(Map<String, SearchHit> hits, SearchHit hit) {
    hits.putIfAbsent(hit.code().system() + hit.code().code(), hit);
  }

  private List<SearchHit> byCode(String typed, List<CodeSystem> systems, int most, LocalDate date) {
    List<SearchHit> found = new ArrayList<>();
    for (Release release : engine.installed()) {
      CodeSystem system = release.system();
      boolean wanted = systems.isEmpty() ? system != CodeSystem.ICD_9_CM : systems.contains(system);
      if (!wanted || !engine.release(system, date).label().equals(release.label())) {
        continue;
      }
      CodeSet codes = engine.codeSet(system, date);
      codes
          .find(typed)
          .ifPresent(code -> {
            found.add(new SearchHit(code, 1, List.of(code.display())));
            below(codes, code, most, found);
          });
    }
    return found;
  }

  private static void below(CodeSet codes, Code code, int most, List<SearchHit> found) {
    for (Code child : codes.children(code.code())) {
      if (found.size() < most) {
        found.add(new SearchHit(child, 1, List.of(child.display())));
      }
    }
  }
}
