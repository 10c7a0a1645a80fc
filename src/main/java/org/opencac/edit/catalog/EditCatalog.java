package org.opencac.edit.catalog;

import java.util.ArrayList;
import java.util.List;
import org.opencac.edit.Edit;
import org.opencac.edit.EditRegistry;
import org.opencac.edit.EncounterChecker;
import org.opencac.edit.References;
import org.opencac.edit.chart.ChartEdits;
import org.opencac.edit.guideline.GuidelineEdits;
import org.opencac.edit.payment.PaymentEdits;
import org.opencac.edit.payment.PaymentGrouping;
import org.opencac.edit.site.SiteRules;
import org.opencac.edit.tabular.TabularEdits;

/** Every edit that comes with the program; whoever adds one adds it to the list of its package. */
public final class EditCatalog {
  private EditCatalog() {}

  /** All edits, in the order they run. */
  public static List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    edits.addAll(TabularEdits.all());
    edits.addAll(GuidelineEdits.all());
    edits.addAll(ChartEdits.all());
    edits.addAll(PaymentEdits.all());
    return List.copyOf(edits);
  }

  /** A checker with all edits. */
  public static EncounterChecker checker(References references) {
    return new EncounterChecker(
        EditRegistry.load(), all(), references, List::of, new PaymentGrouping()::of);
  }

  /** A checker with all edits and the rules of a site ({@code rules} in the data directory). */
  public static EncounterChecker checker(References references, SiteRules site) {
    return new EncounterChecker(
        EditRegistry.load(), all(), references, site, new PaymentGrouping()::of);
  }
}
