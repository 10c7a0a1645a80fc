package org.opencac;

import java.nio.file.Path;
import java.util.Map;
import org.opencac.cli.Console;
import org.opencac.cli.WorkbenchCommands;
import org.opencac.fault.BadInputException;
import org.opencac.review.AuditVerification;
import org.opencac.store.Database;
import org.opencac.store.JdbcAuditTrail;
import org.opencac.store.JdbcDecisionLog;
import org.opencac.web.WorkbenchSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the workbench and keeps it running. */
final class WorkbenchServer implements WorkbenchCommands {
  private final Map<String, String> environment;

  WorkbenchServer(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public int serve(Console console, int port, boolean demo) {
    WorkbenchSettings settings = settings(console, port, demo);
    if (demo) {
      console.err().println("cac: reading the sample charts ...");
    }
    try (RunningWorkbench workbench = RunningWorkbench.start(settings, console.clock())) {
      String path = workbench.prepare();
      console.out().println(said(settings, path));
      console.out().println(workbench.address() + path);
      console.out().flush();
      workbench.await();
    }
    return 0;
  }

  private static String said(WorkbenchSettings settings, String path) {
    if (settings.demo()) {
      return "The demo is ready; nothing of it is kept. Open this, and end it with Ctrl-C:";
    }
    return path.startsWith("/#/set-up")
        ? "There are no users yet. Open this once to become the first administrator:"
        : "The workbench is ready:";
  }

  @Override
  public int verifyTrail(Console console) {
    WorkbenchSettings settings = settings(console, 0, false);
    try (Database database = RunningWorkbench.database(settings)) {
      JdbcClient jdbc = database.client();
      AuditVerification found =
          database
              .transactions()
              .within(() ->
                  AuditVerification.of(
                      new JdbcAuditTrail(jdbc, console.clock()), new JdbcDecisionLog(jdbc)));
      if (found.whole()) {
        console.out().println("The audit trail is whole: " + found.entries() + " entries.");
        return 0;
      }
      console
          .err()
          .println(
              "cac: the audit trail is broken at entry "
                  + found.firstBroken()
                  + ": "
                  + found.reason());
      return 1;
    }
  }

  private WorkbenchSettings settings(Console console, int port, boolean demo) {
    String certificate = get("CAC_TLS_CERTIFICATE");
    String key = get("CAC_TLS_KEY");
    String address = get("CAC_ADDRESS").isEmpty() ? "127.0.0.1" : get("CAC_ADDRESS");
    if (certificate.isEmpty() != key.isEmpty()) {
      throw new BadInputException(
          "TLS_HALF",
          certificate.isEmpty() ? "CAC_TLS_CERTIFICATE" : "CAC_TLS_KEY",
          "is not set while the other of the two is",
          "set both to PEM files, or neither");
    }
    if (!certificate.isEmpty()) {
      TlsFiles.check(Path.of(certificate), Path.of(key));
    }
    boolean loopback =
        address.equals("localhost") || address.startsWith("127.") || address.equals("::1");
    if (!loopback && (certificate.isEmpty() || demo)) {
      throw new BadInputException(
          "NOT_LOOPBACK",
          "CAC_ADDRESS",
          demo ? "the demo listens on this machine only" : "other machines need TLS",
          demo ? "leave it out" : "set CAC_TLS_CERTIFICATE and CAC_TLS_KEY");
    }
    return new WorkbenchSettings(
        console.home(),
        console.root(),
        port,
        demo,
        !certificate.isEmpty(),
        get("CAC_DB_URL"),
        get("CAC_DB_USER"),
        get("CAC_DB_PASSWORD"),
        certificate,
        key,
        demo ? "" : get("CAC_OIDC_ISSUER"),
        get("CAC_OIDC_CLIENT"),
        get("CAC_OIDC_SECRET"),
        address);
  }

  private String get(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
