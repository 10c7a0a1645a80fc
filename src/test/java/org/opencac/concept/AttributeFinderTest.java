package org.opencac.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opencac.note.Encounter;
import org.opencac.note.Note;
import org.opencac.note.NoteText;
import org.opencac.note.Span;
import org.opencac.rule.RuleTable;
import org.opencac.rule.SpecFile;
import org.opencac.text.NoteParser;
import org.opencac.text.ParsedNote;
import org.opencac.text.Parsers;
import org.opencac.text.Sentence;

class AttributeFinderTest {
  private final NoteParser parser = Parsers.clinical();
  private final AttributeFinder finder = AttributeFinder.load();

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItSays() {
    var failures = new AttributeSpec(parser).run();
    return SpecFile.read("attributes.spec.yml", "text", "expect").examples().stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.get("text"),
                () ->
                    assertThat(failures)
                        .filteredOn(failure -> failure.example() == example.number())
                        .isEmpty()));
  }

  @Test
  void tableHasAtLeastTwoHundredEntries() {
    assertThat(RuleTable.read(AttributeFinder.FILE, "words", "value", "kind").rows())
        .hasSizeGreaterThan(200);
  }

  @Test
  void anAttributeOfAnotherMentionIsNotTaken() {
    ParsedNote note = parsed("acute bronchitis chronic sinusitis");
    Sentence sentence = note.sentences().getFirst();
    Span bronchitis = new Span(6, 16);
    Span sinusitis = new Span(17, 34);
    assertThat(
            finder.of(bronchitis, List.of(bronchitis, sinusitis), sentence, finder.find(sentence)))
        .extracting(Attribute::value)
        .containsExactly("acute");
  }

  @Test
  void anAttributeStandsAtItsWords() {
    String text = "Worse pain in the left-sided hernia.";
    List<Attribute> found = finder.of(parsed(text), new Span(29, 35));
    assertThat(found)
        .extracting(a -> text.substring(a.span().begin(), a.span().end()))
        .containsExactly("left-sided");
  }

  @Test
  void anAttributeDoesNotPrintItsWords() {
    assertThat(new Attribute(Attribute.Kind.CAUSE, "alcohol", new Span(3, 10)))
        .hasToString("CAUSE[3..10]");
  }

  private ParsedNote parsed(String text) {
    return parser.parse(
        new Note("n", new NoteText(text), Encounter.outpatient(LocalDate.of(2026, 1, 15))));
  }
}
