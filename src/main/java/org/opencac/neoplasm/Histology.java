package org.opencac.neoplasm;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name of neoplasms and where it leads.
 *
 * @param behavior the column of the table; empty when the words name no neoplasm of it
 * @param tissue words of the row that the name says: the site is looked up below them
 * @param outer whether that is so only where the site alone is a region or skin
 * @param fixed the organ that the name says; other sites are not its own
 * @param alone the organ that is meant when no site is written
 * @param category the category of its own; empty when the table has the code
 * @param code the code of its own, without a site; empty when the site decides
 */
record Histology(
    Optional<Behavior> behavior,
    Set<String> tissue,
    boolean outer,
    Set<String> fixed,
    Set<String> alone,
    String category,
    String code) {

  /** Copies the sets. */
  Histology {
    tissue = Collections.unmodifiableSet(new TreeSet<>(tissue));
    fixed = Collections.unmodifiableSet(new TreeSet<>(fixed));
    alone = Collections.unmodifiableSet(new TreeSet<>(alone));
  }

  /** The same name with another behavior. */
  Histology as(Behavior other, String otherCategory) {
    return new Histology(Optional.of(other), tissue, outer, fixed, alone, otherCategory, code);
  }

  /** Whether it is only a word for a growth, which a later diagnosis replaces. */
  boolean isWeak() {
    return category.equals("weak");
  }

  /** Whether it is a finding of certain sites alone. */
  boolean isOnlyByCategory() {
    return category.startsWith("only-");
  }

  boolean isLymphoma() {
    return category.equals("lymphoma");
  }

  boolean isMalignant() {
    return behavior.filter(b -> b == Behavior.MALIGNANT).isPresent();
  }
}
