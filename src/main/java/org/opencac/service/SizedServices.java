package org.opencac.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Wound closings by total length and excisions by excised diameter, from {@code
 * models/rules/services/sized.tsv}. Immutable.
 */
final class SizedServices {
  private static final WoundWords WOUNDS = WoundWords.load();
  private static final WoundSizes SIZES = new WoundSizes(WOUNDS);
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

  private static final WordPattern DESTROYING =
      WordPattern.of(
          "electrodesiccat*|electrodesiccation|curettage|curetted|cryotherapy|cryosurgery|liquid nitrogen|ln2|destroyed|destruction"
              + " & carcinoma|melanoma|cancer|bcc|sccis|scc|bowen* & !mohs|biops*|excis*|ecc|endocervical");

  private record Row(String kind, WordPattern sites, double upTo, String code, String name) {}

  private final List<Row> rows = new ArrayList<>();

  /** The groups of sites of each kind, once each. */
  private final Map<String, List<WordPattern>> sites = new HashMap<>();

  private SizedServices() {}

  static SizedServices load() {
    SizedServices services = new SizedServices();
    Map<String, WordPattern> patterns = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.read("services/sized.tsv", "kind", "sites", "upto", "code", "name").rows()) {
      WordPattern places = patterns.computeIfAbsent(row.get("sites"), WordPattern::ofRow);
      List<WordPattern> known =
          services.sites.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>());
      if (!known.contains(places)) {
        known.add(places);
      }
      services.rows.add(
          new Row(
              row.get("kind"),
              places,
              Double.parseDouble(row.get("upto")),
              row.get("code"),
              row.get("name")));
    }
    return services;
  }

  List<ServiceDraft> find(ServiceNote note, StatusCues status, List<Declined> left) {
    List<ServiceDraft> drafts = new ArrayList<>();
    boolean cut = false;
    for (ServiceSentence sentence : note.sentences()) {
      boolean destroyed = sentence.has(DESTROYING);
      boolean shave = !destroyed && sentence.has(SHAVING);
      boolean named = sentence.has(CUTTING);
      if (!destroyed && !shave && !named && !spindle(sentence, note)) {
        continue;
      }
      Span mention = sentence.words().span();
      WordPattern done = destroyed ? DESTROYING : shave ? SHAVING : named ? CUTTING : SPINDLE;
      List<Span> spans = done.match(sentence.words(), () -> note.near(sentence), note.all());
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
      String cutting = Growths.cancer(sentence, note) ? "excision-malignant" : "excision-benign";
      String kind = destroyed ? "destruction-malignant" : shave ? "shave" : cutting;
      excised(kind, sentence, words, note).ifPresent(draft -> addApart(drafts, draft, note));
    }
    List<Closing> closings = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      boolean cutClosed =
          !note.operative()
              && (!note.has(WOUNDS.closing()) || row(sentence))
              && note.has(WOUNDS.laceration())
              && sentence.has(WOUNDS.closedWith());
      boolean cutLayered = cut && WOUNDS.layered(sentence) && measured(sentence);
      boolean told =
          cutLayered
              || (cutClosed || sentence.has(WOUNDS.closing()))
                  && (sentence.has(WOUNDS.wound())
                      || note.has(WOUNDS.laceration())
                      || closedWound(sentence, note));
      if ((told || WOUNDS.stitched(sentence, note)) && !sentence.has(WOUNDS.noWound())) {
        closings.addAll(closed(sentence, note, status, cut, left));
      }
    }
    summed(closings).forEach(draft -> addOnce(drafts, draft));
    return drafts;
  }

  /**
   * A closing that a sentence tells.
   *
   * @param kind how deep it went
   * @param site the group of parts of the body
   * @param lengths of the wounds that it closed
   * @param total whether the sentence says that its length is that of all of them
   * @param sentence where it is told
   * @param words the words that tell it
   */
  private record Closing(
      String kind,
      WordPattern site,
      List<Quantities.Measure> lengths,
      boolean total,
      ServiceSentence sentence,
      Span words) {}

  private static boolean spindle(ServiceSentence sentence, ServiceNote note) {
    return !SPINDLE.match(sentence.words(), () -> note.near(sentence), note.all()).isEmpty();
  }

  /** Whether a sentence tells with what a wound of the note was closed. */
  private static boolean closedWound(ServiceSentence sentence, ServiceNote note) {
    return (sentence.has(WOUNDS.closedWith()) || WOUNDS.layered(sentence))
        && note.has(WOUNDS.wound());
  }

  /** Whether a sentence is the row of a table. */
  private static boolean row(ServiceSentence sentence) {
    return sentence.text().startsWith("|", sentence.words().span().begin());
  }

  /**
   * The lengths of wounds of one depth and one group of parts of the body are one sum, unless the
   * note states it; a length that is told again in other words is not added again.
   */
  private List<ServiceDraft> summed(List<Closing> closings) {
    List<ServiceDraft> sums = new ArrayList<>();
    List<Closing> left = new ArrayList<>(closings);
    while (!left.isEmpty()) {
      Closing first = left.getFirst();
      List<Closing> same =
          left.stream()
              .filter(c -> c.kind().equals(first.kind()) && c.site().equals(first.site()))
              .toList();
      left.removeAll(same);
      row(first.kind(), first.site(), sum(same))
          .map(row -> draft(row, first.kind(), first.sentence(), first.words()))
          .ifPresent(draft -> {
            same.stream().skip(1).forEach(c -> draft.with(c.words(), ServiceEvidence.Role.SERVICE));
            sums.add(draft);
          });
    }
    return sums;
  }

  private static double sum(List<Closing> same) {
    Optional<Closing> total = same.stream().filter(Closing::total).findFirst();
    if (total.isPresent()) {
      return total.orElseThrow().lengths().getLast().value();
    }
    boolean measured = same.stream().anyMatch(closing -> measured(closing.sentence()));
    Set<Span> counted = new HashSet<>();
    List<Quantities.Measure> lengths = new ArrayList<>();
    for (Closing closing : same) {
      if (measured && !measured(closing.sentence())) {
        continue;
      }
      boolean told =
          lengths.stream()
              .map(Quantities.Measure::value)
              .toList()
              .containsAll(closing.lengths().stream().map(Quantities.Measure::value).toList());
      boolean again = told && !row(closing.sentence());
      closing.lengths().stream()
          .filter(length -> !again && counted.add(length.span()))
          .forEach(lengths::add);
    }
    return lengths.stream().mapToDouble(Quantities.Measure::value).sum();
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

  private List<Closing> closed(
      ServiceSentence sentence,
      ServiceNote note,
      StatusCues status,
      boolean cut,
      List<Declined> left) {
    boolean beside = !WOUNDS.total(sentence) && SIZES.beside(sentence, note);
    String kind = WOUNDS.kind(sentence, note, beside);
    List<Quantities.Measure> lengths = Quantities.measures(sentence.words(), "cm", "centimeter");
    boolean described = sentence.has(WOUNDS.described()) || WOUNDS.layered(sentence);
    if (kind.equals("repair-simple") && cut || !described) {
      return List.of();
    }
    WordPattern closing =
        sentence.has(WOUNDS.closing())
            ? WOUNDS.closing()
            : sentence.has(WOUNDS.closedWith()) ? WOUNDS.closedWith() : WOUNDS.layers();
    Span words = closing.match(sentence.words(), note.all()).getFirst();
    Optional<StatusCues.Left> not = status.left(sentence, words, false, note.day());
    if (not.isPresent()) {
      left.add(new Declined(words, not.orElseThrow(), "wound closing"));
      return List.of();
    }
    if (!measured(sentence) && !Performed.proven(Proof.PROCEDURE, sentence, note, words)) {
      return List.of();
    }
    if (lengths.isEmpty() && !row(sentence)) {
      List<Closing> sited = sited(kind, sentence, words, note);
      if (!sited.isEmpty()) {
        return sited;
      }
      lengths = elsewhere(sentence, note);
    }
    Optional<WordPattern> site = lengths.isEmpty() ? Optional.empty() : site(kind, sentence, note);
    if (site.isEmpty()) {
      return List.of();
    }
    Span all = words.cover(lengths.getLast().span());
    List<Quantities.Measure> counted =
        WOUNDS.several(sentence) ? lengths : List.of(lengths.getLast());
    return List.of(
        new Closing(kind, site.orElseThrow(), counted, WOUNDS.total(sentence), sentence, all));
  }

  /** What was closed of the wounds that the note measures elsewhere, by the part of the body. */
  private List<Closing> sited(String kind, ServiceSentence sentence, Span words, ServiceNote note) {
    List<Closing> closings = new ArrayList<>();
    for (WoundSizes.Wound wound : SIZES.closedBy(sentence, note)) {
      WoundSizes.group(wound, sites.getOrDefault(kind, List.of()), sentence.text())
          .ifPresent(group ->
              closings.add(
                  new Closing(kind, group, List.of(wound.length()), false, sentence, words)));
    }
    return closings;
  }

  /** A closing with its length is told by who did it. */
  private static boolean measured(ServiceSentence sentence) {
    return !Quantities.measures(sentence.words(), "cm", "centimeter").isEmpty();
  }

  private static List<Quantities.Measure> elsewhere(ServiceSentence sentence, ServiceNote note) {
    for (int i = sentence.index() - 1; i >= 0; i--) {
      ServiceSentence other = note.sentences().get(i);
      if (other.has(WOUNDS.laceration()) || other.has(WOUNDS.length())) {
        List<Quantities.Measure> lengths = Quantities.measures(other.words(), "cm", "centimeter");
        if (!lengths.isEmpty()) {
          return lengths;
        }
      }
    }
    return List.of();
  }

  private Optional<ServiceDraft> excised(
      String kind, ServiceSentence sentence, Span words, ServiceNote note) {
    Optional<Quantities.Measure> size = Optional.empty();
    int last = Math.min(note.sentences().size(), sentence.index() + 4);
    WordPattern diameter =
        WordPattern.of("excised diameter|diameter|excised size|including margins|total|overall");
    for (int i = sentence.index(); i < last && size.isEmpty(); i++) {
      ServiceSentence other = note.sentences().get(i);
      if (i > sentence.index() && Growths.apart(sentence, other, note)) {
        break;
      }
      for (Span at : diameter.match(other.words(), note.all())) {
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
    Optional<WordPattern> site = site(kind, sentence, note);
    if (site.isEmpty()) {
      return Optional.empty();
    }
    double cm = size.map(Margins::centimeters).orElse(0.1);
    boolean unknown = size.isEmpty();
    return row(kind, site.orElseThrow(), cm)
        .map(row -> {
          ServiceDraft draft = draft(row, kind, sentence, words);
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

  /** The site group: in the sentence, else the nearest one before it, else anywhere. */
  private Optional<WordPattern> site(String kind, ServiceSentence sentence, ServiceNote note) {
    for (int i = sentence.index(); i >= 0; i--) {
      Optional<WordPattern> here = site(kind, note.sentences().get(i));
      if (here.isPresent()) {
        return here;
      }
    }
    for (ServiceSentence other : note.sentences()) {
      Optional<WordPattern> there = site(kind, other);
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  private Optional<WordPattern> site(String kind, ServiceSentence sentence) {
    return sites.getOrDefault(kind, List.of()).stream().filter(sentence::has).findFirst();
  }

  private Optional<Row> row(String kind, WordPattern site, double cm) {
    int start = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind().equals(kind) && rows.get(i).sites().equals(site)) {
        start = i;
        break;
      }
    }
    for (int i = start; i >= 0 && i < rows.size() && rows.get(i).kind().equals(kind); i++) {
      if (cm <= rows.get(i).upTo()) {
        return Optional.of(rows.get(i));
      }
      if (i + 1 < rows.size() && rows.get(i + 1).upTo() < rows.get(i).upTo()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static ServiceDraft draft(Row row, String kind, ServiceSentence sentence, Span words) {
    ServiceDraft draft =
        new ServiceDraft(
            row.code(),
            row.name(),
            kind + row.code().substring(0, 4),
            Set.of("visit"),
            sentence,
            kind.startsWith("repair")
                ? "length, depth, layers, site"
                : "lesion size, margins, depth, site, pathology");
    return draft.with(words, ServiceEvidence.Role.SERVICE);
  }
}
