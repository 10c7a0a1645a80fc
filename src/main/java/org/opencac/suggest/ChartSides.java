package org.opencac.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.concept.Attribute;
import org.opencac.concept.AttributeFinder;
import org.opencac.concept.Concept;
import org.opencac.text.Sentence;
import org.opencac.text.Token;
import org.opencac.text.Tokenizer;

/**
 * Gives a condition that is named without a side the one that the rest of the chart names with its
 * part of the body, when it names only one: tinnitus with "ringing in both ears", carpal tunnel
 * syndrome with a numb left thumb (Guidelines I.B.13: the side is documented). Immutable and safe
 * to share between threads.
 */
final class ChartSides {
  private static final Set<String> JOINTS = Set.of("and", "&", "with", "plus", "/");

  /** Nervous system, eye and ear, vessels, skin, joints and injuries. */
  private static final String CHAPTERS = "GHILMST";

  /** With those whose side an operation tells. */
  private static final String OPERATED = "GHILMNST";

  private static final Pattern OPEN =
      Pattern.compile(",? ?\\bunspecified ((?:upper |lower )?[a-z]{3,})(?=$|,)");

  /** Osteoarthritis whose kind is not told is primary where its side is (Index: Osteoarthritis). */
  private static final Pattern WORN = Pattern.compile("osteoarthritis of (knee|hip), unspecified");

  /** Titles that name no part but what ails it: "Brow ptosis, unspecified". */
  private static final Pattern BARE = Pattern.compile("(.{6,}), unspecified");

  /** So many tokens may stand between a side and its site. */
  private static final int NEAR = 3;

  /** Words of a part that nothing ails. */
  private static final Set<String> SOUND =
      Set.of(
          ("normal nl clear fine neg negative intact unremarkable free nontender non-tender good"
                  + " ok full symmetric well healthy closed healed unaffected uninvolved no not"
                  + " without denies never dominant handed old previous prior ago s/p")
              .split(" "));

  private final CodeSet codeSet;
  private final Tokenizer tokenizer;
  private final Asserter asserter;
  private final OperatedSites sites;
  private final BodyRegions regions;
  private final AttributeFinder attributes = AttributeFinder.load();

  ChartSides(CodeSet codeSet, Tokenizer tokenizer, Asserter asserter, BodyRegions regions) {
    this.regions = regions;
    this.codeSet = codeSet;
    this.asserter = asserter;
    this.sites = OperatedSites.load(tokenizer);
    this.tokenizer = tokenizer;
  }

  /** A side with the place where the chart names it. */
  private record Named(Attribute side, Token site) {}

  /**
   * A code of an unspecified side.
   *
   * @param draft the code with its mentions
   * @param title its title
   * @param place what the title says of the side
   */
  private record Unsided(Draft draft, String title, Matcher place) {}

  /** Replaces codes of an unspecified side whose side the chart knows. */
  void add(NoteKeys keys, Map<String, Draft> drafts) {
    Optional<List<Named>> told = Optional.empty();
    List<Draft> asking = drafts.values().stream().filter(OperationSide::asks).toList();
    List<Unsided> left = new ArrayList<>();
    for (Draft draft : List.copyOf(drafts.values())) {
      String title = draft.code().display().toLowerCase(Locale.ROOT);
      char chapter = draft.code().code().charAt(0);
      Optional<Matcher> asked = OPERATED.indexOf(chapter) < 0 ? Optional.empty() : open(title);
      if (asked.isEmpty()) {
        continue;
      }
      Unsided open = new Unsided(draft, title, asked.get());
      List<Named> named = told.orElseGet(() -> named(keys));
      told = Optional.of(named);
      Set<Integer> site = site(open, keys);
      Map<String, Attribute> sides = new HashMap<>();
      for (Named one : named) {
        if (keys.parts(one.site()).containsAll(site)) {
          sides.putIfAbsent(one.side().value(), one.side());
        }
      }
      if (sides.size() == 1 && CHAPTERS.indexOf(chapter) >= 0) {
        put(open, sides.values().iterator().next(), drafts);
      } else if (OperationSide.asks(draft)) {
        left.add(open);
      }
    }
    operated(left, asking, keys, drafts);
  }

  /** Gives what was operated on the side of the operation. */
  private void operated(
      List<Unsided> left, List<Draft> asking, NoteKeys keys, Map<String, Draft> drafts) {
    Optional<OperationSide> told =
        left.isEmpty() ? Optional.empty() : OperationSide.of(keys.note(), attributes, asserter);
    if (told.isEmpty()) {
      return;
    }
    Map<Draft, Set<Integer>> titled = new IdentityHashMap<>();
    left.forEach(open -> titled.put(open.draft(), site(open, keys)));
    OperatedDiagnoses operated = new OperatedDiagnoses(told.get(), asking, titled, sites, keys);
    for (Unsided open : left) {
      if (operated.has(open.draft())) {
        put(open, told.get().side(), drafts);
      }
    }
  }

  private Set<Integer> site(Unsided open, NoteKeys keys) {
    Set<Integer> site = new HashSet<>();
    tokenizer
        .tokenize(open.place().group(1))
        .forEach(token -> site.add(keys.terminology().keyOf(token)));
    return site;
  }

  private void put(Unsided open, Attribute side, Map<String, Draft> drafts) {
    sided(open.draft().code(), open.title(), open.place(), side.value())
        .ifPresent(code -> replace(open.draft(), code, side, drafts));
  }

  /** What a title says of the side that it leaves open; empty when it leaves none open. */
  private static Optional<Matcher> open(String title) {
    Matcher worn = WORN.matcher(title);
    if (worn.matches()) {
      return Optional.of(worn);
    }
    return Optional.of(OPEN.matcher(title))
        .filter(Matcher::find)
        .or(() -> Optional.of(BARE.matcher(title)).filter(Matcher::matches));
  }

  private static void replace(Draft draft, Code code, Attribute side, Map<String, Draft> drafts) {
    drafts.remove(draft.code().code());
    Draft sided = drafts.computeIfAbsent(code.code(), c -> new Draft(code));
    for (Draft.Support support : draft.supports()) {
      List<Attribute> more = new ArrayList<>(support.concept().attributes());
      more.add(side);
      Concept known = support.concept();
      sided.add(
          new Draft.Support(
              new Concept(
                  known.sentence(),
                  known.span(),
                  known.words(),
                  known.keys(),
                  known.terms(),
                  known.gap(),
                  known.assertion(),
                  known.kind(),
                  more),
              support.place(),
              support.candidate(),
              new CodeResolver.Resolution(code, support.resolution().used(), List.of()),
              support.ranked(),
              support.general(),
              support.use()));
    }
    draft.rules().forEach(sided::add);
  }

  /** The code of the same title with its side: a sibling, or one below a sibling of its parent. */
  private Optional<Code> sided(Code code, String title, Matcher open, String side) {
    String before = title.substring(0, open.start());
    String behind = title.substring(open.end());
    boolean both = side.equals("bilateral");
    if (open.pattern() == BARE) {
      return codeSet.children(codeSet.parent(code.code()).orElseThrow().code()).stream()
          .filter(one -> one.billable())
          .filter(one -> one.display().toLowerCase(Locale.ROOT).equals(open.group(1) + ", " + side))
          .findFirst();
    }
    if (open.pattern() == WORN) {
      return codeSet.children(codeSet.parent(code.code()).orElseThrow().code()).stream()
          .flatMap(one -> one.billable() ? Stream.of(one) : codeSet.children(one.code()).stream())
          .filter(one ->
              one.display()
                  .toLowerCase(Locale.ROOT)
                  .equals(
                      both
                          ? "bilateral primary osteoarthritis of " + open.group(1)
                          : "unilateral primary osteoarthritis, " + side + " " + open.group(1)))
          .findFirst();
    }
    List<String> titles =
        both
            ? List.of(
                before + ", bilateral" + behind,
                before + ", bilateral " + open.group(1) + "s" + behind,
                before + " bilateral " + open.group(1) + "s" + behind,
                before + " bilateral " + open.group(1) + behind)
            : List.of(
                before
                    + (open.group().startsWith(",") ? ", " : " ")
                    + side
                    + " "
                    + open.group(1)
                    + behind);
    Optional<Code> parent = codeSet.parent(code.code());
    for (int up = 0; up < 2 && parent.isPresent(); up++) {
      for (Code near : codeSet.children(parent.get().code())) {
        List<Code> below = new ArrayList<>(codeSet.children(near.code()));
        below.add(near);
        for (Code other : below) {
          if (other.billable() && titles.contains(other.display().toLowerCase(Locale.ROOT))) {
            return Optional.of(other);
          }
        }
      }
      parent = codeSet.parent(parent.get().code());
    }
    return Optional.empty();
  }

  /** The sides that the chart names beside a part of the body. */
  private List<Named> named(NoteKeys keys) {
    List<Named> named = new ArrayList<>();
    for (Sentence sentence : keys.note().sentences()) {
      if (sentence.role() == Sentence.Role.HEADING || !tellsNow(keys, sentence)) {
        continue;
      }
      List<Attribute> sides =
          attributes.find(sentence).stream()
              .filter(attribute -> attribute.kind() == Attribute.Kind.SIDE)
              .toList();
      if (!sides.isEmpty()) {
        clauses(sentence.tokens()).forEach(clause -> named(clause, sides, named));
      }
    }
    return named;
  }

  private static boolean tellsNow(NoteKeys keys, Sentence sentence) {
    return switch (keys.note().sectionOf(sentence).kind()) {
      case PAST_HISTORY,
          SURGICAL_HISTORY,
          FAMILY_HISTORY,
          SOCIAL_HISTORY,
          MEDICATIONS,
          ALLERGIES,
          IMMUNIZATIONS,
          GENERAL,
          INSTRUCTIONS ->
          false;
      default -> true;
    };
  }

  private static List<List<Token>> clauses(List<Token> tokens) {
    List<List<Token>> clauses = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean ends =
          i == tokens.size()
              || switch (tokens.get(i).form()) {
                case ",", ";", ".", ":", "but" -> true;
                default -> false;
              };
      if (ends) {
        if (i > from) {
          clauses.add(tokens.subList(from, i));
        }
        from = i + 1;
      }
    }
    return clauses;
  }

  private void named(List<Token> clause, List<Attribute> sides, List<Named> named) {
    if (clause.stream().anyMatch(token -> SOUND.contains(token.form()))) {
      return;
    }
    for (Attribute side : sides) {
      int at = -1;
      for (int i = 0; i < clause.size() && at < 0; i++) {
        at = side.span().contains(clause.get(i).span()) ? i : -1;
      }
      if (at >= 0) {
        for (int i = Math.max(0, at - NEAR); i < Math.min(clause.size(), at + NEAR + 1); i++) {
          if (i > at && goesOn(clause, i)) {
            break;
          }
          if (clause.get(i).isWordOrNumber()) {
            named.add(new Named(side, clause.get(i)));
          }
        }
      }
    }
  }

  /** Whether another problem follows: "left stroke and wrist fracture", but "left hip and knee". */
  private boolean goesOn(List<Token> clause, int at) {
    return JOINTS.contains(clause.get(at).form()) && regions.of(clause.get(at - 1)).isEmpty();
  }
}
