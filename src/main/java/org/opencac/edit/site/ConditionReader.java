package org.opencac.edit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencac.edit.CodePattern;
import org.opencac.fault.BadInputException;

/**
 * Reads a condition: {@code has(E66) and not has(Z68) and (payer = medicare or age >= 65)}. There
 * are {@code and}, {@code or}, {@code not}, parentheses, {@code has(codes)}, {@code first(codes)},
 * {@code procedure(codes)}, {@code modifier(XX)}, {@code count(codes)}, {@code units(codes)},
 * {@code age}, {@code days}, {@code sex}, {@code setting}, {@code payer} and the comparisons {@code
 * = != < <= > >=}. Codes are separated by blanks. Not shared between threads.
 */
final class ConditionReader {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(<=|>=|!=|[()=<>]|\"[^\"]*\"|[A-Za-z0-9_.@/:-]+)");
  private static final int DEEPEST = 50;

  private final String where;
  private final List<String> tokens = new ArrayList<>();
  private int next;
  private int depth;

  private ConditionReader(String where) {
    this.where = where;
  }

  /** The condition of a text; {@code where} is the place to name in a fault. */
  static Condition read(String text, String where) {
    ConditionReader reader = new ConditionReader(where);
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && matcher.find(end) && matcher.start() == end) {
      reader.tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw reader.bad("has a sign that means nothing");
    }
    Condition condition = reader.or();
    if (reader.next < reader.tokens.size()) {
      throw reader.bad("goes on behind its end: " + reader.peek());
    }
    return condition;
  }

  private Condition or() {
    Condition left = and();
    while (accept("or")) {
      left = new Condition.Or(left, and());
    }
    return left;
  }

  private Condition and() {
    Condition left = not();
    while (accept("and")) {
      left = new Condition.And(left, not());
    }
    return left;
  }

  private Condition not() {
    if (++depth > DEEPEST) {
      throw bad("is nested too deep");
    }
    try {
      return accept("not") ? new Condition.Not(not()) : one();
    } finally {
      depth--;
    }
  }

  private Condition one() {
    if (accept("(")) {
      Condition inner = or();
      expect(")");
      return inner;
    }
    String name = take().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "has" -> new Condition.Has(codes());
      case "first" -> new Condition.First(codes());
      case "procedure" -> new Condition.HasProcedure(codes());
      case "modifier" -> {
        expect("(");
        String modifier = take().toUpperCase(Locale.ROOT);
        expect(")");
        yield new Condition.HasModifier(modifier);
      }
      case "age" -> compare(Condition.Quantity.AGE, List.of());
      case "days" -> compare(Condition.Quantity.DAYS, List.of());
      case "count" -> compare(Condition.Quantity.COUNT, codes());
      case "units" -> compare(Condition.Quantity.UNITS, codes());
      case "sex" -> is(Condition.Word.SEX);
      case "setting" -> is(Condition.Word.SETTING);
      case "payer" -> is(Condition.Word.PAYER);
      default -> throw bad("has an unknown word '" + name + "'");
    };
  }

  private List<CodePattern> codes() {
    expect("(");
    StringBuilder text = new StringBuilder();
    while (!peek().equals(")") && !peek().isEmpty()) {
      text.append(take().replace("\"", "")).append(' ');
    }
    expect(")");
    return CodePattern.list(text.toString(), where);
  }

  private Condition compare(Condition.Quantity quantity, List<CodePattern> codes) {
    String operator = take();
    if (!List.of("=", "!=", "<", "<=", ">", ">=").contains(operator)) {
      throw bad("lacks a comparison behind " + quantity.name().toLowerCase(Locale.ROOT));
    }
    String value = take();
    if (!value.matches("[0-9]{1,6}")) {
      throw bad("compares with '" + value + "', which is no number");
    }
    return new Condition.Compare(quantity, codes, operator, Integer.parseInt(value));
  }

  private Condition is(Condition.Word word) {
    String operator = take();
    if (!operator.equals("=") && !operator.equals("!=")) {
      throw bad("lacks = or != behind " + word.name().toLowerCase(Locale.ROOT));
    }
    String value = take().replace("\"", "").toLowerCase(Locale.ROOT);
    return new Condition.Is(word, value, operator.equals("="));
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private String take() {
    if (next >= tokens.size()) {
      throw bad("ends too early");
    }
    return tokens.get(next++);
  }

  private boolean accept(String token) {
    if (peek().equalsIgnoreCase(token)) {
      next++;
      return true;
    }
    return false;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw bad(
          "lacks " + token + Optional.of(peek()).map(p -> p.isEmpty() ? "" : " before " + p).get());
    }
  }

  private BadInputException bad(String what) {
    return new BadInputException(
        "SITE_CONDITION",
        where,
        "the condition " + what,
        "write for example: has(E66) and not has(Z68) and payer = medicare");
  }
}
