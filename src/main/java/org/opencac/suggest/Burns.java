package org.opencac.suggest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencac.candidate.Candidate;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.concept.Assertion;
import org.opencac.concept.Concept;
import org.opencac.concept.ConceptKind;
import org.opencac.note.Span;
import org.opencac.term.TermSource;
import org.opencac.text.Tokenizer;

/**
 * Puts the burns that were read site by site in the place of those that single mentions name
 * (Guidelines I.C.19.d). Immutable and safe to share.
 */
final class Burns {
  private static final Pattern MENTIONED = Pattern.compile("(?:T2[0-5]|T30)\\..*");
  private static final Pattern CHEMICAL =
      Pattern.compile("(?i)chemical burn|corrosion|caustic burn|acid burn|alkali burn");

  private final BurnReader reader;
  private final CodeSet codeSet;

  Burns(CodeSet codeSet, Tokenizer tokenizer) {
    this.reader = new BurnReader(tokenizer);
    this.codeSet = codeSet;
  }

  void add(Map<String, Draft> drafts, NoteKeys keys) {
    Collection<BurnReader.Burn> burns = reader.read(keys);
    if (burns.isEmpty() || CHEMICAL.matcher(keys.text()).find()) {
      return;
    }
    Place named = BurnReader.place(keys).orElse(null);
    if (burns.stream().anyMatch(burn -> billable(burn, keys).isPresent())) {
      drafts.keySet().removeIf(code -> MENTIONED.matcher(code).matches());
    }
    for (BurnReader.Burn burn : burns) {
      billable(burn, keys)
          .ifPresent(code -> {
            Place own = keys.placeOf(keys.note().sentences().get(burn.sentence()));
            Draft draft = drafts.computeIfAbsent(code.code(), c -> new Draft(code));
            draft.add(
                new Draft.Support(
                    concept(burn),
                    named == null ? own : named,
                    new Candidate(code.code(), 1, Draft.READ, TermSource.INDEX),
                    new CodeResolver.Resolution(code, Set.of(), List.of()),
                    List.of(),
                    false));
          });
    }
  }

  private Optional<Code> billable(BurnReader.Burn burn, NoteKeys keys) {
    String code = burn.code();
    String phases = keys.phases().of(code, burn.sentence()).characters();
    String padded = code.length() == 6 ? code + "X" : code;
    return (phases + "A")
        .chars()
        .mapToObj(phase -> codeSet.find(padded + (char) phase))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Concept concept(BurnReader.Burn burn) {
    List<Span> words = burn.words();
    return new Concept(
        burn.sentence(),
        new Span(words.getFirst().begin(), words.getLast().end()),
        words,
        List.of(),
        List.of(),
        0,
        Assertion.PRESENT,
        ConceptKind.INJURY,
        List.of());
  }
}
