package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.candidate.Candidate;
import org.opencac.rule.RuleTable;
import org.opencac.text.Sentence;
import org.opencac.text.SideWords;
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

  /** Diseases of bones and joints, after which the part may stand alone: "osteoarthritis knee". */
  private static final String OF_JOINTS = "M";

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
          "joint",
          "joints",
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

  /** Words that place a part within its limb: "gout right great toe". */
  private static final Set<String> PLACING =
      Set.of(
          ("great big small little long index ring middle upper lower proximal distal medial lateral"
                  + " anterior posterior dorsal volar plantar first second third fourth fifth 1st"
                  + " 2nd 3rd 4th 5th")
              .split(" "));

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> sites = new HashSet<>();

  /**
   * One line of the table.
   *
   * @param findings the codes of findings without a site
   * @param printed codes that count only as they are, without those below them ("=M87")
   * @param words stems of which the finding must name one; empty when any name will do
   * @param sites stems of the parts of the body
   * @param code the code with the site, perhaps a header
   */
  private record Row(
      List<CodePattern> findings,
      Set<String> printed,
      Set<String> words,
      Set<String> sites,
      String code) {

    boolean holds(String finding, List<Token> name) {
      return (CodePattern.anyMatches(findings, finding) || printed.contains(finding))
          && (words.isEmpty() || name.stream().anyMatch(word -> words.contains(word.stem())));
    }
  }

  /** Reads the program's own table; stems are those of the tokenizer. */
  static SitedFindings load(Tokenizer tokenizer) {
    SitedFindings read = new SitedFindings();
    for (RuleTable.Row row : RuleTable.read(FILE, COLUMNS).rows()) {
      Set<String> stems = TooGeneral.stems(tokenizer, row.get("sites"));
      read.sites.addAll(stems);
      List<String> below = new ArrayList<>();
      Set<String> printed = new HashSet<>();
      for (String cell : row.get("findings").split(" ", -1)) {
        if (cell.startsWith("=")) {
          printed.add(cell.substring(1));
        } else {
          below.add(cell);
        }
      }
      read.rows.add(
          new Row(
              CodePattern.list(String.join(" ", below), "models/rules/" + FILE + ":" + row.line()),
              Set.copyOf(printed),
              TooGeneral.stems(tokenizer, row.get("words")),
              stems,
              row.get("code")));
    }
    return read;
  }

  /** What a finding is with the part of the body that stands beside it. */
  Optional<Candidate> of(Candidate finding, List<Token> words, Sentence sentence) {
    List<Row> own = rows.stream().filter(row -> row.holds(finding.code(), words)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> site =
        words.stream()
            .map(Token::stem)
            .filter(stem -> own.stream().anyMatch(row -> row.sites().contains(stem)))
            .findFirst()
            .or(() -> site(words, sentence.tokens(), finding.code().startsWith(OF_JOINTS)));
    for (Row row : site.isEmpty() ? List.<Row>of() : own) {
      if (row.sites().contains(site.get())) {
        return Optional.of(
            new Candidate(row.code(), finding.similarity(), finding.term(), finding.source()));
      }
    }
    return Optional.empty();
  }

  /** The stem of the part of the body beside a mention that is said to be in it. */
  private Optional<String> site(List<Token> words, List<Token> tokens, boolean ofJoints) {
    int first = tokens.indexOf(words.getFirst());
    int last = tokens.indexOf(words.getLast());
    int next = last + 1;
    if (next < tokens.size() && tokens.get(next).form().equals("lesion")) {
      next++;
    }
    if (next < tokens.size() && INTO.contains(tokens.get(next).form())
        || next + 1 < tokens.size()
            && tokens.get(next).form().equals(",")
            && SideWords.ANY.contains(tokens.get(next + 1).form())) {
      Optional<String> behind = behind(tokens, next + 1);
      if (behind.isPresent()) {
        return behind;
      }
    }
    if (ofJoints
        && next < tokens.size()
        && sites.contains(tokens.get(next).stem())
        && (next + 1 == tokens.size() || !tokens.get(next + 1).isWordOrNumber())) {
      return Optional.of(tokens.get(next).stem());
    }
    if (next < tokens.size() && SideWords.ANY.contains(tokens.get(next).form())) {
      do {
        next++;
      } while (next < tokens.size() && PLACING.contains(tokens.get(next).form()));
      if (next < tokens.size() && sites.contains(tokens.get(next).stem())) {
        return Optional.of(tokens.get(next).stem());
      }
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
