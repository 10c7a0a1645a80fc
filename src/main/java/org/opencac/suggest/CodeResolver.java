package org.opencac.suggest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.SeventhCharacter;
import org.opencac.term.TermSource;
import org.opencac.term.Terminology;
import org.opencac.text.Tokenizer;

/**
 * Walks from the code that a term names to a billable code: at each step the child whose title says
 * what the note says, else the child for what is not specified (Guidelines I.A.9.b, I.B.2, I.B.18);
 * then the 7th character with placeholder X (I.A.4, I.A.5). Immutable and safe to share.
 */
final class CodeResolver {
  /** From here on all words of a title count as said. */
  private static final double ALL_SAID = 0.95;

  private static final String LEFT_OPEN = "unspecified as to ";

  private final CodeSet codeSet;
  private final Terminology terminology;
  private final Tokenizer tokenizer;
  private final Map<String, Integer> titles = new HashMap<>();
  private final int unspecified;
  private final int bilateral;
  private final int left;
  private final int right;
  private final int dominant;
  private final int nondominant;
  private final int displaced;
  private final int nondisplaced;
  private final UnsaidChoice unsaid;
  private final SeventhChoice seventh;
  private final SideAxis axis;

  CodeResolver(CodeSet codeSet, Terminology terminology, Tokenizer tokenizer) {
    this.codeSet = codeSet;
    this.terminology = terminology;
    this.tokenizer = tokenizer;
    this.unspecified = terminology.keyOf(tokenizer.tokenize("unspecified").getFirst());
    this.bilateral = terminology.keyOf(tokenizer.tokenize("bilateral").getFirst());
    this.left = terminology.keyOf(tokenizer.tokenize("left").getFirst());
    this.right = terminology.keyOf(tokenizer.tokenize("right").getFirst());
    this.dominant = terminology.keyOf(tokenizer.tokenize("dominant").getFirst());
    this.nondominant = terminology.keyOf(tokenizer.tokenize("nondominant").getFirst());
    this.displaced = terminology.keyOf(tokenizer.tokenize("displaced").getFirst());
    this.nondisplaced = terminology.keyOf(tokenizer.tokenize("nondisplaced").getFirst());
    this.unsaid = new UnsaidChoice(terminology, tokenizer);
    this.seventh = new SeventhChoice(codeSet, terminology, tokenizer);
    this.axis = new SideAxis(terminology, tokenizer);
    for (int term = 0; term < terminology.size(); term++) {
      if (terminology.source(term) == TermSource.TITLE) {
        titles.putIfAbsent(terminology.code(term), term);
      }
    }
  }

  /**
   * Where a walk ended.
   *
   * @param code the billable code
   * @param used keys of the note that chose a child
   * @param open titles of headers at which the note did not say which child it is
   */
  record Resolution(Code code, Set<Integer> used, List<Code> open) {}

  /**
   * The billable codes: two when the note says "bilateral" and the code set knows only each side by
   * itself (Guidelines I.B.13).
   */
  List<Resolution> resolveAll(
      String printed, Set<Integer> said, Set<Integer> elsewhere, String phases) {
    Set<Integer> near = withDisplacement(withDominance(said), elsewhere);
    Optional<Resolution> found = resolve(printed, near, elsewhere, phases);
    if (found.isEmpty()
        || !near.contains(bilateral)
        || found.get().used().contains(bilateral)
        || keys(found.get().code()).contains(bilateral)) {
      return found.stream().toList();
    }
    List<Resolution> sides = new ArrayList<>();
    for (int side : new int[] {right, left}) {
      Set<Integer> one = new HashSet<>(near);
      one.remove(bilateral);
      one.remove(side == right ? left : right);
      one.add(side);
      resolve(printed, one, Set.of(), phases).ifPresent(sides::add);
    }
    return sides.size() == 2 && SideAxis.mirror(sides.getFirst().code(), sides.getLast().code())
        ? SideAxis.both(codeSet, sides.getFirst().code())
            .map(code -> List.of(new Resolution(code, Set.of(bilateral), List.of())))
            .orElse(sides)
        : found.stream().toList();
  }

  /** The right side is the dominant one unless the note says otherwise (Guidelines I.C.6.a). */
  private Set<Integer> withDominance(Set<Integer> said) {
    boolean stated = said.contains(dominant) || said.contains(nondominant);
    if (stated || said.contains(left) == said.contains(right)) {
      return said;
    }
    Set<Integer> near = new HashSet<>(said);
    near.add(said.contains(right) ? dominant : nondominant);
    return near;
  }

  /** A fracture is displaced unless the note says otherwise (Guidelines I.C.19.c). */
  private Set<Integer> withDisplacement(Set<Integer> said, Set<Integer> elsewhere) {
    if (said.contains(nondisplaced) || elsewhere.contains(nondisplaced)) {
      return said;
    }
    Set<Integer> near = new HashSet<>(said);
    near.add(displaced);
    return near;
  }

  /**
   * Keys near the mention decide before keys elsewhere in the note; {@code phases} are the 7th
   * characters to try, best first.
   */
  Optional<Resolution> resolve(
      String printed, Set<Integer> near, Set<Integer> elsewhere, String phases) {
    String name = printed.endsWith("-") ? printed.replaceAll("[.]?-+$", "") : printed;
    Optional<Code> start = codeSet.find(name);
    Set<Integer> used = new HashSet<>();
    List<Code> open = new ArrayList<>();
    start = start.map(code -> onSide(sharpen(code, near, used, true), near, used));
    while (start.isPresent() && !start.get().billable()) {
      start = step(start.get(), near, elsewhere, phases, used, open);
    }
    return start.map(code -> new Resolution(sharpen(code, near, used, false), used, open));
  }

  private Optional<Code> step(
      Code header,
      Set<Integer> near,
      Set<Integer> elsewhere,
      String phases,
      Set<Integer> used,
      List<Code> open) {
    List<Code> children =
        axis.fitting(codeSet.children(header.code()), this::keys, near, elsewhere);
    List<SeventhCharacter> sevenths = codeSet.seventhCharacters(header.code());
    boolean expansion =
        children.isEmpty() || children.stream().allMatch(child -> child.code().length() == 8);
    if (expansion && !sevenths.isEmpty()) {
      return seventh.of(header, sevenths, phases, near);
    }
    if (children.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> common = common(header, children);
    Optional<Code> best = Optional.empty();
    double bestScore = 0;
    int most = 0;
    Map<Integer, Double> shares = shares(children);
    Set<Integer> implied = axis.implied(codeSet.children(header.code()), this::keys);
    for (Code child : children) {
      Set<Integer> wanted = distinguishing(child, common);
      if (!Collections.disjoint(wanted, Set.of(left, right))) {
        wanted.removeAll(implied);
      }
      if (unsaid.is(keys(child), wanted, near, elsewhere)) {
        continue;
      }
      double score = agreement(wanted, shares, near, elsewhere);
      boolean more = score > 1 - 1e-9 && bestScore > 1 - 1e-9 && wanted.size() > most;
      if (score > bestScore + 1e-9 || more) { // Of two that say only what is said, the fuller.
        bestScore = score;
        most = wanted.size();
        best = Optional.of(child);
      }
    }
    if (best.isPresent() && bestScore > 0.5) {
      for (Integer key : distinguishing(best.get(), common)) {
        if (near.contains(key) || elsewhere.contains(key)) {
          used.add(key);
        }
      }
      return best;
    }
    open.add(header);
    return unspecifiedChild(header, children, common);
  }

  /** The keys that distinguish no child: the header's own and those that all children share. */
  private Set<Integer> common(Code header, List<Code> children) {
    Set<Integer> shared = new HashSet<>(keys(children.getFirst()));
    children.forEach(child -> shared.retainAll(keys(child)));
    shared.addAll(keys(header));
    return shared;
  }

  /** For each key the share of the other children that have it too: it tells less apart. */
  private Map<Integer, Double> shares(List<Code> children) {
    Map<Integer, Double> shares = new HashMap<>();
    for (Code child : children) {
      keys(child).forEach(key -> shares.merge(key, 1.0, Double::sum));
    }
    shares.replaceAll((key, count) -> (count - 1) / children.size());
    return shares;
  }

  /** Share of the distinguishing words that the note says; elsewhere counts less. */
  private double agreement(
      Set<Integer> wanted, Map<Integer, Double> shares, Set<Integer> near, Set<Integer> elsewhere) {
    double said = 0;
    double all = 0;
    for (Integer key : wanted) {
      if (key == unspecified) {
        return 0;
      }
      double weight = terminology.weight(key) * (1 - shares.getOrDefault(key, 0.0));
      all += weight;
      said += near.contains(key) ? weight : elsewhere.contains(key) ? 0.6 * weight : 0;
    }
    return all == 0 ? 0 : said / all;
  }

  /**
   * The child for what is not specified, or where none is the first, as published: accidental
   * before the other intents (I.C.19.e.5), female before male for the breast.
   */
  private Optional<Code> unspecifiedChild(Code header, List<Code> children, Set<Integer> common) {
    Optional<Code> chosen = Optional.empty();
    int rank = 0;
    for (Code child : children) {
      int here = vagueness(child, header, common);
      if (here > rank) {
        rank = here;
        chosen = Optional.of(child);
      }
    }
    return chosen.or(() -> Optional.of(children.getFirst()));
  }

  /** How clearly a title says that nothing more is known than what its header says; 0: not. */
  private int vagueness(Code child, Code header, Set<Integer> common) {
    Set<Integer> own = distinguishing(child, common);
    own.remove(unspecified);
    String title = child.display();
    if (title.contains("with unspecified")) {
      return 20;
    }
    if (title.contains(" with ") && adds("without", title, header.display())) {
      return 0;
    }
    if (adds(" with ", title, header.display())
        || own.contains(bilateral) && !keys(header).contains(bilateral)) {
      return isOther(title, header) ? 10 : 0;
    }
    if (title.contains("uncomplicated") || title.contains("without complication")) {
      return 50;
    }
    if (adds("not specified as", title, header.display())) {
      return 55;
    }
    int more = count(title) - count(header.display());
    if (own.isEmpty()) {
      return more > 0 ? 60 : 30;
    }
    if (more > 0) {
      return 40 + Math.min(more, 9); // "unspecified eye, unspecified eyelid" before "right eye, …"
    }
    return adds("without", title, header.display()) ? 20 : isOther(title, header) ? 10 : 0;
  }

  /** Whether a title is for what its siblings do not name. */
  private static boolean isOther(String title, Code header) {
    return title.startsWith("Other ") || adds(" other ", title, header.display());
  }

  private static boolean adds(String words, String title, String header) {
    return title.contains(words) && !header.contains(words);
  }

  /** How often a title says "unspecified". */
  private static int count(String title) {
    int count = 0;
    for (int at = title.indexOf("nspecified"); at >= 0; at = title.indexOf("nspecified", at + 1)) {
      count++;
    }
    return count;
  }

  /** An unspecified code gives way to the sibling, or header, that says most of what is said. */
  private Code sharpen(Code code, Set<Integer> near, Set<Integer> used, boolean first) {
    Set<Integer> own = keys(code);
    Optional<Code> parent = codeSet.parent(code.code());
    boolean vague = own.contains(unspecified) || code.display().contains("unspecified");
    if (!vague || parent.isEmpty() || code.code().length() == 8) {
      return code;
    }
    own.removeAll(leftOpen(code.display()));
    Set<Integer> common = keys(parent.get());
    Set<Integer> implied = axis.implied(codeSet.children(parent.get().code()), this::keys);
    Code best = code;
    double most = 0;
    for (Code sibling : codeSet.children(parent.get().code())) {
      if (count(sibling.display()) >= count(code.display())) {
        continue;
      }
      Set<Integer> wanted = distinguishing(sibling, common);
      if (!Collections.disjoint(wanted, Set.of(left, right))) {
        wanted.removeAll(implied);
      }
      if (own.containsAll(wanted) || !code.billable() && !isSide(wanted, own)) {
        continue; // It says nothing that the unspecified code does not say.
      }
      double said = wanted.stream().mapToDouble(terminology::weight).sum();
      boolean open =
          first && !sibling.billable() && (code.code().startsWith("F") || isSide(wanted, own));
      boolean fits = sibling.billable() == code.billable() || open;
      if (fits && said > most && agreement(wanted, Map.of(), near, Set.of()) > ALL_SAID) {
        most = said;
        best = sibling;
        used.addAll(wanted);
      }
    }
    return best;
  }

  /** What a code of an unspecified side is on the side that is named: the same child over there. */
  private Code onSide(Code code, Set<Integer> near, Set<Integer> used) {
    Optional<Code> parent = codeSet.parent(code.code());
    Optional<Code> header = parent.flatMap(above -> codeSet.parent(above.code()));
    if (header.isEmpty()
        || near.contains(left) == near.contains(right)
        || !parent.get().display().contains("unspecified")
        || code.code().length() != parent.get().code().length() + 1) {
      return code;
    }
    int side = near.contains(left) ? left : right;
    char last = code.code().charAt(code.code().length() - 1);
    for (Code sibling : codeSet.children(header.get().code())) {
      Set<Integer> more = keys(sibling);
      more.removeAll(keys(parent.get()));
      Optional<Code> there = codeSet.find(sibling.code() + last);
      if (more.equals(Set.of(side)) && there.isPresent()) {
        used.add(side);
        return there.get();
      }
    }
    return code;
  }

  /** Whether a title says no more than another but the side. */
  private boolean isSide(Set<Integer> wanted, Set<Integer> own) {
    Set<Integer> more = new HashSet<>(wanted);
    more.removeAll(own);
    return Set.of(left, right, bilateral).containsAll(more);
  }

  /** What a title names only to say that it is not known: "unspecified as to perforation". */
  private Set<Integer> leftOpen(String title) {
    Set<Integer> keys = new HashSet<>();
    int at = title.indexOf(LEFT_OPEN);
    if (at >= 0) {
      int comma = title.indexOf(',', at);
      String words = title.substring(at + LEFT_OPEN.length(), comma < 0 ? title.length() : comma);
      tokenizer.tokenize(words).forEach(token -> keys.add(terminology.keyOf(token)));
    }
    return keys;
  }

  private Set<Integer> distinguishing(Code child, Set<Integer> common) {
    Set<Integer> keys = new HashSet<>(keys(child));
    keys.removeAll(common);
    return keys;
  }

  private Set<Integer> keys(Code code) {
    Integer term = titles.get(code.code());
    Set<Integer> keys = new HashSet<>();
    if (term != null) {
      int essential = terminology.requiredCount(term) + terminology.weakCount(term);
      for (int i = 0; i < essential; i++) {
        keys.add(terminology.key(term, i));
      }
    }
    return keys;
  }
}
