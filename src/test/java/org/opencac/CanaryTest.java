package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencac.engine.StarterEngine;
import org.slf4j.LoggerFactory;

/** Words of a note stand in no log, no error, no file of the program and no address. */
class CanaryTest {
  private static final String CANARY = "Zyxwvutsky";

  @Test
  void noPathRepeatsWordsOfANote() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    List<ILoggingEvent> logged = new ArrayList<>();
    Path errors = StarterEngine.home().resolve("errors");
    try (Workbench workbench = Workbench.fresh()) {
      AppenderBase<ILoggingEvent> appender =
          new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
              logged.add(event);
            }
          };
      appender.start();
      ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).addAppender(appender);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      List<Browser.Answer> failures = everyWay(workbench);
      for (Browser.Answer failure : failures) {
        assertThat(failure.status()).as(failure.response().uri().getPath()).isBetween(400, 599);
        assertThat(failure.body()).doesNotContainIgnoringCase(CANARY);
        assertThat(failure.response().headers().toString()).doesNotContainIgnoringCase(CANARY);
      }
      assertThat(trail(workbench)).doesNotContainIgnoringCase(CANARY);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContainIgnoringCase(CANARY);
    assertThat(logged.toString()).doesNotContainIgnoringCase(CANARY);
    if (Files.isDirectory(errors)) {
      try (Stream<Path> files = Files.list(errors)) {
        for (Path file : files.toList()) {
          assertThat(Files.readString(file)).doesNotContainIgnoringCase(CANARY);
        }
      }
    }
  }

  private static String trail(Workbench workbench) {
    return workbench.signedIn("auditor").get("/api/v1/trail?limit=500").body();
  }

  private static List<Browser.Answer> everyWay(Workbench workbench) {
    String note = "ASSESSMENT:\nMr. " + CANARY + " has essential hypertension. " + CANARY + "\n";
    workbench.bring("canary", "outpatient", note);
    Browser coder = workbench.signedIn("coder");
    Browser manager = workbench.signedIn("manager");
    String chart = "/api/v1/encounters/canary";
    coder.get(chart);
    coder.get(chart + "/documents/d1");
    coder.lock("canary", "tab-00001");
    coder.decide(
        "canary",
        "tab-00001",
        0,
        "key-0001",
        "{'action':'add','codeSystem':'ICD-10-CM','code':'I10','comment':'"
            + CANARY
            + "','evidence':[{'document':'d1','start':16,'end':26}]}");
    coder.post("/api/v1/codes/search", "{'phrase':'" + CANARY + "'}");
    coder.post("/api/v1/worklist", "{'text':'" + CANARY + "'}");
    List<Browser.Answer> failures = new ArrayList<>();
    failures.add(coder.post("/api/v1/codes/search", "{'" + CANARY + "':1}"));
    failures.add(coder.post("/api/v1/codes/search", "{'phrase':{'" + CANARY + "':1}}"));
    failures.add(coder.post("/api/v1/codes/search", "{'phrase':'" + CANARY));
    failures.add(coder.post("/api/v1/codes/search", CANARY));
    failures.add(coder.post("/api/v1/codes/search", "{'phrase':'x','top':'" + CANARY + "'}"));
    failures.add(coder.post("/api/v1/codes/search", "{'phrase':'x','date':'" + CANARY + "'}"));
    failures.add(coder.post("/api/v1/codes/search", "{'phrase':'x','systems':['" + CANARY + "']}"));
    failures.add(coder.post("/api/v1/worklist", "{'sort':[{'by':'" + CANARY + "'}]}"));
    failures.add(coder.post("/api/v1/worklist", "{'text':'" + CANARY + "\\u0001'}"));
    for (String field :
        List.of("action", "suggestion", "codeSystem", "code", "poa", "group", "reason", "x")) {
      failures.add(
          coder.decide("canary", "tab-00001", 1, "key-0002", "{'" + field + "':'" + CANARY + "'}"));
      failures.add(
          coder.decide(
              "canary",
              "tab-00001",
              1,
              "key-0002",
              "{'action':'reject','"
                  + (field.equals("action") ? "y" : field)
                  + "':'"
                  + CANARY
                  + "'}"));
    }
    failures.add(
        coder.decide(
            "canary",
            "tab-00001",
            0,
            "key-0003",
            "{'action':'poa','codeSystem':'ICD-10-CM','code':'I10','comment':'" + CANARY + "'}"));
    failures.add(
        coder.decide(
            "canary",
            "tab-00009",
            1,
            "key-0004",
            "{'action':'poa','codeSystem':'ICD-10-CM','code':'I10','comment':'" + CANARY + "'}"));
    for (String body :
        List.of(
            "{'id':'canary','title':'" + CANARY + "'}",
            "{'id':'" + CANARY + " x','title':'" + CANARY + "'}",
            "{'" + CANARY + "':'" + CANARY + "'}",
            "{'id':'c2','title':'t','context':{'setting':'" + CANARY + "'},'documents':[]}",
            "{'documents':[{'text':'" + CANARY + "','type':'" + CANARY + "'}]}",
            "{'documents':[{'text':{'" + CANARY + "':1}}]}",
            "['" + CANARY + "']")) {
      failures.add(manager.post("/api/v1/encounters", body));
      failures.add(manager.post(chart + "/documents", body));
    }
    failures.add(
        workbench
            .browser()
            .post("/api/v1/session", "{'name':'" + CANARY + "','password':'" + CANARY + "'}"));
    failures.add(
        workbench.browser().post("/api/v1/set-up", "{'token':'" + CANARY + "','name':'x'}"));
    failures.add(coder.send("PUT", "/api/v1/preferences", "['" + CANARY + "']"));
    return failures;
  }
}
