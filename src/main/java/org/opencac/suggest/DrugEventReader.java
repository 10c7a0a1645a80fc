package org.opencac.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencac.concept.Asserter;
import org.opencac.note.Span;
import org.opencac.text.ParsedNote;
import org.opencac.text.SectionKind;
import org.opencac.text.Sentence;

/**
 * Reads what the sentences of a note say about drugs and poisons (Guidelines I.C.19.e), without any
 * code. Only sentences that name one are looked at. Immutable and safe to share between threads.
 */
final class DrugEventReader {
  private static final int AROUND = 2;

  private final DrugNames names;
  private final DrugCues cues;
  private final Asserter asserter;

  DrugEventReader(DrugNames names, DrugCues cues, Asserter asserter) {
    this.names = names;
    this.cues = cues;
    this.asserter = asserter;
  }

  DrugCues cues() {
    return cues;
  }

  /** The events of a note in order of sentence; the table knows names that no row lists. */
  List<DrugEvent> read(DrugsOfNote drugs, DrugNames.Unlisted unlisted) {
    ParsedNote note = drugs.note();
    List<DrugEvent> events = new ArrayList<>();
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      if (sentence.role() != Sentence.Role.HEADING) {
        read(drugs, s, unlisted, events);
      }
    }
    return events;
  }

  private void read(
      DrugsOfNote drugs, int number, DrugNames.Unlisted unlisted, List<DrugEvent> events) {
    ParsedNote note = drugs.note();
    Sentence sentence = note.sentences().get(number);
    SectionKind section = note.sectionOf(sentence).kind();
    List<DrugNames.Name> named = names.in(drugs.in(number), sentence, unlisted);
    if (named.isEmpty() || section == SectionKind.FAMILY_HISTORY) {
      return;
    }
    DrugSentence in = sentence(note, number, named);
    boolean allergies = section == SectionKind.ALLERGIES;
    events.addAll(DrugAllergies.in(in, allergies));
    if (allergies || !tells(section)) {
      return;
    }
    List<DrugEvent> poisonings = List.of();
    if (section != SectionKind.PAST_HISTORY && section != SectionKind.SURGICAL_HISTORY) {
      Supplier<List<DrugSentence>> around = () -> around(note, number);
      Optional<String> source = names.source(sentence);
      poisonings = Poisonings.in(in, around, source);
      events.addAll(Underdosings.in(in, around));
    }
    events.addAll(poisonings);
    if (poisonings.isEmpty()) {
      events.addAll(AdverseEffects.in(in));
    }
  }

  /** Instructions and systems tell what may happen, or what was asked. */
  private static boolean tells(SectionKind section) {
    return section != SectionKind.INSTRUCTIONS && section != SectionKind.ADMINISTRATIVE;
  }

  /** Where a sentence names drugs that are taken as medicines. */
  List<Span> names(DrugsOfNote drugs, int number) {
    ParsedNote note = drugs.note();
    Sentence sentence = note.sentences().get(number);
    DrugSentence in =
        sentence(note, number, names.in(drugs.in(number), sentence, DrugNames.Unlisted.NONE));
    return in.names().stream().filter(DrugNames.Name::isDrug).map(in::span).toList();
  }

  private DrugSentence sentence(ParsedNote note, int number, List<DrugNames.Name> named) {
    Sentence sentence = note.sentences().get(number);
    return new DrugSentence(
        number,
        sentence,
        named,
        cues,
        cues.mayHave(sentence.tokens()),
        () -> asserter.forSentence(note, sentence),
        note.note().encounter());
  }

  /** The sentences beside one, nearest first, within its section. */
  private List<DrugSentence> around(ParsedNote note, int number) {
    int section = note.sentences().get(number).section();
    List<DrugSentence> around = new ArrayList<>();
    for (int away = 1; away <= AROUND; away++) {
      for (int s : new int[] {number - away, number + away}) {
        if (s >= 0 && s < note.sentences().size() && note.sentences().get(s).section() == section) {
          around.add(sentence(note, s, List.of()));
        }
      }
    }
    return around;
  }
}
