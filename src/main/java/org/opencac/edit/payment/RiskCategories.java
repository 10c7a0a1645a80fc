package org.opencac.edit.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencac.edit.Diagnosis;
import org.opencac.edit.EditContext;
import org.opencac.edit.Grouping.Category;
import org.opencac.note.Sex;
import org.opencac.payer.RiskModel;
import org.opencac.rule.RuleTable;

/**
 * The risk categories of an encounter with what the hierarchies drop. Immutable and safe to share
 * between threads.
 */
final class RiskCategories {
  private static final int AGED = 65;
  private static final int NONE = -1;

  private final List<RuleTable.Row> limits =
      RuleTable.read("hcc-age-sex.tsv", "code", "sex", "from_age", "to_age", "category").rows();

  /** By number of category. */
  List<Category> of(EditContext context, RiskModel model) {
    SortedMap<Integer, SortedSet<String>> codes = new TreeMap<>();
    for (Diagnosis diagnosis : context.diagnoses()) {
      for (int category : categories(context, model, diagnosis.code())) {
        codes.computeIfAbsent(category, number -> new TreeSet<>()).add(diagnosis.code());
      }
    }
    SortedSet<Integer> numbers = new TreeSet<>(codes.keySet());
    Map<Integer, Integer> dropped = model.dropped(numbers);
    OptionalInt age = context.facts().ageYears();
    String segment = age.isPresent() && age.getAsInt() < AGED ? "CND" : "CNA";
    List<Category> found = new ArrayList<>();
    codes.forEach((number, from) ->
        found.add(
            new Category(
                number,
                model.label(number),
                List.copyOf(from),
                !dropped.containsKey(number),
                dropped.getOrDefault(number, 0),
                segment,
                model.coefficient(segment, number))));
    return List.copyOf(found);
  }

  /** What the model says, unless age or sex of the patient lead elsewhere. */
  private SortedSet<Integer> categories(EditContext context, RiskModel model, String code) {
    SortedSet<Integer> own = model.categories(code);
    if (own.isEmpty()) {
      return own;
    }
    for (RuleTable.Row row : limits) {
      if (code.startsWith(row.get("code")) && applies(context, row)) {
        int other = Integer.parseInt(row.get("category"));
        return other == NONE ? new TreeSet<>() : new TreeSet<>(List.of(other));
      }
    }
    return own;
  }

  private static boolean applies(EditContext context, RuleTable.Row row) {
    Sex sex = context.facts().sex();
    if (!row.get("sex").isEmpty()) {
      return sex != Sex.UNKNOWN && sex == Sex.of(row.get("sex")).orElse(Sex.UNKNOWN);
    }
    OptionalInt age = context.facts().ageYears();
    return age.isPresent()
        && age.getAsInt() >= number(row.get("from_age"), 0)
        && age.getAsInt() <= number(row.get("to_age"), Integer.MAX_VALUE);
  }

  private static int number(String text, int otherwise) {
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }
}
