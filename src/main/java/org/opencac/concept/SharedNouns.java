package org.opencac.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;
import org.opencac.text.Token;

/**
 * Names of two problems that share a word: "neck and left arm pain" is a pain in the neck and one
 * in the left arm, "right knee pain and swelling" a pain and a swelling of the knee. Each is coded
 * by what it says in full (Guidelines I.B.2), so that each becomes a sentence with the shared
 * words.
 */
final class SharedNouns {
  private static final Set<String> NOUNS =
      words(
          "pain pains swelling weakness numbness stiffness tenderness edema discomfort arthralgia"
              + " arthritis osteoarthritis oa djd sprain strain contusion contusions laceration"
              + " lacerations abrasion abrasions fracture fractures cellulitis abscess effusion"
              + " effusions contracture contractures bursitis spasm tingling radiculopathy stenosis"
              + " spondylosis");

  private static final Set<String> SITES =
      words(
          "head neck back shoulder shoulders arm arms elbow elbows forearm forearms wrist wrists"
              + " hand hands finger fingers thumb thumbs hip hips thigh thighs knee knees leg legs"
              + " calf calves ankle ankles foot feet toe toes heel heels groin buttock chest rib ribs"
              + " abdominal pelvic flank jaw face facial ear cervical thoracic lumbar lumbosacral"
              + " low lower upper mid great index middle ring little");

  private static final Set<String> SIDES = words("left right bilateral l r lt rt both");

  private static final Set<String> JOINTS = Set.of("and", "&");

  /** What opens a place behind a noun. */
  private static final Set<String> OWN_PLACE = words("of in to at over on around about");

  /** Nouns of the whole body or of any joint, and places that they are not of. */
  private static final Set<String> ANYWHERE =
      words("weakness edema arthritis osteoarthritis oa djd numbness tingling swelling");

  private static final Set<String> TRUNK = words("chest abdominal pelvic back flank head");

  /** The most tokens of a complaint that is no story. */
  private static final int COMPLAINT = 10;

  private SharedNouns() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The note with such names apart. */
  static ParsedNote read(ParsedNote note) {
    List<Sentence> sentences = new ArrayList<>(note.sentences().size());
    for (Sentence sentence : note.sentences()) {
      if (sentence.isName() || isComplaint(note, sentence)) {
        sentences.addAll(parts(sentence));
      } else {
        sentences.add(sentence);
      }
    }
    return sentences.size() == note.sentences().size()
        ? note
        : new ParsedNote(note.note(), note.sections(), sentences);
  }

  /** Whether it is a short line of a chief complaint, which names problems as a list does. */
  private static boolean isComplaint(ParsedNote note, Sentence sentence) {
    return sentence.role() != Sentence.Role.HEADING
        && sentence.tokens().size() <= COMPLAINT
        && note.sectionOf(sentence).kind() == SectionKind.CHIEF_COMPLAINT;
  }

  private static List<Sentence> parts(Sentence name) {
    List<Token> tokens = name.tokens();
    for (int joint = 1; joint < tokens.size() - 1; joint++) {
      if (!JOINTS.contains(tokens.get(joint).form())) {
        continue;
      }
      String before = tokens.get(joint - 1).form();
      int noun = firstNoun(tokens, joint + 1);
      if (SITES.contains(before) && noun > joint + 1) {
        return sites(name, joint, noun);
      }
      if (NOUNS.contains(before)
          && noun == joint + 1
          && joint > 1
          && isPlace(tokens, joint - 2)
          && sharesPlace(tokens, joint)) {
        return List.of(without(name, joint, joint + 2), without(name, joint - 1, joint + 1));
      }
    }
    return List.of(name);
  }

  /**
   * Whether the second noun has no place of its own behind it ("knee pain and bursitis of the
   * hip"), and may be at the place of the first: weakness beside a pain in the chest is not.
   */
  private static boolean sharesPlace(List<Token> tokens, int joint) {
    if (ANYWHERE.contains(tokens.get(joint + 1).form())
        && TRUNK.contains(tokens.get(joint - 2).form())) {
      return false;
    }
    for (int i = joint + 2; i < tokens.size(); i++) {
      if (OWN_PLACE.contains(tokens.get(i).form()) || isPlace(tokens, i)) {
        return false;
      }
    }
    return true;
  }

  /** The noun behind sites and sides only; 0 where another word comes first. */
  private static int firstNoun(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (NOUNS.contains(tokens.get(i).form())) {
        return i;
      }
      if (!isPlace(tokens, i)) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * One noun for two places; the side of the first is that of the second, unless it has its own.
   */
  private static List<Sentence> sites(Sentence name, int joint, int noun) {
    List<Token> tokens = name.tokens();
    int first = joint;
    while (first > 0 && isPlace(tokens, first - 1)) {
      first--;
    }
    boolean sided =
        tokens.subList(joint + 1, noun).stream().anyMatch(token -> SIDES.contains(token.form()));
    int shared = first;
    while (!sided && shared < joint && SIDES.contains(tokens.get(shared).form())) {
      shared++;
    }
    return List.of(without(name, joint, noun), without(name, shared, joint + 1));
  }

  private static boolean isPlace(List<Token> tokens, int at) {
    String form = tokens.get(at).form();
    return SITES.contains(form) || SIDES.contains(form);
  }

  private static Sentence without(Sentence name, int from, int to) {
    List<Token> left = new ArrayList<>(name.tokens());
    left.subList(from, to).clear();
    Span span = left.getFirst().span().cover(left.getLast().span());
    return new Sentence(span, name.section(), name.role(), left);
  }
}
