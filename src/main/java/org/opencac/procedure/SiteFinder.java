package org.opencac.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.Site;

/**
 * Finds the body parts that a name of a procedure speaks of: those beside it ("chest X-ray",
 * "biopsy of the liver and the spleen"), then those farther away in its sentence. Stateless.
 */
final class SiteFinder {
  private static final int FAR_BEHIND = 14;
  private static final int FAR_BEFORE = 12;
  private static final Set<String> COORDINATING =
      Set.of("and", ",", "/", "or", "right", "left", "&", "the");
  private static final Set<String> JOINING =
      Set.of(
          "of",
          "the",
          "a",
          "an",
          "in",
          "to",
          "from",
          "on",
          "at",
          "and",
          "or",
          "into",
          "with",
          ",",
          "right",
          "left",
          "both",
          "bilateral",
          "his",
          "her",
          "scan",
          "scans",
          "study",
          "examination",
          "performed",
          "was",
          "were",
          "imaging",
          "series",
          "upper",
          "lower",
          "whole",
          "mass",
          "lesion",
          "tumor",
          "nodule",
          "cyst",
          "abscess",
          "fluid",
          "/",
          "(",
          "stone",
          "stones",
          "distal",
          "proximal",
          "anterior",
          "posterior",
          "lateral",
          "medial",
          "middle",
          "for",
          "simple",
          "doppler",
          "color",
          "high",
          "resolution",
          "urgent",
          "control",
          "axial");

  private final SentenceWords words;

  SiteFinder(SentenceWords words) {
    this.words = words;
  }

  /** The groups of body parts that may be meant, best first. */
  List<List<Site>> sites(WordTrie.Found<ProcedureName> name, int from, int to) {
    List<WordTrie.Found<List<String>>> parts = words.parts();
    List<List<Site>> groups = new ArrayList<>();
    int before = -1;
    int behind = -1;
    for (int i = 0; i < parts.size(); i++) {
      WordTrie.Found<List<String>> part = parts.get(i);
      if (part.to() <= name.from() && part.from() >= from) {
        before = i;
      } else if (part.from() >= name.to() && part.to() <= to && behind < 0) {
        behind = i;
      }
    }
    boolean closeBefore = before >= 0 && joined(parts.get(before).to(), name.from(), 2);
    boolean closeBehind = behind >= 0 && joined(name.to(), parts.get(behind).from(), 6);
    if (closeBefore && name.from() - parts.get(before).to() == 0) {
      groups.add(leftwards(before, from));
    }
    if (closeBehind) {
      groups.add(rightwards(behind, to));
    }
    if (closeBefore && name.from() - parts.get(before).to() > 0) {
      groups.add(leftwards(before, from));
    }
    if (before >= 0 && !closeBefore && name.from() - parts.get(before).to() <= 5) {
      groups.add(List.of(site(parts.get(before), false)));
    }
    if (behind >= 0 && !closeBehind) {
      for (int i = behind; i < parts.size(); i++) {
        WordTrie.Found<List<String>> part = parts.get(i);
        if (part.to() <= to && part.from() - name.to() <= FAR_BEHIND) {
          groups.add(List.of(site(part, false)));
        }
      }
    }
    for (int i = before; i >= 0 && !closeBefore; i--) {
      WordTrie.Found<List<String>> part = parts.get(i);
      if (part.from() >= from && name.from() - part.to() <= FAR_BEFORE) {
        groups.add(List.of(site(part, false)));
      }
    }
    return groups;
  }

  private boolean joined(int from, int to, int most) {
    if (to - from > most) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (!JOINING.contains(words.form(at)) && words.side(at) == Side.NONE) {
        return false;
      }
    }
    return true;
  }

  private List<Site> rightwards(int first, int to) {
    List<Site> group = new ArrayList<>();
    for (int i = first; i < words.parts().size(); i++) {
      WordTrie.Found<List<String>> part = words.parts().get(i);
      boolean linked = i == first || joined(words.parts().get(i - 1).to(), part.from(), 4);
      if (!linked || part.to() > to) {
        break;
      }
      group.add(site(part, true));
    }
    return group;
  }

  private List<Site> leftwards(int last, int from) {
    List<Site> group = new ArrayList<>();
    for (int i = last; i >= 0; i--) {
      WordTrie.Found<List<String>> part = words.parts().get(i);
      boolean linked = i == last || coordinated(part.to(), words.parts().get(i + 1).from());
      if (!linked || part.from() < from) {
        break;
      }
      group.addFirst(site(part, true));
    }
    return group;
  }

  /** Whether only "and", commas and sides stand between two body parts. */
  private boolean coordinated(int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (!COORDINATING.contains(words.form(at))) {
        return false;
      }
    }
    return true;
  }

  /** A body part of this sentence for an operation that another one names. */
  Site elsewhere(WordTrie.Found<List<String>> part) {
    return site(part, false);
  }

  private Site site(WordTrie.Found<List<String>> part, boolean near) {
    List<String> labels = new ArrayList<>();
    part.meanings().forEach(labels::addAll);
    Optional<Integer> side = sideAt(part.from() - 3, part.from()).or(() -> sideIn(part));
    return new Site(
        words.span(part),
        labels.stream().distinct().toList(),
        side.map(words::side).orElse(Side.NONE),
        side.map(at -> List.of(words.span(at, at + 1))).orElse(List.of()),
        near,
        words.stems(part).hashCode());
  }

  private Optional<Integer> sideIn(WordTrie.Found<List<String>> part) {
    Optional<Integer> inside = sideAt(part.from(), part.to());
    return inside.isPresent() || words.side(part.to()) == Side.NONE
        ? inside
        : Optional.of(part.to());
  }

  /** The place of the last side that is named from here to there. */
  Optional<Integer> sideAt(int from, int to) {
    for (int at = to - 1; at >= Math.max(0, from); at--) {
      if (words.side(at) != Side.NONE) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The side said of the name itself: beside it, or the only one of its sentence. */
  Optional<Integer> side(WordTrie.Found<ProcedureName> name, int from, int to) {
    Optional<Integer> beside =
        sideAt(name.from() - 4, name.to()).or(() -> sideAt(name.to(), Math.min(to, name.to() + 5)));
    if (beside.isPresent()) {
      return beside;
    }
    List<Integer> all = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (words.side(at) != Side.NONE) {
        all.add(at);
      }
    }
    boolean one = all.stream().map(words::side).distinct().count() == 1;
    return one ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** The words of a place. */
  List<Span> spans(Optional<Integer> place) {
    return place.map(at -> List.of(words.span(at, at + 1))).orElse(List.of());
  }
}
