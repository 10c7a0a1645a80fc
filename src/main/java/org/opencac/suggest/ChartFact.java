package org.opencac.suggest;

import org.opencac.note.Span;

/**
 * Something a chart says that is no diagnosis by itself and decides which code a diagnosis gets:
 * that the patient is pregnant, how long a loss of consciousness lasted.
 *
 * @param name what kind of fact, as the tables name it
 * @param value its value; empty when the fact has none
 * @param sentence the sentence of its words
 * @param span its words in the original text
 */
record ChartFact(String name, String value, int sentence, Span span) {
  /** Ends a value in the table that gives way to any other value of the fact in the chart. */
  static final String WEAK = "?";

  boolean isWeak() {
    return value.endsWith(WEAK);
  }

  /** The fact with its value as rules name it. */
  ChartFact plain() {
    return isWeak()
        ? new ChartFact(name, value.substring(0, value.length() - WEAK.length()), sentence, span)
        : this;
  }

  /** The name and place only: the value may repeat a number of the note. */
  @Override
  public String toString() {
    return name + "[" + span.begin() + ".." + span.end() + "]";
  }

  /** Whether another fact says the same, wherever it stands. */
  boolean saysSame(ChartFact other) {
    return name.equals(other.name) && value.equals(other.value);
  }
}
