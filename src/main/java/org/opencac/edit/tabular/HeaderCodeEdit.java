package org.opencac.edit.tabular;

import java.util.stream.Collectors;
import org.opencac.codeset.Code;
import org.opencac.edit.Draft;
import org.opencac.edit.Edit;
import org.opencac.edit.EditContext;
import org.opencac.edit.Findings;

/** A category or subcategory that is divided further: not specific enough for a claim. */
final class HeaderCodeEdit implements Edit {
  private static final int MOST_SHOWN = 6;

  @Override
  public String id() {
    return "HEADER_CODE";
  }

  @Override
  public void check(EditContext context, Findings findings) {
    for (CodeStatus.Judged judged : CodeStatus.codes(context)) {
      if (judged.status() instanceof CodeStatus.Header header) {
        String below =
            header.below().stream()
                .limit(MOST_SHOWN)
                .map(Code::code)
                .collect(Collectors.joining(", "));
        String more = header.below().size() > MOST_SHOWN ? " …" : "";
        CodeStatus.PlacedCode placed = judged.placed();
        findings.add(
            Draft.at(
                    placed.at(),
                    placed.code() + " is divided further and cannot be reported by itself")
                .about(placed.code())
                .toFix("Choose the code below it that the record supports: " + below + more));
      }
    }
  }
}
