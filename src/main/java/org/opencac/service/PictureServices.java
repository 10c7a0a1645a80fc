package org.opencac.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;

/**
 * Films by the part of the body and the number of views, layer pictures by the part and the
 * contrast, from {@code models/rules/services/pictures.tsv}: what the note tells in a sentence and
 * the one beside it, where no row of words has named the picture yet. Immutable.
 */
final class PictureServices {
  private static final WordPattern FILM =
      WordPattern.of(
          "view|views|picture|pictures|plates|angles|images|film|films|projection|projections|exposure|exposures|radiograph|radiographs|x ray|xray|cxr"
              + "|ap pelvis|flat plate|rib detail|portable ap|ap portable|supine ap|ap supine|ap semi erect|upright ap|ap upright");
  private static final WordPattern NO_FILM =
      WordPattern.of(
          "fluoroscop*|fluoro|c arm|intraoperative|arthrogra*|ultrasound|sonogram|mammogra*|spot mag|birads|bi rads|ct|mri|echo|echocardiogra*|tte|subcostal|apical|scope|endoscop*|doppler|snellen|retinal|fundus|slit|oct|swallow|barium|esophag*");
  private static final WordPattern SINGLE =
      WordPattern.of(
          "single|portable|one view|1 view|one film|single view|ap pelvis|flat plate|one shot|view only|film only");

  private static final int COUNT_REACH = 4;
  private static final int MOST = 9;

  private record Row(
      String kind,
      WordPattern words,
      String views,
      String code,
      String name,
      Set<String> modifiers) {

    boolean shows(int count) {
      int dash = views.indexOf('-');
      return count >= Integer.parseInt(views.substring(0, dash))
          && count <= Integer.parseInt(views.substring(dash + 1));
    }
  }

  private final List<Row> films = new ArrayList<>();
  private final List<Row> layers = new ArrayList<>();
  private final List<Row> cues = new ArrayList<>();

  private PictureServices() {}

  /** Reads the table. */
  static PictureServices load() {
    PictureServices pictures = new PictureServices();
    for (RuleTable.Row row :
        RuleTable.read(
                "services/pictures.tsv", "kind", "words", "views", "code", "name", "modifiers")
            .rows()) {
      Row one =
          new Row(
              row.get("kind"),
              WordPattern.of(row.get("words")),
              row.get("views"),
              row.get("code"),
              row.get("name"),
              Set.of(row.get("modifiers").split(",")));
      boolean cue = one.kind().startsWith("cue-");
      (cue ? pictures.cues : one.kind().equals("film") ? pictures.films : pictures.layers).add(one);
    }
    return pictures;
  }

  /** The pictures that no service in {@code named} is in the same passage. */
  List<ServiceDraft> find(
      ServiceNote note, StatusCues status, List<Declined> left, List<ServiceDraft> named) {
    List<ServiceDraft> drafts = new ArrayList<>();
    for (ServiceSentence sentence : note.sentences()) {
      if (!Passages.told(sentence.kind()) && !Performed.reports(sentence.kind())) {
        continue;
      }
      picture(sentence, note, status, left)
          .filter(draft -> apart(draft, named, note) && apart(draft, drafts, note))
          .ifPresent(drafts::add);
    }
    return drafts;
  }

  private static boolean apart(ServiceDraft draft, List<ServiceDraft> named, ServiceNote note) {
    List<ServiceSentence> passage = note.passages().of(draft.sentence);
    return named.stream()
        .filter(one -> one.code.startsWith("7") && !one.code.equals("77002"))
        .noneMatch(one ->
            one.code.equals(draft.code)
                || passage.stream().anyMatch(s -> s.index() == one.sentence.index()));
  }

  private Optional<ServiceDraft> picture(
      ServiceSentence sentence, ServiceNote note, StatusCues status, List<Declined> left) {
    Optional<Span> cue = Optional.empty();
    String kind = "";
    for (Row row : cues) {
      List<Span> found = row.words().match(sentence.words(), sentence.words());
      if (!found.isEmpty()
          && cue.isEmpty()
          && row.kind().length() <= "cue-mri".length()
          && !row.kind().equals("cue-none")) {
        cue = Optional.of(found.getFirst());
        kind = row.kind().substring("cue-".length());
      }
    }
    if (cue.isPresent()) {
      return layer(kind, cue.orElseThrow(), sentence, note, status, left);
    }
    return sentence.has(FILM) && !sentence.has(NO_FILM)
        ? film(sentence, note, status, left)
        : Optional.empty();
  }

  private Optional<ServiceDraft> layer(
      String kind,
      Span cue,
      ServiceSentence sentence,
      ServiceNote note,
      StatusCues status,
      List<Declined> left) {
    Optional<String> contrast = contrast(sentence);
    if (contrast.isEmpty() || !Performed.headed(sentence, note)) {
      return Optional.empty();
    }
    Optional<Row> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    Optional<Span> site = Optional.empty();
    for (Row row : layers) {
      if (!row.kind().equals(kind) || !row.views().equals(contrast.orElseThrow())) {
        continue;
      }
      List<Span> found = row.words().match(sentence.words(), sentence.words());
      if (!found.isEmpty() && gap(found.getFirst(), cue) < least) {
        least = gap(found.getFirst(), cue);
        nearest = Optional.of(row);
        site = Optional.of(found.getFirst());
      }
    }
    return nearest.isEmpty()
        ? Optional.empty()
        : judged(
            nearest.orElseThrow(), sentence, cue.cover(site.orElseThrow()), note, status, left);
  }

  private Optional<String> contrast(ServiceSentence sentence) {
    for (String one : List.of("both", "none", "with")) {
      for (Row row : cues) {
        if (row.kind().equals("cue-" + one) && sentence.has(row.words())) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ServiceDraft> film(
      ServiceSentence sentence, ServiceNote note, StatusCues status, List<Declined> left) {
    Words words = sentence.words();
    int views = 0;
    int at = -1;
    for (int i = 0; i < words.size(); i++) {
      if (FILM.places(words).contains(words.span(i))) {
        OptionalDouble count = Quantities.before(words, i, COUNT_REACH);
        boolean counts = count.isPresent() && count.getAsDouble() <= MOST;
        if (counts && count.getAsDouble() > views) {
          views = (int) count.getAsDouble();
          at = i;
        }
      }
    }
    for (int i = 0; views == 0 && i < words.size(); i++) {
      if (words.get(i).matches("x[2-6]")) {
        views = words.get(i).charAt(1) - '0';
        at = i;
      }
    }
    if (views == 0 && sentence.has(SINGLE)) {
      views = 1;
      at = sentence.firstWord(SINGLE.places(words).getFirst());
    }
    if (views == 0) {
      return Optional.empty();
    }
    for (ServiceSentence told : stretches(sentence, note)) {
      Span mark = words.span(at);
      Optional<Row> nearest = Optional.empty();
      Span site = mark;
      int least = Integer.MAX_VALUE;
      for (Row row : films) {
        for (Span place : row.shows(views) ? matched(row, told) : List.<Span>of()) {
          if (gap(place, mark) < least) {
            least = gap(place, mark);
            nearest = Optional.of(row);
            site = place;
          }
        }
      }
      if (nearest.isPresent()) {
        return judged(nearest.orElseThrow(), told, mark.cover(site), note, status, left);
      }
    }
    return Optional.empty();
  }

  private static List<Span> matched(Row row, ServiceSentence told) {
    return row.words().match(told.words(), told.words()).isEmpty()
        ? List.of()
        : row.words().places(told.words());
  }

  /** The sentence, with the one before it, with the one behind it. */
  private static List<ServiceSentence> stretches(ServiceSentence sentence, ServiceNote note) {
    List<ServiceSentence> passage = note.passages().of(sentence);
    List<ServiceSentence> stretches = new ArrayList<>(List.of(sentence));
    int at = sentence.index() - passage.getFirst().index();
    if (at > 0) {
      stretches.add(passage.get(at - 1).with(sentence));
    }
    if (at + 1 < passage.size()) {
      stretches.add(sentence.with(passage.get(at + 1)));
    }
    return stretches;
  }

  private static Optional<ServiceDraft> judged(
      Row row,
      ServiceSentence sentence,
      Span mention,
      ServiceNote note,
      StatusCues status,
      List<Declined> left) {
    Optional<StatusCues.Left> not = status.left(sentence, mention, false, note.day());
    if (not.isPresent()) {
      left.add(new Declined(mention, not.orElseThrow(), row.name()));
      return Optional.empty();
    }
    if (!Performed.pictured(sentence, note)) {
      return Optional.empty();
    }
    ServiceDraft draft =
        new ServiceDraft(
            row.code(),
            row.name(),
            "picture",
            row.modifiers(),
            sentence,
            "views or contrast, reading");
    draft.with(mention, ServiceEvidence.Role.SERVICE);
    return Optional.of(draft);
  }

  private static int gap(Span one, Span other) {
    return Math.max(0, Math.max(one.begin() - other.end(), other.begin() - one.end()));
  }
}
