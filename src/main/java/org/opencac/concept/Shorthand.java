package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.text.Token;

/**
 * Joined parts that are written in short: "2nd-4th toes" are the second, third and fourth, a "both
 * bone forearm fracture" is one of the radius and the ulna, "first and second degree burns" are
 * coded by the highest degree (Guidelines I.C.19.d.1), a fracture dislocation as the fracture.
 */
final class Shorthand {
  private static final List<List<String>> ORDINALS =
      List.of(
          List.of("first", "second", "third", "fourth", "fifth"),
          List.of("1st", "2nd", "3rd", "4th", "5th"));

  private static final Set<String> TO = Set.of("-", "–", "to", "through", "thru");

  private static final Map<String, List<String>> BONES =
      Map.of(
          "forearm", List.of("radius", "ulna"),
          "arm", List.of("radius", "ulna"),
          "leg", List.of("tibia", "fibula"));

  private static final Pattern ENDING = Pattern.compile("st|nd|rd|th");

  private static final Set<String> BETWEEN_DEGREES = Set.of("and", "&", "-", "/", ",", "to");

  private static final Set<String> BONE = Set.of("bone", "bones");

  private static final Set<String> DASHES = Set.of("-", "/");

  private static final Set<String> FRACTURES = Set.of("fracture", "fractures", "fx");

  private static final Set<String> DISLOCATIONS = Set.of("dislocation", "dislocations");

  private Shorthand() {}

  /** The tokens with such parts written out. */
  static List<Token> read(List<Token> tokens) {
    List<Token> read = new ArrayList<>(tokens);
    for (int at = 0; at + 2 < read.size(); at++) {
      ranges(read, at);
      bones(read, at);
      degrees(read, at);
    }
    for (int at = 0; at + 1 < read.size(); at++) {
      dislocated(read, at);
    }
    return read.equals(tokens) ? tokens : read;
  }

  private static void ranges(List<Token> tokens, int at) {
    for (List<String> ordinals : ORDINALS) {
      int first = ordinals.indexOf(tokens.get(at).form());
      if (first < 0 || !TO.contains(tokens.get(at + 1).form())) {
        continue;
      }
      int end = at + 3;
      String form = tokens.get(at + 2).form();
      if (end < tokens.size() && ENDING.matcher(tokens.get(end).form()).matches()) {
        form += tokens.get(end++).form();
      }
      int last = ordinals.indexOf(form);
      if (last > first) {
        Token to = tokens.get(at + 1);
        Token behind = word(form, tokens.get(at + 2), tokens.get(end - 1));
        List<Token> all = new ArrayList<>();
        for (int n = first + 1; n < last; n++) {
          all.add(word("and", to, to));
          all.add(word(ordinals.get(n), to, to));
        }
        all.add(word("and", to, to));
        all.add(behind);
        tokens.subList(at + 1, end).clear();
        tokens.addAll(at + 1, all);
        return;
      }
    }
  }

  private static void bones(List<Token> tokens, int at) {
    if (!tokens.get(at).form().equals("both")) {
      return;
    }
    int bone = tokens.get(at + 1).form().equals("-") ? at + 2 : at + 1;
    if (!BONE.contains(tokens.get(bone).form()) || bone + 1 >= tokens.size()) {
      return;
    }
    List<String> both = BONES.getOrDefault(tokens.get(bone + 1).form(), List.of());
    if (both.isEmpty()) {
      return;
    }
    Token first = tokens.get(at);
    Token last = tokens.get(bone + 1);
    List<Token> all =
        List.of(
            word(both.getFirst(), first, first),
            word("and", tokens.get(bone), tokens.get(bone)),
            word(both.getLast(), tokens.get(bone), last),
            word("shaft", last, last));
    tokens.subList(at, bone + 2).clear();
    tokens.addAll(at, all);
  }

  private static void degrees(List<Token> tokens, int at) {
    for (List<String> ordinals : ORDINALS) {
      if (!ordinals.contains(tokens.get(at).form())) {
        continue;
      }
      int end = at;
      int highest = -1;
      int which = at;
      while (end < tokens.size()) {
        int degree = ordinals.indexOf(tokens.get(end).form());
        if (degree > highest) {
          highest = degree;
          which = end;
        } else if (!BETWEEN_DEGREES.contains(tokens.get(end).form())) {
          break;
        }
        end++;
      }
      if (which > at && end < tokens.size() && tokens.get(end).form().startsWith("degree")) {
        tokens.subList(which + 1, end).clear();
        tokens.subList(at, which).clear();
        return;
      }
    }
  }

  /** A dislocation with a fracture is coded as the fracture (Index, Dislocation, with fracture). */
  private static void dislocated(List<Token> tokens, int at) {
    if (!FRACTURES.contains(tokens.get(at).form())) {
      return;
    }
    int behind = DASHES.contains(tokens.get(at + 1).form()) ? at + 2 : at + 1;
    if (behind < tokens.size() && DISLOCATIONS.contains(tokens.get(behind).form())) {
      tokens.subList(at + 1, behind + 1).clear();
    }
  }

  private static Token word(String form, Token first, Token last) {
    return new Token(first.begin(), last.end(), form, form, Token.Kind.WORD);
  }
}
