package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * The burns of a note, site by site, each of its highest degree, wherever the chart tells them: in
 * the diagnosis, in the examination, in a burn map (Guidelines I.C.19.d.1, I.C.19.d.2). From {@code
 * burn-words.tsv}. Immutable and safe to share.
 */
final class BurnReader {
  private static final String FILE = "burn-words.tsv";
  private static final Set<String> BURNS =
      Set.of("burn", "burns", "burned", "burnt", "scald", "scalds", "scalded", "tbsa");

  /** Most notes hold none of these words and are not looked at. */
  private static final Pattern MAY_TELL = Pattern.compile("(?i)burn|scald|tbsa");

  private static final Set<String> NO_BURN =
      Set.of(
          "unit", "center", "centre", "clinic", "surgery", "team", "out", "pit", "wound", "brush",
          "pain");
  private static final Set<String> NO = Set.of("no", "not", "without", "denies", "donor", "spares");
  private static final int DENIED_FOR = 6;

  private final List<Row> rows = new ArrayList<>();
  private final Tokenizer tokenizer;

  private record Row(InjuryWords.Phrase phrase, String kind, String value) {}

  /**
   * A burn.
   *
   * @param site category and 5th character, such as T22.1
   * @param side 1 right, 2 left, 9 not said; 0 where the site has none
   * @param degree 1 to 3
   * @param sentence where it is told
   * @param words its words
   */
  record Burn(String site, char side, int degree, int sentence, List<Span> words) {
    /** The code without its 7th character. */
    String code() {
      String stem = site.substring(0, 4) + degree + site.charAt(4);
      return side == '0' ? stem : stem + side;
    }

    private boolean isPlain() {
      return site.charAt(4) == '0';
    }
  }

  private record Found(int at, int length, String value) {}

  BurnReader(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    for (RuleTable.Row row : RuleTable.read(FILE, "words", "kind", "value").rows()) {
      rows.add(
          new Row(InjuryWords.phrase(row.get("words"), ""), row.get("kind"), row.get("value")));
    }
  }

  /** The burns of the note; none where it does not say that there is one. */
  Collection<Burn> read(NoteKeys keys) {
    if (!MAY_TELL.matcher(keys.text()).find()) {
      return List.of();
    }
    Map<String, Burn> found = new TreeMap<>();
    boolean burned = false;
    for (ChartLines.Piece piece : ChartLines.of(keys, tokenizer)) {
      burned |= names(piece.tokens());
      read(piece, found);
    }
    return burned ? merged(found.values()) : List.of();
  }

  /** Whether a sentence says that something is burned. */
  private static boolean names(List<Token> tokens) {
    boolean denied = false;
    for (int t = 0; t < tokens.size(); t++) {
      String form = tokens.get(t).form();
      denied |= NO.contains(form);
      String next = t + 1 < tokens.size() ? tokens.get(t + 1).form() : "";
      boolean heart = t > 0 && tokens.get(t - 1).form().equals("heart");
      if (BURNS.contains(form) && !heart && !denied && !NO_BURN.contains(next)) {
        return true;
      }
    }
    return false;
  }

  private void read(ChartLines.Piece piece, Map<String, Burn> found) {
    List<Token> tokens = new ArrayList<>(piece.label());
    tokens.addAll(affirmed(piece.tokens()));
    List<String> forms = tokens.stream().map(Token::form).toList();
    if (!find(forms, "none").isEmpty()) {
      return;
    }
    List<Found> degrees = find(forms, "degree");
    List<Found> sites = find(forms, "site");
    if (degrees.isEmpty()) {
      return;
    }
    for (Found site : sites) {
      int degree =
          sites.size() == 1
              ? degrees.stream().mapToInt(one -> Integer.parseInt(one.value())).max().orElse(0)
              : nearest(site, degrees);
      String value = site.value();
      boolean sided = value.endsWith("*");
      for (char side : sided ? sides(forms, site) : new char[] {'0'}) {
        Burn burn =
            new Burn(
                sided ? value.substring(0, value.length() - 1) : value,
                side,
                degree,
                piece.sentence(),
                tokens.subList(site.at(), site.at() + site.length()).stream()
                    .map(Token::span)
                    .toList());
        found.merge(burn.site() + side, burn, (a, b) -> a.degree() >= b.degree() ? a : b);
      }
    }
  }

  /** The degree that stands before a site, else the one behind it. */
  private static int nearest(Found site, List<Found> degrees) {
    Found best = degrees.getFirst();
    for (Found degree : degrees) {
      if (degree.at() < site.at() || best.at() > site.at() && degree.at() < best.at()) {
        best = degree;
      }
    }
    return Integer.parseInt(best.value());
  }

  /** The longest phrases of a kind, none within another. */
  private List<Found> find(List<String> forms, String kind) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < forms.size(); at++) {
      Found best = null;
      for (Row row : rows) {
        int length = row.phrase().words().size();
        if (row.kind().equals(kind)
            && (best == null || length > best.length())
            && at + length <= forms.size()
            && row.phrase().isIn(forms.subList(at, at + length))) {
          best = new Found(at, length, row.value());
        }
      }
      if (best != null) {
        found.add(best);
        at += best.length() - 1;
      }
    }
    return found;
  }

  /** The sides of a site, from the words of its phrase and before it. */
  private static char[] sides(List<String> forms, Found site) {
    boolean right = false;
    boolean left = false;
    boolean both = false;
    for (int f = Math.max(0, site.at() - 2); f < site.at() + site.length(); f++) {
      String form = forms.get(f);
      right |= form.equals("right") || form.equals("r") || form.equals("rt");
      left |= form.equals("left") || form.equals("l") || form.equals("lt");
      both |= form.equals("both") || form.equals("bilateral");
    }
    return both || right && left
        ? new char[] {'1', '2'}
        : new char[] {right ? '1' : left ? '2' : '9'};
  }

  /** A site without side is the one with a side; a part is not coded beside its whole. */
  private static Collection<Burn> merged(Collection<Burn> burns) {
    Map<String, Burn> kept = new TreeMap<>();
    for (Burn burn : burns) {
      List<Burn> better =
          burns.stream().filter(other -> !other.equals(burn) && isFuller(other, burn)).toList();
      if (better.isEmpty()) {
        kept.merge(burn.site() + burn.side(), burn, (a, b) -> a.degree() >= b.degree() ? a : b);
      }
      if (better.size() == 1 && better.getFirst().degree() < burn.degree()) {
        Burn other = better.getFirst();
        Burn raised =
            new Burn(other.site(), other.side(), burn.degree(), burn.sentence(), burn.words());
        kept.merge(other.site() + other.side(), raised, (a, b) -> a.degree() > b.degree() ? a : b);
      }
    }
    return kept.values();
  }

  /** Whether one burn says more of the same place than another. */
  private static boolean isFuller(Burn other, Burn burn) {
    boolean place =
        other.site().equals(burn.site())
            || burn.isPlain() && other.site().startsWith(burn.site().substring(0, 4));
    boolean side = other.side() == burn.side() || burn.side() == '9' || burn.side() == '0';
    return place && side;
  }

  private static List<Token> affirmed(List<Token> tokens) {
    List<Token> said = new ArrayList<>();
    int denied = 0;
    for (Token token : tokens) {
      if (!token.isWordOrNumber()) {
        denied = ",;:.".contains(token.form()) ? 0 : denied;
        continue;
      }
      if (NO.contains(token.form())) {
        denied = DENIED_FOR;
      }
      if (denied > 0) {
        denied--;
      } else {
        said.add(token);
      }
    }
    return said;
  }

  /** The place of the first diagnosis that names a burn, for what is told elsewhere. */
  static Optional<Place> place(NoteKeys keys) {
    return keys.note().sentences().stream()
        .filter(sentence -> names(sentence.tokens()))
        .map(keys::placeOf)
        .filter(place -> !place.isAside() && place != Place.PAST_HISTORY)
        .min(Comparator.naturalOrder()); // Diagnoses come first.
  }
}
