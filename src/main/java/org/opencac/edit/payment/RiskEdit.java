package org.opencac.edit.payment;

import java.util.List;
import java.util.Locale;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;
import org.opencac.edit.Grouping.Category;
import org.opencac.edit.Place;
import org.opencac.payer.PayerTable;
import org.opencac.payer.PayerTables;

/** Says which diagnoses lead to a risk category, and which categories a higher one drops. */
record RiskEdit(RiskCategories categories) implements Edit {
  @Override
  public String id() {
    return "HCC";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    if (context.diagnoses().isEmpty()) {
      return;
    }
    Tables.need(context, findings, PayerTable.HCC, PayerTables::riskModel)
        .ifPresent(model -> {
          for (Category category : categories.of(context, model)) {
            findings.add(
                Draft.at(place(context, category.codes()), words(category))
                    .about(category.codes()));
          }
        });
  }

  private static Place place(EditContext context, List<String> codes) {
    for (int i = 0; i < context.diagnoses().size(); i++) {
      if (codes.contains(context.diagnoses().get(i).code())) {
        return Place.diagnosis(i + 1);
      }
    }
    return Place.ENCOUNTER;
  }

  private static String words(Category category) {
    String name =
        "HCC "
            + category.number()
            + (category.label().isEmpty() ? "" : " (" + category.label() + ")");
    String codes =
        String.join(" and ", category.codes())
            + (category.codes().size() == 1 ? " leads" : " lead");
    if (!category.counts()) {
      return codes
          + " to "
          + name
          + ", which does not count beside HCC "
          + category.droppedBy()
          + " of the same hierarchy.";
    }
    return codes
        + " to "
        + name
        + (category.coefficient().isPresent()
            ? String.format(
                Locale.ROOT,
                "; coefficient %.3f (community, not dual, %s).",
                category.coefficient().getAsDouble(),
                category.segment().equals("CNA") ? "aged" : "disabled")
            : ".");
  }
}
