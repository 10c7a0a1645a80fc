package org.opencac.web;

import java.time.Clock;
import org.opencac.edit.References;
import org.opencac.edit.catalog.EditCatalog;
import org.opencac.edit.site.SiteRules;
import org.opencac.engine.ChartEngine;
import org.opencac.engine.CodingEngine;
import org.opencac.report.ReportSource;
import org.opencac.report.Reporting;
import org.opencac.review.AuditDesk;
import org.opencac.review.AuditTrail;
import org.opencac.review.CaseRepository;
import org.opencac.review.ChartLocks;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodingDesk;
import org.opencac.review.DecisionLog;
import org.opencac.review.DenialDesk;
import org.opencac.review.DenialRepository;
import org.opencac.review.LockRepository;
import org.opencac.review.SecondAuditRepository;
import org.opencac.review.TokenRepository;
import org.opencac.review.Transactions;
import org.opencac.review.UserRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the web together from what the program brings: engine, database, clock, settings. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WebConfiguration implements WebMvcConfigurer {
  private static final int BCRYPT_COST = 11;
  private static final int DEMO_BCRYPT_COST = 4;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PermissionGate());
  }

  @Bean
  Answers answers(JsonMapper mapper) {
    return new Answers(mapper);
  }

  @Bean
  BugReports bugReports(WorkbenchSettings settings) {
    return new BugReports(settings.home(), !settings.demo());
  }

  @Bean
  Names names(UserRepository users) {
    return new Names(users);
  }

  @Bean
  Reasons reasons() {
    return Reasons.load();
  }

  @Bean
  ChoiceReader choiceReader(Reasons reasons) {
    return new ChoiceReader(reasons);
  }

  @Bean
  Acknowledgements acknowledgements(Reasons reasons, JsonMapper mapper) {
    return new Acknowledgements(reasons, mapper);
  }

  @Bean
  Passwords passwords(WorkbenchSettings settings) {
    return new Passwords(settings.demo() ? DEMO_BCRYPT_COST : BCRYPT_COST);
  }

  @Bean
  SignIn signIn(
      UserRepository users,
      Passwords passwords,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    return new SignIn(users, passwords, trail, transactions, clock);
  }

  @Bean
  Invitations invitations(
      UserRepository users,
      Passwords passwords,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    return new Invitations(users, passwords, trail, transactions, clock);
  }

  @Bean
  Accounts accounts(
      UserRepository users, AuditTrail trail, Transactions transactions, Clock clock) {
    return new Accounts(users, trail, transactions, clock);
  }

  @Bean
  Tokens machineTokens(
      TokenRepository tokens, AuditTrail trail, Transactions transactions, Clock clock) {
    return new Tokens(tokens, trail, transactions, clock);
  }

  @Bean
  OpenIdSignIn openIdSignIn(WorkbenchSettings settings, SignIn signIn) {
    return new OpenIdSignIn(settings, signIn);
  }

  @Bean
  DemoDoor demoDoor(WorkbenchSettings settings) {
    return settings.demo() ? DemoDoor.open() : DemoDoor.shut();
  }

  @Bean
  References references(WorkbenchSettings settings) {
    return References.installed(settings.home());
  }

  @Bean
  CodeLookup codeLookup(CodingEngine engine, References references) {
    return new EngineCodes(engine, references.payers());
  }

  @Bean
  CodeSystems codeSystems(CodingEngine engine, Clock clock) {
    return new CodeSystems(engine, clock);
  }

  @Bean
  CodeSearch codeSearch(CodingEngine engine) {
    return new CodeSearch(engine);
  }

  @Bean
  ChartLocks chartLocks(
      LockRepository locks,
      CaseRepository cases,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    return new ChartLocks(locks, cases, trail, transactions, clock);
  }

  @Bean
  CodingDesk codingDesk(
      CaseRepository cases,
      DecisionLog log,
      ChartLocks locks,
      AuditTrail trail,
      Transactions transactions,
      CodeLookup codes,
      Clock clock) {
    return new CodingDesk(cases, log, locks, trail, transactions, codes, clock);
  }

  @Bean
  AuditDesk auditDesk(
      SecondAuditRepository audits,
      CodingDesk desk,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    return new AuditDesk(audits, desk, trail, transactions, clock);
  }

  @Bean
  DenialDesk denialDesk(
      DenialRepository denials,
      CodingDesk desk,
      AuditTrail trail,
      Transactions transactions,
      Clock clock) {
    return new DenialDesk(denials, desk, trail, transactions, clock);
  }

  @Bean
  Reporting reporting(
      ReportSource source,
      CodingDesk desk,
      AuditDesk audits,
      ChartEdits edits,
      References references,
      Names names,
      Reasons reasons) {
    return new Reporting(
        source,
        desk,
        audits,
        new ChartSeverity(edits, references.payers()),
        names::of,
        reasons::label);
  }

  @Bean
  ChartEdits chartEdits(WorkbenchSettings settings, References references) {
    return new ChartEdits(
        EditCatalog.checker(references, SiteRules.of(settings.home().resolve("rules"))));
  }

  @Bean
  ChartView chartView(
      CodingDesk desk,
      CaseRepository cases,
      ChartLocks locks,
      ChartEdits edits,
      Names names,
      JsonMapper mapper) {
    return new ChartView(desk, cases, locks, edits, names, mapper);
  }

  @Bean
  EncounterReader encounterReader(Clock clock) {
    return new EncounterReader(clock);
  }

  @Bean
  Intake intake(
      EncounterReader reader, CaseRepository cases, AuditTrail trail, Transactions transactions) {
    return new Intake(reader, cases, trail, transactions);
  }

  @Bean(destroyMethod = "close")
  EngineRuns engineRuns(
      CodingEngine engine,
      CodeLookup codes,
      CaseRepository cases,
      DecisionLog log,
      AuditTrail trail,
      Transactions transactions,
      BugReports bugs,
      Clock clock,
      JsonMapper mapper) {
    return new EngineRuns(
        new ChartEngine(engine),
        new RunWriter(mapper, codes),
        cases,
        log,
        trail,
        transactions,
        bugs,
        clock);
  }

  @Bean
  WorkbenchStart workbenchStart(
      WorkbenchSettings settings,
      DemoDoor door,
      Invitations invitations,
      UserRepository users,
      Intake intake,
      EngineRuns runs,
      JsonMapper mapper,
      Clock clock) {
    return new WorkbenchStart(settings, door, invitations, users, intake, runs, mapper, clock);
  }
}
