package org.opencac.neoplasm;

import java.util.ArrayList;
import java.util.List;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Asserter;
import org.opencac.text.ParsedNote;
import org.opencac.text.Sentence;
import org.opencac.text.Tokenizer;

/**
 * Reads the neoplasms of notes: histology and site apart, behavior, spread, lymph nodes, and what
 * is past (Guidelines I.C.2). Immutable and safe to share between threads.
 */
public final class NeoplasmReader {
  private final NeoplasmWords words;
  private final SiteFinder sites;
  private final SiteOfName siteOfName;
  private final Categories categories = new Categories();
  private final Receptors receptors;
  private final Complications complications;
  private final Asserter asserter;

  /** A reader over one release. */
  public NeoplasmReader(CodeSet codeSet, Tokenizer tokenizer, Asserter asserter) {
    this.words = NeoplasmWords.load(tokenizer);
    this.sites = new SiteFinder(new NeoplasmTable(codeSet, tokenizer), tokenizer);
    this.siteOfName = new SiteOfName(sites.table());
    this.receptors = new Receptors(codeSet, tokenizer);
    this.complications = new Complications(tokenizer);
    this.asserter = asserter;
  }

  /** The neoplasms of a note. */
  public NeoplasmReading read(ParsedNote note) {
    boolean any = note.sentences().stream().anyMatch(this::isAboutNeoplasms);
    List<SentenceWords> sentences = new ArrayList<>();
    for (int s = 0; s < note.sentences().size(); s++) {
      Sentence sentence = note.sentences().get(s);
      SentenceWords read =
          sentence.role() == Sentence.Role.HEADING
              ? SentenceWords.heading(s, sentence, sites)
              : any
                  ? SentenceWords.of(s, sentence, sentences, words, sites, true)
                  : SentenceWords.plain(s, sentence, sentences, sites, isTitle(note, s));
      sentences.add(read);
    }
    NoteNeoplasms found =
        new NoteNeoplasms(
            note, sentences, siteOfName, categories, asserter, receptors, complications);
    return any ? found.read() : found.specimensOnly();
  }

  private boolean isAboutNeoplasms(Sentence sentence) {
    return words.names().anyMatch(sentence.tokens(), name -> name.behavior().isPresent())
        || words.cues().anyMatch(sentence.tokens(), cue -> cue == Cue.SPREAD);
  }

  /** Whether the next sentence begins with the colon that ends this line. */
  private static boolean isTitle(ParsedNote note, int sentence) {
    return sentence + 1 < note.sentences().size()
        && note.sentences().get(sentence + 1).tokens().stream()
            .findFirst()
            .filter(token -> token.form().equals(":"))
            .isPresent();
  }
}
