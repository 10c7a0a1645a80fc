package org.opencac.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencac.fault.BadInputException;
import org.opencac.fault.Fault;
import org.opencac.rule.RuleTable;

/**
 * Whose words may support what: the type of a document and its author's role, from {@code
 * models/rules/document-evidence.tsv}, and the codes that clinicians other than the provider may
 * support, from {@code models/rules/other-clinicians.tsv} (ICD-10-CM Guidelines, section I.B.14).
 * Immutable and safe to share between threads.
 */
public final class DocumentRules {
  private static final String EVIDENCE = "document-evidence.tsv";
  private static final String CLINICIANS = "other-clinicians.tsv";
  private static final String ANY = "*";

  private final List<Row> rows;
  private final List<String> codes;

  private record Row(String type, String author, Support support) {
    boolean fits(DocumentType documentType, AuthorRole role) {
      return (type.equals(ANY) || type.equals(documentType.label()))
          && (author.equals(ANY) || author.equals(role.label()));
    }
  }

  private DocumentRules(List<Row> rows, List<String> codes) {
    this.rows = List.copyOf(rows);
    this.codes = List.copyOf(codes);
  }

  /** Reads both files; all faults at once. */
  public static DocumentRules load() {
    List<Fault> faults = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (RuleTable.Row row :
        RuleTable.read(EVIDENCE, "type", "author", "supports", "note").rows()) {
      String type = row.get("type");
      String author = row.get("author");
      String supports = row.get("supports");
      check(!type.equals(ANY) && DocumentType.of(type).isEmpty(), row, "type", type, faults);
      check(!author.equals(ANY) && AuthorRole.of(author).isEmpty(), row, "author", author, faults);
      check(Support.of(supports).isEmpty(), row, "supports", supports, faults);
      Support.of(supports).ifPresent(support -> rows.add(new Row(type, author, support)));
    }
    if (!faults.isEmpty()) {
      throw new BadInputException(faults);
    }
    List<String> codes = new ArrayList<>();
    for (RuleTable.Row row : RuleTable.read(CLINICIANS, "codes", "section", "note").rows()) {
      codes.add(row.get("codes").toUpperCase(Locale.ROOT));
    }
    return new DocumentRules(rows, codes);
  }

  private static void check(
      boolean wrong, RuleTable.Row row, String column, String value, List<Fault> faults) {
    if (wrong) {
      faults.add(
          new Fault(
              "DOCUMENT_RULE",
              "models/rules/" + EVIDENCE + ":" + row.line(),
              "unknown " + column + " '" + value + "'",
              "use a name of docs/api.md or *"));
    }
  }

  /** What words of this type of document and author may support; the first row that fits. */
  public Support support(DocumentType type, AuthorRole author) {
    for (Row row : rows) {
      if (row.fits(type, author)) {
        return row.support();
      }
    }
    return Support.NONE;
  }

  /** Whether a clinician other than the provider may document what the code says. */
  public boolean otherClinicianSupports(String code) {
    return codes.stream().anyMatch(code::startsWith);
  }
}
