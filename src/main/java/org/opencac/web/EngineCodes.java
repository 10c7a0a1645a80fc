package org.opencac.web;

import java.time.LocalDate;
import java.util.Optional;
import org.opencac.codeset.Code;
import org.opencac.codeset.CodeSystem;
import org.opencac.engine.CodingEngine;
import org.opencac.payer.PayerSource;
import org.opencac.review.CodeLookup;
import org.opencac.review.CodeReference;

/**
 * What the installed releases say about codes. Exempt from the present-on-admission indicator is
 * what the installed list says, the one that the edits go by; without one, the program's own table.
 * Safe to share between threads.
 */
final class EngineCodes implements CodeLookup {
  private final CodingEngine engine;
  private final PayerSource payers;
  private final PoaExemptions exemptions = PoaExemptions.load();

  EngineCodes(CodingEngine engine, PayerSource payers) {
    this.engine = engine;
    this.payers = payers;
  }

  @Override
  public Optional<String> billable(CodeReference code, LocalDate dateOfService) {
    return find(code, dateOfService).filter(Code::billable).map(Code::display);
  }

  @Override
  public boolean header(CodeReference code, LocalDate dateOfService) {
    return find(code, dateOfService).filter(found -> !found.billable()).isPresent();
  }

  @Override
  public String release(CodeReference code, LocalDate dateOfService) {
    return installed(code.system())
        ? engine.release(code.system(), dateOfService).label()
        : code.system().label() + " (not installed)";
  }

  @Override
  public boolean poaExempt(CodeReference code, LocalDate dateOfService) {
    return payers
        .on(dateOfService)
        .poaExemptions()
        .map(list -> list.exempt(code.code()))
        .orElseGet(() -> exemptions.has(code.code()));
  }

  @Override
  public String chapter(CodeReference code, LocalDate dateOfService) {
    return engine.codeSet(code.system(), dateOfService).chapterOf(code.code());
  }

  private Optional<Code> find(CodeReference code, LocalDate date) {
    return installed(code.system())
        ? engine.codeSet(code.system(), date).find(code.code())
        : Optional.empty();
  }

  private boolean installed(CodeSystem system) {
    return engine.installed().stream().anyMatch(release -> release.system() == system);
  }
}
