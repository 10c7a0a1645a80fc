package org.opencac.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.opencac.review.WorklistQuery;

/**
 * The conditions of a worklist query as SQL with named parameters; one filter can be left out, to
 * count what its values would give.
 */
final class WorklistSql {
  /** The filters that are counted: name, then column. */
  static final Map<String, String> COUNTED =
      Collections.unmodifiableMap(
          new LinkedHashMap<>(
              Map.of(
                  "status", "status",
                  "setting", "setting",
                  "facility", "facility",
                  "specialty", "specialty",
                  "payer", "payer",
                  "coder", "coder")));

  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final Map<String, Object> parameters = new HashMap<>();

  WorklistSql(WorklistQuery query, String without) {
    in("status", query.status(), without);
    in("setting", query.setting(), without);
    in("facility", query.facility(), without);
    in("specialty", query.specialty(), without);
    in("payer", query.payer(), without);
    in("coder", query.coder(), without);
    query
        .fromAge()
        .ifPresent(days -> and("counts_from <= :latest", "latest", query.today().minusDays(days)));
    query
        .toAge()
        .ifPresent(
            days -> and("counts_from >= :earliest", "earliest", query.today().minusDays(days)));
    query
        .changed()
        .ifPresent(changed -> where.append(changed ? " and changes > 0" : " and changes = 0"));
    if (query.words().length() > 0) {
      String words =
          query
              .words()
              .reveal()
              .toLowerCase(Locale.ROOT)
              .replace("!", "!!")
              .replace("%", "!%")
              .replace("_", "!_");
      and(
          "(lower(patient) like :words escape '!' or lower(record_number) like :words escape '!'"
              + " or lower(title) like :words escape '!' or lower(id) like :words escape '!')",
          "words",
          "%" + words + "%");
    }
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  /** The order, always total: the id decides between equals. */
  static String orderBy(List<WorklistQuery.Sort> sort) {
    StringBuilder order = new StringBuilder(" order by ");
    for (WorklistQuery.Sort key : sort) {
      order.append(column(key.by()));
      boolean descending = key.descending() != (key.by() == WorklistQuery.Column.AGE_DAYS);
      order.append(descending ? " desc" : " asc").append(" nulls last, ");
    }
    return order.append("id asc").toString();
  }

  private static String column(WorklistQuery.Column column) {
    return switch (column) {
      case AGE_DAYS -> "counts_from";
      case PATIENT -> "lower(patient)";
      case RECORD_NUMBER -> "record_number";
      case TITLE -> "lower(title)";
      case STATUS -> "status";
      case SETTING -> "setting";
      case FACILITY -> "facility";
      case SPECIALTY -> "specialty";
      case PAYER -> "payer";
      case CODER -> "coder";
      case DATE_OF_SERVICE -> "date_of_service";
      case DISCHARGE_DATE -> "discharged";
      case DOCUMENTS -> "documents";
      case OPEN -> "open_suggestions";
      case ASSIGNED -> "assigned";
      case CONFIDENCE -> "confidence";
    };
  }

  private void in(String column, List<String> values, String without) {
    if (!values.isEmpty() && !column.equals(without)) {
      and(column + " in (:" + column + ")", column, values);
    }
  }

  private void and(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    parameters.put(name, value);
  }
}
