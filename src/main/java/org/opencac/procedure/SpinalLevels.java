package org.opencac.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.note.Span;
import org.opencac.procedure.ProcedureMention.SaidValue;
import org.opencac.text.SectionKind;
import org.opencac.text.Token;

/**
 * Operations on the joints and discs between vertebrae: the levels that are told ("L4-S1", "C5-6
 * and C6-7") decide the body part, several joints of one region are one value, joints of two
 * regions are two codes (B3.10a, B3.10b); of the devices of one joint an interbody device goes
 * before bone, and the patient's own bone before a donor's (B3.10c). Stateless.
 */
final class SpinalLevels {
  private static final String FUSION = "Fusion";
  private static final String JOINT = "Vertebral Joint";
  private static final String CORD = "Spinal Cord";
  private static final String DISC = "Disc";
  private static final String INTERBODY = "Interbody Fusion Device";
  private static final String OWN = "Autologous Tissue Substitute";
  private static final String DONOR = "Nonautologous Tissue Substitute";
  private static final int SENTENCES = 4;
  private static final int WORDS = 60;
  private static final int CERVICAL = 7;
  private static final int THORACIC = 12;
  private static final int LUMBAR = 5;
  private static final int FIRST_SACRAL = CERVICAL + THORACIC + LUMBAR + 1;
  private static final int MANY_THORACIC = 8;
  private static final Pattern VERTEBRA = Pattern.compile("([ctls])([0-9]{1,2})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

  /** A region of joints, and how the tables call its joints and discs. */
  private enum Region {
    CERVICAL("Cervical Vertebral Joint", "Cervical Vertebral Disc"),
    CERVICOTHORACIC("Cervicothoracic Vertebral Joint", "Cervicothoracic Vertebral Disc"),
    THORACIC("Thoracic Vertebral Joint", "Thoracic Vertebral Disc"),
    THORACOLUMBAR("Thoracolumbar Vertebral Joint", "Thoracolumbar Vertebral Disc"),
    LUMBAR("Lumbar Vertebral Joint", "Lumbar Vertebral Disc"),
    LUMBOSACRAL("Lumbosacral Joint", "Lumbosacral Disc");

    private final String joint;
    private final String disc;

    Region(String joint, String disc) {
      this.joint = joint;
      this.disc = disc;
    }

    /** The region of the joint between a vertebra and the next, counted from the first. */
    static Region above(int vertebra) {
      if (vertebra < SpinalLevels.CERVICAL) {
        return CERVICAL;
      }
      if (vertebra == SpinalLevels.CERVICAL) {
        return CERVICOTHORACIC;
      }
      if (vertebra < SpinalLevels.CERVICAL + SpinalLevels.THORACIC) {
        return THORACIC;
      }
      if (vertebra == SpinalLevels.CERVICAL + SpinalLevels.THORACIC) {
        return THORACOLUMBAR;
      }
      return vertebra + 1 < FIRST_SACRAL ? LUMBAR : LUMBOSACRAL;
    }

    String joints(int number) {
      return switch (this) {
        case CERVICAL, LUMBAR -> number > 1 ? joint + "s, 2 or more" : joint;
        case THORACIC ->
            number >= MANY_THORACIC
                ? joint + "s, 8 or more"
                : number > 1 ? joint + "s, 2 to 7" : joint;
        case CERVICOTHORACIC, THORACOLUMBAR, LUMBOSACRAL -> joint;
      };
    }
  }

  private SpinalLevels() {}

  /** The mention with the levels that are told as its body parts. */
  static ProcedureMention apply(ProcedureMention mention, List<SentenceWords> sentences) {
    List<ProcedureName> names = new ArrayList<>();
    List<SaidValue> values = new ArrayList<>();
    boolean changed = false;
    Optional<Map<Integer, Span>> levels = Optional.empty();
    for (ProcedureName name : mention.names()) {
      boolean fused = name.operations().contains(FUSION) && spinal(name, mention);
      if (name.partLabels().stream().anyMatch(part -> part.endsWith(CORD))) {
        Optional<String> region = region(window(mention, sentences));
        changed |= region.isPresent();
        names.add(region.map(label -> name.at(List.of(label))).orElse(name));
        continue;
      }
      boolean disc = name.partLabels().stream().anyMatch(part -> part.endsWith(DISC));
      if (!fused && !disc) {
        names.add(name);
        continue;
      }
      levels = levels.isPresent() ? levels : Optional.of(levels(mention, sentences));
      Map<Region, Integer> joints = new TreeMap<>();
      levels.get().keySet().forEach(at -> joints.merge(Region.above(at), 1, Integer::sum));
      if (joints.isEmpty()) {
        names.add(name);
        continue;
      }
      changed = true;
      joints.forEach((region, number) ->
          names.add(name.at(List.of(disc ? region.disc : region.joints(number)))));
      levels.get().values().forEach(span -> values.add(new SaidValue(span, "", 0)));
    }
    ProcedureMention placed = changed ? mention.with(names, values) : mention;
    boolean fusion = names.stream().anyMatch(name -> name.operations().contains(FUSION));
    return fusion ? placed.saying(graft(placed.values())) : placed;
  }

  /** The words around a mention in its own sentence. */
  private static List<Token> window(ProcedureMention mention, List<SentenceWords> sentences) {
    return window(sentences.get(mention.sentence()).tokens(), mention.span());
  }

  /** The part of the cord that the first vertebra told lies over. */
  private static Optional<String> region(List<Token> tokens) {
    return tokens.stream()
        .map(token -> VERTEBRA.matcher(token.form()))
        .filter(Matcher::matches)
        .map(vertebra ->
            switch (vertebra.group(1)) {
              case "c" -> "Cervical Spinal Cord";
              case "t" -> "Thoracic Spinal Cord";
              default -> "Lumbar Spinal Cord";
            })
        .findFirst();
  }

  private static boolean spinal(ProcedureName name, ProcedureMention mention) {
    return name.partLabels().stream().anyMatch(part -> part.contains(JOINT))
        || (name.parts().isEmpty()
            && mention.sites().stream()
                .flatMap(List::stream)
                .anyMatch(site -> site.labels().stream().anyMatch(l -> l.contains("Vertebra"))));
  }

  /** Of what may fill a joint, only what goes before the rest. */
  private static List<SaidValue> graft(List<SaidValue> values) {
    boolean interbody = values.stream().anyMatch(value -> value.label().equals(INTERBODY));
    boolean own = values.stream().anyMatch(value -> value.label().equals(OWN));
    return values.stream()
        .filter(value -> !(interbody && value.label().equals(OWN)))
        .filter(value -> !((interbody || own) && value.label().equals(DONOR)))
        .toList();
  }

  /** The joints of the nearest sentence that tells any, each by the vertebra above it. */
  private static Map<Integer, Span> levels(
      ProcedureMention mention, List<SentenceWords> sentences) {
    int at = mention.sentence();
    Map<Integer, Span> found = joints(window(sentences.get(at).tokens(), mention.span()));
    for (int away = 1; away <= SENTENCES && found.isEmpty(); away++) {
      for (int other : List.of(at + away, at - away)) {
        if (found.isEmpty() && other >= 0 && other < sentences.size() && told(mention)) {
          List<Token> tokens = sentences.get(other).tokens();
          found = joints(tokens.subList(0, Math.min(tokens.size(), WORDS)));
        }
      }
    }
    return found;
  }

  private static boolean told(ProcedureMention mention) {
    return mention.section() == SectionKind.PROCEDURE || mention.section() == SectionKind.BODY;
  }

  private static List<Token> window(List<Token> tokens, Span name) {
    int at = 0;
    while (at + 1 < tokens.size() && tokens.get(at).begin() < name.begin()) {
      at++;
    }
    return tokens.subList(Math.max(0, at - WORDS / 2), Math.min(tokens.size(), at + WORDS));
  }

  /** The joints that ranges of vertebrae span: "L4-S1" two, "C5-6" one. */
  private static Map<Integer, Span> joints(List<Token> tokens) {
    Map<Integer, Span> joints = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Matcher first = VERTEBRA.matcher(tokens.get(i).form());
      if (!first.matches()) {
        continue;
      }
      int next = i + 1;
      while (next < tokens.size() && joining(tokens.get(next).form())) {
        next++;
      }
      if (next >= tokens.size() || next > i + 2) {
        continue;
      }
      int from = place(first.group(1), Integer.parseInt(first.group(2)));
      String form = tokens.get(next).form();
      Matcher second = VERTEBRA.matcher(form);
      int to = from;
      if (second.matches()) {
        to = place(second.group(1), Integer.parseInt(second.group(2)));
      } else if (NUMBER.matcher(form).matches()) {
        int number = Integer.parseInt(form);
        boolean past = first.group(1).equals("l") && number == 1;
        to = past ? FIRST_SACRAL : place(first.group(1), number);
      }
      boolean ranged = from > 0 && to > from && to <= FIRST_SACRAL;
      Span span = tokens.get(i).span().cover(tokens.get(next).span());
      for (int joint = from; ranged && joint < to; joint++) {
        joints.putIfAbsent(joint, span);
      }
    }
    return joints;
  }

  private static boolean joining(String form) {
    return form.equals("/")
        || form.equals("to")
        || form.equals("through")
        || form.equals("–")
        || form.equals("thru");
  }

  /** The number of a vertebra counted from the first cervical one; 0 when there is none such. */
  private static int place(String letter, int number) {
    int before =
        switch (letter) {
          case "c" -> 0;
          case "t" -> CERVICAL;
          case "l" -> CERVICAL + THORACIC;
          default -> CERVICAL + THORACIC + LUMBAR;
        };
    int most =
        switch (letter) {
          case "c" -> CERVICAL;
          case "t" -> THORACIC;
          case "l" -> LUMBAR;
          default -> 1;
        };
    return number >= 1 && number <= most ? before + number : 0;
  }
}
