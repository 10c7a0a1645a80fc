package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.rule.RuleTable;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Findings that say little alone and name a code with the part of the body beside them, in any
 * sentence: "a mass in the right thigh", "facial numbness", "her left leg was swollen". The Index
 * prints them as subterms by site (Mass, localized, limb, lower); charts name the part. From {@code
 * sited-findings.tsv}. Immutable and safe to share between threads.
 */
final class SitedFindings {
  static final String FILE = "sited-findings.tsv";
  static final String[] COLUMNS = {"findings", "words", "sites", "code", "section", "note"};

  /** How many words may stand between the finding and its site. */
  private static final int REACH = 7;

  private static final Set<String> INTO =
      Set.of(
          "in",
          "of",
          "on",
          "over",
          "at",
          "to",
          "along",
          "near",
          "around",
          "involving",
          "within",
          "about",
          "throughout",
          "inside",
          "above",
          "below",
          "behind",
          "under");
  private static final Set<String> LINKS =
      Set.of("is", "are", "was", "were", "has", "have", "had", "been", "feels", "felt", "became");

  /** What is told of a finding between its site and its name: "adnexal cystic mass". */
  private static final Set<String> BETWEEN =
      Set.of(
          "gland",
          "lobe",
          "wall",
          "region",
          "area",
          "side",
          "soft",
          "tissue",
          "cystic",
          "solid",
          "complex",
          "large",
          "small",
          "big",
          "huge",
          "palpable",
          "firm",
          "hard",
          "tender",
          "painful",
          "painless",
          "mobile",
          "fixed",
          "growing",
          "enlarging",
          "new",
          "cm",
          "mm",
          "x");

  /** Words of a site behind a comma: "mass, left second toe". */
  private static final Set<String> SIDED =
      Set.of("left", "right", "l", "r", "lt", "rt", "bilateral", "both");

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> sites = new HashSet<>();

  /**
   * One line of the table.
   *
   * @param findings the codes of findings without a site
   * @param words stems of which the finding must name one; empty when any name will do
   * @param sites stems of the parts of the body
   * @param code the code with the site, perhaps a header
   */
  private record Row(
      List<CodePattern> findings, Set<String> words, Set<String> sites, String code) {

    boolean holds(String finding, List<Token> name) {
      return CodePattern.anyMatches(findings, finding)
          && (words.isEmpty() || name.stream().anyMatch(word -> words.contains(word.stem())));
    }
  }

  /** Reads the program's own table; stems are those of the tokenizer. */
  static SitedFindings load(Tokenizer tokenizer) {
    SitedFindings read = new SitedFindings();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      Set<String> stems = TooGeneral.stems(tokenizer, row.get("sites"));
      read.sites.addAll(stems);
      read.rows.add(
          new Row(
              CodePattern.list(row.get("findings"), "models/rules/" + FILE + ":" + row.line()),
              TooGeneral.stems(tokenizer, row.get("words")),
              stems,
              row.get("code")));
    }
    return read;
  }

  /** What a finding is with the part of the body that stands beside it. */
  Optional<Candidate> of(Candidate finding, List<Token> words, Sentence sentence) {
    if (rows.stream().noneMatch(row -> row.holds(finding.code(), words))) {
      return Optional.empty();
    }
    Optional<String> site = site(words, sentence.tokens());
    if (site.isEmpty()) {
      return Optional.empty();
    }
    for (Row row : rows) {
      if (row.sites().contains(site.get()) && row.holds(finding.code(), words)) {
        return Optional.of(
            new Candidate(row.code(), finding.similarity(), finding.term(), finding.source()));
      }
    }
    return Optional.empty();
  }

  /** The stem of the part of the body that a mention is said to be in. */
  private Optional<String> site(List<Token> words, List<Token> tokens) {
    for (Token word : words) {
      if (sites.contains(word.stem())) {
        return Optional.of(word.stem());
      }
    }
    int first = tokens.indexOf(words.getFirst());
    int last = tokens.indexOf(words.getLast());
    int next = last + 1;
    if (next < tokens.size() && tokens.get(next).form().equals("lesion")) {
      next++;
    }
    if (next < tokens.size() && INTO.contains(tokens.get(next).form())
        || next + 1 < tokens.size()
            && tokens.get(next).form().equals(",")
            && SIDED.contains(tokens.get(next + 1).form())) {
      Optional<String> behind = behind(tokens, next + 1);
      if (behind.isPresent()) {
        return behind;
      }
    }
    if (next + 1 < tokens.size()
        && SIDED.contains(tokens.get(next).form())
        && sites.contains(tokens.get(next + 1).stem())) {
      return Optional.of(tokens.get(next + 1).stem());
    }
    int before = first - 1;
    while (before >= 0 && first - before <= REACH && isTold(tokens.get(before))) {
      before--;
    }
    return before >= 0 && sites.contains(tokens.get(before).stem())
        ? Optional.of(tokens.get(before).stem())
        : Optional.empty();
  }

  /** Whether a word only tells of the finding or links it with its site. */
  private static boolean isTold(Token token) {
    return LINKS.contains(token.form())
        || BETWEEN.contains(token.form())
        || token.form().equals("-")
        || Character.isDigit(token.form().charAt(0));
  }

  /** The first part of the body in the words that follow. */
  private Optional<String> behind(List<Token> tokens, int from) {
    for (int t = from; t < tokens.size() && t < from + REACH; t++) {
      Token token = tokens.get(t);
      if (!token.isWordOrNumber() && !token.form().equals("-")) {
        return Optional.empty();
      }
      if (sites.contains(token.stem())) {
        return Optional.of(token.stem());
      }
    }
    return Optional.empty();
  }
}
