package org.opencac.service;

import java.util.Optional;
import org.opencac.codeset.CodeSystem;

/** Descriptors of installed releases. Safe to share between threads. */
@FunctionalInterface
public interface ServiceNames {
  /** No release is installed. */
  ServiceNames NONE = (system, code) -> Optional.empty();

  /** The descriptor of a code; empty when its system is not installed or does not list it. */
  Optional<String> descriptor(CodeSystem system, String code);
}
