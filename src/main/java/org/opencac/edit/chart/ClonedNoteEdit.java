package org.opencac.edit.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.opencac.edit.ChartNote;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Place;
import org.opencac.note.NoteText;

/**
 * Two documents of one encounter that are nearly the same: nine in ten runs of eight words of the
 * shorter one stand in the other. Short documents are left out.
 */
final class ClonedNoteEdit implements Edit {
  private static final int RUN = 8;
  private static final int SHORTEST = 30;
  private static final double SAME = 0.9;

  @Override
  public String id() {
    return "CLONED_NOTE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    List<ChartNote> notes = context.encounter().notes();
    if (notes.size() < 2) {
      return;
    }
    List<Set<Integer>> runs = new ArrayList<>();
    notes.forEach(note -> runs.add(runs(note.text())));
    for (int i = 1; i < notes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (alike(runs.get(i), runs.get(j))) {
          findings.add(
              Draft.at(
                      Place.note(i + 1),
                      "This document repeats document " + (j + 1) + " nearly word for word")
                  .toFix("Code from what was written for this encounter; ask about the rest"));
          break;
        }
      }
    }
  }

  private static boolean alike(Set<Integer> a, Set<Integer> b) {
    boolean first = a.size() <= b.size();
    Set<Integer> smaller = first ? a : b;
    Set<Integer> larger = first ? b : a;
    if (smaller.isEmpty()) {
      return false;
    }
    long shared = smaller.stream().filter(larger::contains).count();
    return shared >= SAME * smaller.size();
  }

  private static Set<Integer> runs(NoteText text) {
    String[] words = text.reveal().toLowerCase(Locale.ROOT).split("\\W+", -1);
    Set<Integer> runs = new HashSet<>();
    for (int i = 0; words.length >= SHORTEST && i + RUN <= words.length; i++) {
      int hash = 1;
      for (int k = i; k < i + RUN; k++) {
        hash = 31 * hash + words[k].hashCode();
      }
      runs.add(hash);
    }
    return runs;
  }
}
