package org.opencac.codeset.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.fault.Fault;

/**
 * Reads the authoring files of an Index ({@code *.index}, {@code *.eindex}) or of a table ({@code
 * *.neoplasm}, {@code *.drugs}). Main terms of several files are put together by their words; of
 * two codes for one line the first stays and the second is a fault.
 */
final class IndexAuthoring {
  /** What stands behind the equals sign. */
  enum Kind {
    /** A code and perhaps a manifestation code. */
    INDEX,
    /** Six codes: the behaviours of a neoplasm. */
    NEOPLASMS,
    /** A code without its last character, which says the intent. */
    DRUGS
  }

  private static final Pattern INDEX_CODE =
      Pattern.compile(
          " += +([A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]*)?-?)(?: *\\[([A-Z0-9.-]+)\\])?(?= |$)");
  private static final Pattern CELLS = Pattern.compile(" += +([^|]+(?:\\|[^|]+){5})$");
  private static final Pattern CELL = Pattern.compile("[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]*)?-?|-");
  private static final Pattern DRUG =
      Pattern.compile(" += +([A-Z][0-9A-Z]{2}\\.[0-9A-Z]+)(?: *\\{([1-6])-([1-6])\\})?$");
  private static final Pattern SEE_ALSO = Pattern.compile(" *->> *(?:see also +)?(.+?)(?= +->|$)");
  private static final Pattern SEE = Pattern.compile(" *->(?!>) *(?:see +)?(.+?)(?= +->|$)");
  private static final Pattern PARENTHESES = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)");

  /** Main terms in their order. */
  final Map<String, AuthoredTerm> terms = new TreeMap<>();

  private final Kind kind;
  private final List<Fault> faults;

  IndexAuthoring(Kind kind, List<Fault> faults) {
    this.kind = kind;
    this.faults = faults;
  }

  /** Reads one file. */
  void read(String source, List<String> lines) {
    List<AuthoredTerm> path = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      String where = source + ":" + (i + 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int level = 0;
      while (level < line.length() && line.charAt(level) == '-') {
        level++;
      }
      if (level > path.size() || (level > 0 && line.charAt(level) != ' ')) {
        fault(where, "the subterm has no term above it");
        continue;
      }
      path = new ArrayList<>(path.subList(0, level));
      Map<String, AuthoredTerm> siblings = level == 0 ? terms : path.getLast().children;
      path.add(term(where, line.substring(level).strip(), siblings));
    }
  }

  private AuthoredTerm term(String where, String line, Map<String, AuthoredTerm> siblings) {
    String rest = line;
    String code = "";
    String manifestation = "";
    List<String> cells = List.of();
    Pattern pattern =
        switch (kind) {
          case INDEX -> INDEX_CODE;
          case NEOPLASMS -> CELLS;
          case DRUGS -> DRUG;
        };
    Matcher codes = pattern.matcher(rest);
    if (codes.find()) {
      rest = rest.substring(0, codes.start()) + rest.substring(codes.end());
      switch (kind) {
        case INDEX -> {
          code = codes.group(1);
          manifestation = codes.group(2) == null ? "" : codes.group(2);
        }
        case NEOPLASMS -> cells = neoplasmCells(where, codes.group(1));
        case DRUGS -> cells = drugCells(codes);
      }
    }
    Matcher seeAlso = SEE_ALSO.matcher(rest);
    String seeAlsoTarget = seeAlso.find() ? seeAlso.group(1).strip() : "";
    rest = seeAlso.replaceAll("");
    Matcher see = SEE.matcher(rest);
    String seeTarget = see.find() ? see.group(1).strip() : "";
    rest = see.replaceAll("").strip();
    if (rest.contains(" = ") || rest.contains("->") || rest.endsWith(" =")) {
      fault(where, "the line cannot be read: " + line);
    }
    AuthoredTerm term = titled(rest, siblings);
    boolean same =
        term.code.isEmpty() || code.isEmpty() || term.code.equals(code) && term.cells.equals(cells);
    if (!same || (!cells.isEmpty() && !term.cells.isEmpty() && !term.cells.equals(cells))) {
      fault(where, "the same line leads to " + term.code + " elsewhere");
      return term;
    }
    term.code = code.isEmpty() ? term.code : code;
    term.manifestation = manifestation.isEmpty() ? term.manifestation : manifestation;
    term.cells = cells.isEmpty() ? term.cells : cells;
    term.see = seeTarget.isEmpty() ? term.see : seeTarget;
    term.seeAlso = seeAlsoTarget.isEmpty() ? term.seeAlso : seeAlsoTarget;
    return term;
  }

  /** The term of these words, new or known; words in parentheses become modifiers. */
  private static AuthoredTerm titled(String text, Map<String, AuthoredTerm> siblings) {
    Matcher parentheses = PARENTHESES.matcher(text);
    List<String> modifiers = new ArrayList<>();
    int first = -1;
    while (parentheses.find()) {
      first = first < 0 ? parentheses.start() : first;
      modifiers.add(parentheses.group(1).strip());
    }
    String words = first < 0 ? text : text.substring(0, first).strip();
    String tail = first < 0 ? "" : parentheses.replaceAll("").substring(words.length()).strip();
    if (words.isEmpty()) {
      words = tail;
      tail = "";
    }
    String title = words;
    String key = AuthoredTerm.sortKey(tail.isEmpty() ? words : words + " " + tail);
    AuthoredTerm term = siblings.computeIfAbsent(key, k -> new AuthoredTerm(title));
    term.tail = tail;
    term.modifiers.addAll(modifiers);
    return term;
  }

  private List<String> neoplasmCells(String where, String text) {
    List<String> cells = new ArrayList<>();
    for (String cell : text.split("\\|")) {
      cells.add(cell.strip());
      if (!CELL.matcher(cell.strip()).matches()) {
        fault(where, "a cell must be a code or -, it is " + cell.strip());
      }
    }
    return cells;
  }

  private static List<String> drugCells(Matcher drug) {
    int from = drug.group(2) == null ? 1 : Integer.parseInt(drug.group(2));
    int to = drug.group(3) == null ? 6 : Integer.parseInt(drug.group(3));
    List<String> cells = new ArrayList<>();
    for (int intent = 1; intent <= 6; intent++) {
      cells.add(intent < from || intent > to ? "--" : drug.group(1) + intent);
    }
    return cells;
  }

  private void fault(String where, String what) {
    faults.add(new Fault("STARTER_INDEX", where, what, "correct the authoring file"));
  }
}
