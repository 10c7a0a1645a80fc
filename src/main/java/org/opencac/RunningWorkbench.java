package org.opencac;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opencac.fault.BadInputException;
import org.opencac.store.Database;
import org.opencac.web.WorkbenchSettings;
import org.opencac.web.WorkbenchStart;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The workbench while it runs; closing it ends it. */
final class RunningWorkbench implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final WorkbenchSettings settings;
  private final CountDownLatch closed = new CountDownLatch(1);

  private RunningWorkbench(ConfigurableApplicationContext context, WorkbenchSettings settings) {
    this.context = context;
    this.settings = settings;
    context.addApplicationListener(event -> {
      if (event instanceof ContextClosedEvent) {
        closed.countDown();
      }
    });
  }

  /** Starts it; what it cannot start with is said as bad input. */
  static RunningWorkbench start(WorkbenchSettings settings, Clock clock) {
    SpringApplication application = new SpringApplication(WorkbenchBeans.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(WorkbenchSettings.class, () -> settings);
      beans.registerBean(Clock.class, () -> clock);
    });
    try {
      return new RunningWorkbench(application.run(), settings);
    } catch (RuntimeException e) {
      throw said(e, settings);
    }
  }

  private static RuntimeException said(RuntimeException problem, WorkbenchSettings settings) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadInputException bad) {
        return bad;
      }
      if (cause instanceof PortInUseException) {
        return new BadInputException(
            "PORT_IN_USE",
            "--port",
            "port " + settings.port() + " is taken",
            "give another one, or 0 for any that is free");
      }
    }
    return problem;
  }

  /** The database of the settings, without the rest. */
  static Database database(WorkbenchSettings settings) {
    return new WorkbenchBeans().database(settings);
  }

  private static Map<String, Object> properties(WorkbenchSettings settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", settings.address());
    all.put("server.port", settings.port());
    all.put("server.error.include-message", "never");
    all.put("server.error.include-stacktrace", "never");
    all.put("server.error.whitelabel.enabled", "false");
    all.put("server.servlet.session.timeout", WorkbenchSettings.IDLE_MINUTES + "m");
    all.put("server.servlet.session.cookie.http-only", "true");
    all.put("server.servlet.session.cookie.same-site", "lax");
    all.put("server.servlet.session.cookie.secure", settings.secure());
    all.put("server.servlet.session.tracking-modes", "cookie");
    all.put("server.compression.enabled", "true");
    all.put(
        "server.compression.mime-types",
        "application/json,text/html,text/css,text/javascript,text/csv");
    all.put("server.tomcat.max-swallow-size", "16MB");
    all.put("server.shutdown", "graceful");
    all.put("spring.lifecycle.timeout-per-shutdown-phase", "3s");
    all.put("spring.jackson.deserialization.fail-on-unknown-properties", "true");
    all.put("spring.jackson.deserialization.fail-on-trailing-tokens", "true");
    all.put("spring.web.resources.cache.cachecontrol.no-cache", "true");
    all.put("management.endpoints.web.exposure.include", "health");
    all.put("management.endpoints.web.discovery.enabled", "false");
    all.put("management.endpoint.health.show-details", "never");
    all.put("management.endpoint.health.probes.enabled", "false");
    all.put("springdoc.api-docs.path", "/api/v1/openapi");
    all.put("logging.level.root", "OFF");
    all.put("logging.level.org.opencac", "WARN");
    if (settings.secure()) {
      all.put("server.ssl.certificate", "file:" + settings.certificate());
      all.put("server.ssl.certificate-private-key", "file:" + settings.certificateKey());
      all.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    }
    return all;
  }

  /** Prepares it, and returns the path to open. */
  String prepare() {
    return context.getBean(WorkbenchStart.class).prepare();
  }

  /** Its address, without a path. */
  String address() {
    int port =
        context.getEnvironment().getProperty("local.server.port", Integer.class, settings.port());
    return (settings.secure() ? "https://" : "http://") + settings.address() + ":" + port;
  }

  /** A part of it; for tests. */
  <T> T part(Class<T> type) {
    return type.isInstance(context) ? type.cast(context) : context.getBean(type);
  }

  /** Waits until it is ended. */
  void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
