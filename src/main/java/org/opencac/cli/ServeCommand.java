package org.opencac.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the workbench. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the workbench on this machine: worklist, charts, codes, reports. Without users yet, it"
          + " prints a link to become the first administrator.",
      ""
    },
    footer = {
      "",
      "Settings (environment): CAC_HOME data directory; CAC_DB_URL, CAC_DB_USER, CAC_DB_PASSWORD for"
          + " PostgreSQL; CAC_TLS_CERTIFICATE and CAC_TLS_KEY (PEM) for TLS; CAC_ADDRESS to listen"
          + " on; CAC_OIDC_ISSUER, CAC_OIDC_CLIENT, CAC_OIDC_SECRET for OpenID Connect."
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  private final WorkbenchCommands workbench;

  @Option(
      names = "--demo",
      description = "Sample charts, signed in by a link, forgotten at the end.")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen (default: 8080; 0 takes any that is free).")
  private int port = 8080;

  ServeCommand(Console console, WorkbenchCommands workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw Options.bad("--port", "must be 0 to 65535", "give another one");
    }
    EngineOpening.open(console).close();
    return workbench.serve(console, port, demo);
  }
}
