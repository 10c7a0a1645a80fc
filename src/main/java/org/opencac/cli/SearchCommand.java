package org.opencac.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.engine.SearchHit;
import org.opencac.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds codes for a phrase. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the codes that a phrase may stand for, best first; misspellings, abbreviations and"
          + " unfinished words are understood. With --input, each line is {\"phrase\": \"…\"}.",
      ""
    },
    footer = {"", "Example: cac search copd exacerbation"})
final class SearchCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int LONGEST_PHRASE = 1000;

  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "PHRASE", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = {"--system", "--systems"},
      paramLabel = "S",
      description = "Code systems to search (default: ${DEFAULT-VALUE}).")
  private String systems = "ICD-10-CM";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many codes at most (default: ${DEFAULT-VALUE}).")
  private int top = 10;

  @Option(names = "--input", paramLabel = "IN.jsonl", description = "Many phrases.")
  private @Nullable Path input;

  @Option(names = "-o", paramLabel = "OUT.jsonl", description = "The results of --input.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads for --input (default: ${DEFAULT-VALUE}).")
  private int threads = 1;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      description = "A table to read, or JSON (default: text).")
  private String format = "text";

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<CodeSystem> wanted = Options.systems(systems);
    if (top < 1) {
      throw Options.bad("--top", "must be at least 1", "give a larger number");
    }
    String phrase = String.join(" ", words).strip();
    if (input == null && (phrase.isEmpty() || phrase.length() > LONGEST_PHRASE)) {
      throw Options.bad(
          "search",
          phrase.isEmpty() ? "no phrase to look for" : "the phrase is too long",
          "give a few words, or --input with -o");
    }
    if (input != null && out == null) {
      throw Options.bad("--input", "needs an output", "name it with -o OUT.jsonl");
    }
    try (CodingEngine engine = EngineOpening.open(console)) {
      if (input != null && out != null) {
        return many(engine, wanted, input, out);
      }
      List<SearchHit> hits = engine.search(phrase, wanted, top);
      if (format.toLowerCase(Locale.ROOT).equals("json")) {
        console.out().println(json(phrase, hits));
      } else {
        print(hits);
      }
      return ExitCode.DONE;
    }
  }

  private int many(CodingEngine engine, List<CodeSystem> wanted, Path from, Path to) {
    return new RecordRun(console, from, to, threads, false)
        .run(
            "phrases",
            (line, node, faults) -> {
              String phrase = node.path("phrase").asString("");
              if (phrase.isBlank() || phrase.length() > LONGEST_PHRASE) {
                faults.add(
                    new Fault(
                        "PHRASE",
                        "line " + line,
                        phrase.isBlank() ? "lacks phrase" : "the phrase is too long",
                        "add \"phrase\" with a few words"));
                return "";
              }
              return json(phrase, engine.search(phrase, wanted, top));
            });
  }

  private void print(List<SearchHit> hits) {
    Signs signs = new Signs(console.colour());
    if (hits.isEmpty()) {
      console.out().println("No code is found for these words.");
    }
    for (SearchHit hit : hits) {
      StyledText line = new StyledText();
      line.add(String.format(Locale.ROOT, "%.2f  ", hit.score()), Style.DIM);
      line.add(String.format(Locale.ROOT, "%-8s", hit.code().code()), Style.BOLD);
      line.add("  " + hit.code().display());
      line.add("  " + String.join(signs.arrow(), hit.indexPath()), Style.DIM);
      line.wrap(console.width(), 16)
          .forEach(part -> console.out().println(part.render(console.colour())));
    }
  }

  private static String json(String phrase, List<SearchHit> hits) {
    ObjectNode root = MAPPER.createObjectNode().put("query", phrase);
    ArrayNode results = root.putArray("results");
    for (SearchHit hit : hits) {
      ObjectNode node =
          results
              .addObject()
              .put("codeSystem", hit.code().system().label())
              .put("code", hit.code().code())
              .put("display", hit.code().display())
              .put("score", Numbers.rounded(hit.score()));
      ArrayNode path = node.putArray("indexPath");
      hit.indexPath().forEach(path::add);
    }
    return MAPPER.writeValueAsString(root);
  }
}
