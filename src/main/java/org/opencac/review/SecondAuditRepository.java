package org.opencac.review;

import java.util.List;
import java.util.Optional;

/** The second-level audits. */
public interface SecondAuditRepository {

  /** Keeps a new audit; its id is given here. */
  SecondAudit add(SecondAudit audit);

  /** The audit, kept from others until the transaction ends. */
  Optional<SecondAudit> findForUpdate(long id);

  /** Keeps a change. */
  void update(SecondAudit audit);

  /** The audits, newest first. */
  List<SecondAudit> all();

  /** The audits of a chart, newest first. */
  List<SecondAudit> of(String encounter);
}
