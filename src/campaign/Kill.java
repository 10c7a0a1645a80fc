import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Kills the server as kill -9 does in the middle of a load of decisions, again and again, and looks
 * after each restart for every decision that was acknowledged. {@code src/campaign/run kill [times]};
 * with CAC_DB_URL on PostgreSQL, which must be empty.
 */
final class Kill {
  private static final int WRITERS = 8;
  private static final String CODES = "I10 E11.9 J44.1 I48.91 N18.30 F32.A E78.5 K21.9 J45.909 M54.50";

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) throws Exception {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Path home = Files.createTempDirectory("opencac-kill");
    System.exit(new Kill().run(home, times) ? 0 : 1);
  }

  private boolean run(Path home, int times) throws Exception {
    Campaign.Server server = new Campaign.Server(home);
    Campaign.prepare(server, 1, WRITERS);
    String token = Campaign.token(server);
    List<String> charts =
        new Campaign.Caller(server.address, token)
            .send("POST", "/api/v1/worklist", "{\"limit\":500}")
            .all("\\{\"id\":\"(c[^\"]*)\"");
    Random random = new Random(1);
    boolean good = true;
    for (int round = 1; round <= times; round++) {
      int before = acknowledged.size();
      AtomicBoolean running = new AtomicBoolean(true);
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String chart = charts.get(i);
        int seed = round * 100 + i;
        String address = server.address;
        writers.add(
            Thread.ofPlatform().start(() -> write(address, token, chart, seed, running)));
      }
      Campaign.sleep(1500 + random.nextInt(2000));
      server.kill();
      running.set(false);
      for (Thread writer : writers) {
        writer.join();
      }
      server = new Campaign.Server(home);
      int lost = lost(server);
      String trail =
          Campaign.Caller.signedIn(server.address, "auditor")
              .send("POST", "/api/v1/trail/verify", "{}")
              .body();
      System.out.println(
          "round " + round + ": " + (acknowledged.size() - before) + " acknowledged, "
              + acknowledged.size() + " in all, lost " + lost + ", " + trail);
      good &= lost == 0 && trail.contains("\"whole\":true");
    }
    server.kill();
    System.out.println(good ? "nothing was lost" : "SOMETHING WAS LOST");
    return good;
  }

  private void write(
      String address, String token, String chart, int seed, AtomicBoolean running) {
    Campaign.Caller caller = new Campaign.Caller(address, token);
    String path = "/api/v1/encounters/" + chart;
    String tab = "tab-kill-" + seed;
    int version =
        Integer.parseInt(
            "0"
                + caller
                    .send("POST", path + "/lock", "{\"tab\":\"" + tab + "\",\"takeOver\":true}")
                    .first("\"version\":(\\d+)"));
    String[] codes = CODES.split(" ");
    for (int i = 0; running.get(); i++) {
      String code = codes[i % codes.length];
      String coding = "{\"codeSystem\":\"ICD-10-CM\",\"code\":\"" + code + "\",\"action\":";
      String decision = coding + "\"add\"}";
      Campaign.Answer answer = decide(caller, path, tab, version, seed + "-" + i, decision);
      if (answer.status() == 400) {
        decision = coding + "\"remove\",\"reason\":\"entered-by-mistake\"}";
        answer = decide(caller, path, tab, version, seed + "-r" + i, decision);
      }
      if (answer.status() == 0) {
        return;
      }
      if (answer.status() == 201) {
        version++;
        acknowledged.add(chart + " " + answer.first("\"decisions\":\\[(\\d+)"));
      }
    }
  }

  private static Campaign.Answer decide(
      Campaign.Caller caller, String path, String tab, int version, String key, String decision) {
    return caller.send(
        "POST",
        path + "/decisions",
        "{\"tab\":\"" + tab + "\",\"version\":" + version + ",\"key\":\"key-" + key
            + "\",\"decisions\":[" + decision + "]}");
  }

  private int lost(Campaign.Server server) {
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
    return lost;
  }
}
