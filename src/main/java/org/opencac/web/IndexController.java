package org.opencac.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSet;
import org.opencac.codeset.IndexEntry;
import org.opencac.codeset.IndexTable;
import org.opencac.review.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Alphabetic Index, term by term. */
@RestController
@RequestMapping("/api/v1/codes/{system}/index")
final class IndexController {
  private static final int MOST = 500;

  private final CodeSystems systems;
  private final IndexTrees trees = new IndexTrees();

  IndexController(CodeSystems systems) {
    this.systems = systems;
  }

  record TablesJson(List<TableJson> tables) {}

  record TableJson(String id, String title, List<String> letters) {}

  record TermsJson(int total, List<TermJson> terms) {}

  record TermJson(
      int node,
      String title,
      List<String> modifiers,
      String code,
      String manifestationCode,
      String see,
      String seeAlso,
      int children) {}

  record NodeJson(List<AboveJson> above, TermJson term, List<TermJson> terms) {}

  record AboveJson(int node, String title) {}

  record FindRequest(@Nullable String text) {
    @Override
    public String toString() {
      return "FindRequest[]";
    }
  }

  @GetMapping
  @Needs(Permission.CODES)
  TablesJson tables(
      @PathVariable String system, @RequestParam(required = false) @Nullable LocalDate date) {
    CodeSet codes = systems.codes(system, date);
    List<TableJson> tables = new ArrayList<>();
    for (IndexTable table : IndexTable.values()) {
      IndexTree tree = trees.of(codes, table);
      if (!tree.mainTerms().isEmpty()) {
        Set<String> letters = new TreeSet<>();
        tree.mainTerms().forEach(main -> letters.add(letter(tree.terms().get(main))));
        tables.add(
            new TableJson(IndexTrees.id(table), IndexTrees.title(table), List.copyOf(letters)));
      }
    }
    return new TablesJson(tables);
  }

  @GetMapping("/{table}")
  @Needs(Permission.CODES)
  TermsJson terms(
      @PathVariable String system,
      @PathVariable String table,
      @RequestParam(required = false) @Nullable String letter,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "200") int limit,
      @RequestParam(required = false) @Nullable LocalDate date) {
    IndexTree tree = tree(system, table, date);
    List<Integer> mains =
        tree.mainTerms().stream()
            .filter(
                main -> letter == null || letter(tree.terms().get(main)).equalsIgnoreCase(letter))
            .toList();
    return new TermsJson(
        mains.size(),
        mains.stream()
            .skip(Math.max(0, offset))
            .limit(Math.clamp(limit, 1, MOST))
            .map(main -> term(tree, main))
            .toList());
  }

  @GetMapping("/{table}/{node}")
  @Needs(Permission.CODES)
  NodeJson node(
      @PathVariable String system,
      @PathVariable String table,
      @PathVariable int node,
      @RequestParam(required = false) @Nullable LocalDate date) {
    IndexTree tree = tree(system, table, date);
    if (node < 0 || node >= tree.terms().size()) {
      throw RequestException.notFound("term");
    }
    List<AboveJson> above = new ArrayList<>();
    for (int at = tree.terms().get(node).above(); at >= 0; at = tree.terms().get(at).above()) {
      above.addFirst(new AboveJson(at, IndexTrees.words(tree.terms().get(at).level())));
    }
    return new NodeJson(
        above,
        term(tree, node),
        tree.terms().get(node).below().stream().map(below -> term(tree, below)).toList());
  }

  @PostMapping("/{table}/find")
  @Needs(Permission.CODES)
  TermsJson find(
      @PathVariable String system,
      @PathVariable String table,
      @RequestBody FindRequest sent,
      @RequestParam(required = false) @Nullable LocalDate date) {
    IndexTree tree = tree(system, table, date);
    List<Integer> found = tree.find(Fields.words("text", sent.text(), 1, 100), MOST);
    return new TermsJson(found.size(), found.stream().map(main -> term(tree, main)).toList());
  }

  private IndexTree tree(String system, String table, @Nullable LocalDate date) {
    IndexTable known =
        IndexTrees.table(table).orElseThrow(() -> RequestException.notFound("table"));
    return trees.of(systems.codes(system, date), known);
  }

  private static String letter(IndexTree.Term term) {
    String title = term.level().title();
    return title.isEmpty() ? "" : title.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private static TermJson term(IndexTree tree, int number) {
    IndexTree.Term term = tree.terms().get(number);
    return new TermJson(
        number,
        term.level().title(),
        term.level().nonessentialModifiers(),
        term.entry().map(IndexEntry::code).orElse(""),
        term.entry().map(IndexEntry::manifestationCode).orElse(""),
        term.entry().map(IndexEntry::see).orElse(""),
        term.entry().map(IndexEntry::seeAlso).orElse(""),
        term.below().size());
  }
}
