package org.opencac;

import java.time.Clock;
import javax.sql.DataSource;
import org.opencac.engine.CodingEngine;
import org.opencac.report.ReportSource;
import org.opencac.review.AuditTrail;
import org.opencac.review.CaseRepository;
import org.opencac.review.DecisionLog;
import org.opencac.review.DenialRepository;
import org.opencac.review.LockRepository;
import org.opencac.review.SecondAuditRepository;
import org.opencac.review.TokenRepository;
import org.opencac.review.Transactions;
import org.opencac.review.UserRepository;
import org.opencac.review.Worklist;
import org.opencac.store.Database;
import org.opencac.store.JdbcAuditTrail;
import org.opencac.store.JdbcCaseRepository;
import org.opencac.store.JdbcDecisionLog;
import org.opencac.store.JdbcDenialRepository;
import org.opencac.store.JdbcLockRepository;
import org.opencac.store.JdbcReportSource;
import org.opencac.store.JdbcSecondAuditRepository;
import org.opencac.store.JdbcTokenRepository;
import org.opencac.store.JdbcUserRepository;
import org.opencac.store.JdbcWorklist;
import org.opencac.web.WebConfiguration;
import org.opencac.web.WorkbenchSettings;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the program together: the database and the engine behind, the web before. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import(WebConfiguration.class)
class WorkbenchBeans {

  @Bean(destroyMethod = "close")
  Database database(WorkbenchSettings settings) {
    if (settings.demo()) {
      return Database.inMemory("demo");
    }
    return settings.databaseUrl().isEmpty()
        ? Database.inFile(settings.home())
        : Database.at(settings.databaseUrl(), settings.databaseUser(), settings.databasePassword());
  }

  @Bean(destroyMethod = "")
  DataSource dataSource(Database database) {
    return database.source();
  }

  @Bean
  JdbcClient jdbcClient(Database database) {
    return database.client();
  }

  @Bean
  Transactions transactions(Database database) {
    return database.transactions();
  }

  @Bean
  CaseRepository cases(JdbcClient jdbc, Clock clock) {
    return new JdbcCaseRepository(jdbc, clock);
  }

  @Bean
  DecisionLog decisionLog(JdbcClient jdbc) {
    return new JdbcDecisionLog(jdbc);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc, Clock clock) {
    return new JdbcAuditTrail(jdbc, clock);
  }

  @Bean
  LockRepository locks(JdbcClient jdbc) {
    return new JdbcLockRepository(jdbc);
  }

  @Bean
  UserRepository users(JdbcClient jdbc) {
    return new JdbcUserRepository(jdbc);
  }

  @Bean
  TokenRepository tokens(JdbcClient jdbc) {
    return new JdbcTokenRepository(jdbc);
  }

  @Bean
  SecondAuditRepository secondAudits(JdbcClient jdbc) {
    return new JdbcSecondAuditRepository(jdbc);
  }

  @Bean
  DenialRepository denials(JdbcClient jdbc) {
    return new JdbcDenialRepository(jdbc);
  }

  @Bean
  ReportSource reportSource(JdbcClient jdbc) {
    return new JdbcReportSource(jdbc);
  }

  @Bean
  Worklist.Source worklist(JdbcClient jdbc) {
    return new JdbcWorklist(jdbc);
  }

  @Bean(destroyMethod = "close")
  CodingEngine engine(WorkbenchSettings settings) {
    return CodingEngine.open(settings.home());
  }
}
