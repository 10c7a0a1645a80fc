package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencac.note.Span;

/**
 * Excisions, shavings and destructions by the diameter of the growth, and closings of wounds by
 * their length ({@link WoundClosings}). Immutable.
 */
final class SizedServices {
  private static final WoundWords WOUNDS = WoundWords.load();
  private static final WordPattern CUTTING =
      WordPattern.of(
          "excis* & lesion*|cyst*|carcinoma|nevus|nevi|mole|melanoma|lipoma|keratosis|growth|cancer & !breast|ganglion"
              + "|hemorrhoid*|nail|node*|pilonidal|baker");

  /** A spindle cut out to the fat, where the passage tells of what. */
  private static final WordPattern SPINDLE =
      WordPattern.of(
          "excis*|fusiform|elliptical|ellipse & ~carcinoma|bcc|scc|melanoma|nevus|nevi|mole|lipoma|cyst|dermatofibroma|growth|lesion"
              + " & ~margin|margins|fat|subcutaneous|elliptical|ellipse|fusiform|full thickness"
              + " & !~mohs|breast|ganglion|nail|node*|pilonidal|baker|polyp|cervi*|hemorrhoid*|eyelid|vulva*|turbinate*|wound");

  private static final WordPattern SHAVING =
      WordPattern.of(
          "shave removal|shave excision|tangential removal|tangential excision|shaved|shave of|shaved off & lesion|nevus|nevi|mole|keratosis|keratoses|sk|sks|papule|growth|nodule|tag"
              + " & !biopsy|biopsies|for histology");

  private static final WordPattern DIAMETER =
      WordPattern.of("excised diameter|diameter|excised size|including margins|total|overall");

  private static final WordPattern DESTROYING =
      WordPattern.of(
          "electrodesiccat*|electrodesiccation|curettage|curetted|cryotherapy|cryosurgery|liquid nitrogen|ln2|destroyed|destruction"
              + " & carcinoma|melanoma|cancer|bcc|sccis|scc|bowen* & !mohs|biops*|excis*|ecc|endocervical");

  /** How the family of a layered closing begins, which is part of cutting out soft tissue. */
  private static final String LAYERED = "repair-intermediate";

  private final SizedRows rows;
  private final WoundClosings closings;
  private final SoftTissue softTissue = SoftTissue.load();

  private SizedServices(SizedRows rows) {
    this.rows = rows;
    this.closings = new WoundClosings(rows);
  }

  static SizedServices load() {
    return new SizedServices(SizedRows.load());
  }

  List<ServiceDraft> find(ServiceNote note, StatusCues status, List<Declined> left) {
    List<ServiceDraft> drafts = new ArrayList<>();
    boolean cut = false;
    boolean layersApart = false;
    for (ServiceSentence sentence : note.sentences()) {
      List<Span> soft = SoftTissue.words(sentence);
      boolean destroyed = sentence.has(DESTROYING);
      boolean shave = !destroyed && sentence.has(SHAVING);
      boolean named = sentence.has(CUTTING);
      if (!destroyed && !shave && !named && soft.isEmpty() && !spindle(sentence, note)) {
        continue;
      }
      Span mention = sentence.words().span();
      WordPattern done = destroyed ? DESTROYING : shave ? SHAVING : named ? CUTTING : SPINDLE;
      List<Span> spans =
          soft.isEmpty()
              ? done.match(sentence.words(), () -> note.near(sentence), note.all())
              : soft;
      Span words = spans.stream().reduce(Span::cover).orElse(mention);
      Optional<StatusCues.Left> not =
          status
              .left(sentence, spans, words, false, note.day())
              .filter(one -> !StatusCues.specimen(one, words, note.text()));
      if (not.isPresent()) {
        left.add(new Declined(words, not.orElseThrow(), "excision"));
        continue;
      }
      if (!Performed.proven(Proof.PROCEDURE, sentence, note, words)) {
        continue;
      }
      cut = true;
      Optional<ServiceDraft> under =
          soft.isEmpty() ? Optional.empty() : softTissue.of(sentence, words, note);
      if (under.isPresent()) {
        addOnce(drafts, under.orElseThrow());
        continue;
      }
      layersApart = true;
      String cutting = Growths.cancer(sentence, note) ? "excision-malignant" : "excision-benign";
      String kind = destroyed ? "destruction-malignant" : shave ? "shave" : cutting;
      excised(kind, sentence, words, note).ifPresent(draft -> addApart(drafts, draft, note));
    }
    boolean layersPart = cut && !layersApart && !note.has(WOUNDS.laceration());
    closings.find(note, status, cut, left).stream()
        .filter(draft -> !(layersPart && draft.family.startsWith(LAYERED)))
        .forEach(draft -> addOnce(drafts, draft));
    return drafts;
  }

  private static boolean spindle(ServiceSentence sentence, ServiceNote note) {
    return !SPINDLE.match(sentence.words(), () -> note.near(sentence), note.all()).isEmpty();
  }

  /** Adds a growth that was cut out, also beside another of its kind at another place. */
  private static void addApart(List<ServiceDraft> drafts, ServiceDraft draft, ServiceNote note) {
    boolean another =
        draft.missing.isEmpty()
            && drafts.stream()
                .filter(other -> other.family.equals(draft.family))
                .allMatch(other ->
                    other.missing.isEmpty()
                        && !other.code.equals(draft.code)
                        && Growths.apart(other.sentence, draft.sentence, note));
    if (another) {
      drafts.add(draft);
    } else {
      addOnce(drafts, draft);
    }
  }

  private static void addOnce(List<ServiceDraft> drafts, ServiceDraft draft) {
    for (ServiceDraft other : drafts) {
      if (other.family.equals(draft.family)) {
        if (other.missing.isEmpty()) {
          return;
        }
        drafts.remove(other);
        break;
      }
    }
    drafts.add(draft);
  }

  private Optional<ServiceDraft> excised(
      String kind, ServiceSentence sentence, Span words, ServiceNote note) {
    Optional<Quantities.Measure> size = Optional.empty();
    int last = Math.min(note.sentences().size(), sentence.index() + 4);
    for (int i = sentence.index(); i < last && size.isEmpty(); i++) {
      ServiceSentence other = note.sentences().get(i);
      if (i > sentence.index() && Growths.apart(sentence, other, note)) {
        break;
      }
      for (Span at : DIAMETER.match(other.words(), note.all())) {
        int word = other.firstWord(at);
        for (Quantities.Measure measure :
            Quantities.measures(other.words(), "cm", "mm", "centim", "millim")) {
          boolean length = other.has(WOUNDS.closing()) && !other.has(CUTTING);
          if (measure.word() > word && size.isEmpty() && !length) {
            size = Optional.of(measure);
          }
        }
      }
    }
    if (size.isEmpty()) {
      size =
          Margins.told(sentence.words())
              .or(() -> Margins.told(withBefore(sentence, note)))
              .or(() -> Margins.size(sentence.words()));
    }
    for (int i = sentence.index() - 1;
        size.isEmpty() && i >= Math.max(0, sentence.index() - 2);
        i--) {
      size = Margins.size(note.sentences().get(i).words());
    }
    for (int i = sentence.index() + 1; size.isEmpty() && i < last; i++) {
      size = Margins.told(note.sentences().get(i).words());
    }
    Optional<WordPattern> site = rows.site(kind, sentence, note);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    double cm = size.map(Margins::centimeters).orElse(0.1);
    boolean unknown = size.isEmpty();
    return rows.row(kind, site.orElseThrow(), cm)
        .map(row -> {
          ServiceDraft draft = SizedRows.draft(row, kind, sentence, words);
          if (unknown) {
            draft.ask("size", "What was the excised diameter with its margins?");
          }
          return draft;
        });
  }

  /** The words of a sentence with those of the one before it, where both are of one statement. */
  private static Words withBefore(ServiceSentence sentence, ServiceNote note) {
    int before = sentence.index() - 1;
    Span span = sentence.words().span();
    boolean joined =
        before >= 0
            && note.passages().of(sentence).contains(note.sentences().get(before))
            && !Growths.apart(note.sentences().get(before), sentence, note);
    return joined
        ? Words.of(note.text(), note.sentences().get(before).words().span().cover(span))
        : sentence.words();
  }
}
