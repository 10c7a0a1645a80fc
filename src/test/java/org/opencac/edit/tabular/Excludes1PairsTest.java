package org.opencac.edit.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.CodeSystem;
import org.opencac.codeset.PublishedCodeSets;
import org.opencac.codeset.TabularNoteKind;

class Excludes1PairsTest {

  @Test
  void everyPairAgreesWithASecondReadingOfThePublishedFile() throws Exception {
    Path tabular = PublishedCodeSets.require("icd-10-cm/FY2026/DERIVED-icd10cm-tabular-2026.xml");
    CodeSet codeSet = InstalledFullRelease.newest();
    List<String> codes =
        codeSet.codes().stream()
            .filter(Code::billable)
            .map(code -> CodeSystem.undotted(code.code()))
            .sorted()
            .toList();
    NaiveExcludes1 naive = NaiveExcludes1.read(tabular, codes);
    TabularRules rules = new TabularRules(codeSet);
    Map<NoteReferences, BitSet> targets = new IdentityHashMap<>();
    Random random = new Random(20260615);
    List<String> differences = new ArrayList<>();
    long pairs = 0;
    for (int a = 0; a < codes.size(); a++) {
      BitSet expected = naive.row(a);
      BitSet row = row(rules, codes, a, targets);
      pairs += row.cardinality();
      row.xor(expected);
      for (int b = row.nextSetBit(0);
          b >= 0 && differences.size() < 50;
          b = row.nextSetBit(b + 1)) {
        differences.add(codes.get(a) + " " + codes.get(b));
      }
      int b = expected.nextSetBit(random.nextInt(codes.size()));
      if (b > 0 && b != a) {
        assertThat(rules.excludes1(codes.get(a), codes.get(b))).isPresent();
        assertThat(rules.excludes1(codes.get(b), codes.get(a))).isPresent();
      }
    }
    assertThat(differences).isEmpty();
    assertThat(pairs).isGreaterThan(1_000_000);
  }

  private static BitSet row(
      TabularRules rules, List<String> codes, int a, Map<NoteReferences, BitSet> targets) {
    BitSet row = new BitSet(codes.size());
    for (TabularReference reference : rules.of(codes.get(a), TabularNoteKind.EXCLUDES1)) {
      if (!reference.names(codes.get(a))) {
        row.or(
            targets.computeIfAbsent(
                reference.references(),
                references -> {
                  BitSet meant = new BitSet(codes.size());
                  for (int i = 0; i < codes.size(); i++) {
                    if (references.matchesRaw(codes.get(i))) {
                      meant.set(i);
                    }
                  }
                  return meant;
                }));
      }
    }
    return row;
  }
}
