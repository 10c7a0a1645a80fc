import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many coders at once: each opens charts, reads, decides, searches, with half a second to one and a
 * half between two requests. Afterwards every acknowledged decision is looked for in the database and
 * the audit trail is verified. {@code src/campaign/run load [coders] [minutes]}.
 */
final class Load {
  private static final String[] PHRASES = {
    "copd exac", "afib", "t2dm ckd3", "chest pain", "I10", "fracture left wrist", "pneumonia"
  };

  private final Campaign.Server server;
  private final long end;
  private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private final AtomicInteger taken = new AtomicInteger();

  private Load(Campaign.Server server, Duration length) {
    this.server = server;
    this.end = System.nanoTime() + length.toNanos();
  }

  public static void main(String[] args) throws Exception {
    int coders = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    double minutes = args.length > 1 ? Double.parseDouble(args[1]) : 5;
    Path home = Files.createTempDirectory("opencac-load");
    Campaign.Server server = new Campaign.Server(home);
    try {
      System.out.println("preparing charts and " + coders + " coders ...");
      Campaign.prepare(server, coders, 4 * coders);
      System.out.println("loading for " + minutes + " minutes ...");
      Load load = new Load(server, Duration.ofMillis((long) (minutes * 60_000)));
      System.exit(load.run(coders) ? 0 : 1);
    } finally {
      server.kill();
    }
  }

  private boolean run(int coders) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < coders; i++) {
      int number = i;
      threads.add(Thread.ofVirtual().start(() -> code(number)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    List<Long> all = new ArrayList<>();
    System.out.printf("%-10s %8s %8s %8s %8s%n", "request", "count", "p50 ms", "p95 ms", "max ms");
    new TreeMap<>(times).forEach((kind, values) -> {
      print(kind, new ArrayList<>(values));
      all.addAll(values);
    });
    long p95 = print("all", all);
    boolean kept = everyDecisionIsKept();
    System.out.println("errors: " + errors.size() + (errors.isEmpty() ? "" : " " + errors.peek()));
    System.out.println("charts found taken by others: " + taken.get());
    return errors.isEmpty() && kept && p95 < 150;
  }

  private static long print(String kind, List<Long> values) {
    Collections.sort(values);
    long p95 = values.get((int) (values.size() * 0.95));
    System.out.printf(
        "%-10s %8d %8d %8d %8d%n",
        kind, values.size(), values.get(values.size() / 2), p95, values.getLast());
    return p95;
  }

  private void code(int number) {
    Random random = new Random(number);
    Campaign.Caller coder = Campaign.Caller.signedIn(server.address, "coder" + number);
    String tab = "tab-load-" + number;
    String after = "c" + number * 4;
    while (System.nanoTime() < end) {
      send(coder, random, "worklist", "POST", "/api/v1/worklist", "{\"limit\":50}");
      Campaign.Answer next =
          send(
              coder,
              random,
              "next",
              "POST",
              "/api/v1/worklist/next",
              "{\"after\":\"" + after + "\",\"sort\":[{\"by\":\"title\"}]}");
      String id = next.first("\"id\":\"([^\"]*)\"");
      if (id.isEmpty()) {
        continue;
      }
      after = id;
      chart(coder, random, id, tab);
    }
  }

  private void chart(Campaign.Caller coder, Random random, String id, String tab) {
    String path = "/api/v1/encounters/" + id;
    Campaign.Answer lock =
        send(coder, random, "lock", "POST", path + "/lock", "{\"tab\":\"" + tab + "\"}");
    if (lock.status() == 423) {
      taken.incrementAndGet();
      return;
    }
    Campaign.Answer chart = send(coder, random, "chart", "GET", path, "");
    for (String document : chart.all("\"id\":\"([^\"]*)\",\"type\"")) {
      send(coder, random, "document", "GET", path + "/documents/" + document, "");
    }
    int version = Integer.parseInt("0" + chart.first("\"version\":(\\d+),\"coder\""));
    for (String suggestion : chart.all("\"id\":\"(ICD-10-CM/[^\"]*)\"")) {
      boolean accept = random.nextInt(3) > 0;
      String decision =
          accept
              ? "{\"action\":\"accept\",\"suggestion\":\"" + suggestion + "\"}"
              : "{\"action\":\"reject\",\"suggestion\":\"" + suggestion
                  + "\",\"reason\":\"not-supported\"}";
      Campaign.Answer answer =
          send(
              coder,
              random,
              "decide",
              "POST",
              path + "/decisions",
              "{\"tab\":\"" + tab + "\",\"version\":" + version + ",\"key\":\"k" + tab + "-"
                  + random.nextLong(Long.MAX_VALUE) + "\",\"decisions\":[" + decision + "]}");
      if (answer.status() == 201) {
        acknowledged.add(id + " " + answer.first("\"decisions\":\\[(\\d+)"));
        version++;
      }
      if (random.nextInt(4) == 0) {
        String phrase = PHRASES[random.nextInt(PHRASES.length)];
        send(
            coder, random, "search", "POST", "/api/v1/codes/search", "{\"phrase\":\"" + phrase + "\"}");
      }
      if (System.nanoTime() > end) {
        break;
      }
    }
    send(coder, random, "unlock", "POST", path + "/unlock", "{\"tab\":\"" + tab + "\"}");
  }

  private Campaign.Answer send(
      Campaign.Caller coder, Random random, String kind, String method, String path, String body) {
    Campaign.sleep(500 + random.nextInt(1000));
    long start = System.nanoTime();
    Campaign.Answer answer = coder.send(method, path, body);
    times
        .computeIfAbsent(kind, none -> new ConcurrentLinkedQueue<>())
        .add((System.nanoTime() - start) / 1_000_000);
    boolean expected = answer.status() / 100 == 2 || kind.equals("lock") && answer.status() == 423;
    if (!expected) {
      errors.add(kind + " " + answer.status() + " " + answer.first("\"code\":\"([^\"]*)\""));
    }
    return answer;
  }

  private boolean everyDecisionIsKept() {
    Campaign.Caller auditor = Campaign.Caller.signedIn(server.address, "auditor");
    Map<String, String> histories = new ConcurrentHashMap<>();
    int lost = 0;
    for (String one : acknowledged) {
      int blank = one.indexOf(' ');
      String history =
          histories.computeIfAbsent(
              one.substring(0, blank),
              id -> auditor.send("GET", "/api/v1/encounters/" + id + "/history", "").body());
      if (!history.contains("\"id\":" + one.substring(blank + 1) + ",")) {
        lost++;
      }
    }
    String trail = auditor.send("POST", "/api/v1/trail/verify", "{}").body();
    System.out.println("decisions acknowledged: " + acknowledged.size() + ", lost: " + lost);
    System.out.println("audit trail: " + trail);
    return lost == 0 && trail.contains("\"whole\":true");
  }
}
