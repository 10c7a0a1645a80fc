package org.opencac.codeset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Tables of another package that are published beside code sets (payers' edits, grouping) and are
 * installed with them, all or nothing. Implementations recognise their files and compile them; the
 * {@link ReleaseStore} writes what they compile.
 */
public interface CompanionTables {
  /** No tables at all. */
  CompanionTables NONE =
      new CompanionTables() {
        @Override
        public boolean recognises(SourceFile file) {
          return false;
        }

        @Override
        public Map<Path, Map<String, byte[]>> compile(List<SourceFile> files, Progress progress) {
          return Map.of();
        }
      };

  /** Whether the file is one of the tables. */
  boolean recognises(SourceFile file);

  /**
   * Compiles the files that were recognised.
   *
   * @return for each directory below the store's own, its files by name
   * @throws org.opencac.fault.BadInputException with all faults of the files
   */
  Map<Path, Map<String, byte[]>> compile(List<SourceFile> files, Progress progress);
}
