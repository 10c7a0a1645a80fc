package org.opencac.codeset;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The general equivalence maps (GEMs) between ICD-9-CM and ICD-10-CM, in both directions; they are
 * not each other's inverse. Immutable and safe to share between threads.
 */
public final class EquivalenceMap {
  private final String edition;
  private final Snapshot snapshot;

  EquivalenceMap(String edition, Snapshot snapshot) {
    this.edition = edition;
    this.snapshot = snapshot;
  }

  /** The year of the maps, for example {@code 2018}. */
  public String edition() {
    return edition;
  }

  /** The ICD-10-CM codes an ICD-9-CM code maps to, in the order of the publication. */
  public List<Equivalent> toIcd10(String icd9Code) {
    return find(
        CodeSystem.ICD_10_CM,
        icd9Code,
        SnapshotPart.MAP_9_FROM,
        SnapshotPart.MAP_9_TO,
        SnapshotPart.MAP_9_FLAGS);
  }

  /** The ICD-9-CM codes an ICD-10-CM code maps to, in the order of the publication. */
  public List<Equivalent> toIcd9(String icd10Code) {
    return find(
        CodeSystem.ICD_9_CM,
        icd10Code,
        SnapshotPart.MAP_10_FROM,
        SnapshotPart.MAP_10_TO,
        SnapshotPart.MAP_10_FLAGS);
  }

  private List<Equivalent> find(
      CodeSystem target, String code, SnapshotPart from, SnapshotPart to, SnapshotPart flagsPart) {
    LongBuffer keys = snapshot.longs(from);
    LongBuffer targets = snapshot.longs(to);
    IntBuffer flags = snapshot.ints(flagsPart);
    long key = CodeKey.of(code);
    List<Equivalent> found = new ArrayList<>();
    for (int at = Snapshot.search(keys, key);
        at >= 0 && at < keys.limit() && keys.get(at) == key;
        at++) {
      long other = targets.get(at);
      String text = other == CodeKey.NONE ? "" : target.dotted(CodeKey.text(other));
      found.add(Equivalent.of(text, flags.get(at)));
    }
    return List.copyOf(found);
  }
}
