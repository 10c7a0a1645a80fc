package org.opencac.review;

import java.util.List;
import java.util.Optional;

/** The denials. */
public interface DenialRepository {

  /** Keeps a new denial; its id is given here. */
  Denial add(Denial denial);

  /** The denial, kept from others until the transaction ends. */
  Optional<Denial> findForUpdate(long id);

  /** Keeps the outcome. */
  void update(Denial denial);

  /** The denials, newest first. */
  List<Denial> all();

  /** The denials of a chart, newest first. */
  List<Denial> of(String encounter);
}
