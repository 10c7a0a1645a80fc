package org.opencac.service;

import java.util.Optional;
import org.opencac.codeset.CodeSystem;

/** Descriptors of installed releases. Safe to share between threads. */
public interface ServiceNames {
  /** No release is installed. */
  ServiceNames NONE = (system, code) -> Optional.empty();

  /**
   * Whether a code may be billed on the date: false only where a full release is in force on the
   * date and does not list the code, or lists it as ended.
   */
  default boolean valid(CodeSystem system, String code) {
    return true;
  }

  /** What the publisher says of a code to patients; empty where it is not installed. */
  default Optional<String> plain(CodeSystem system, String code) {
    return Optional.empty();
  }

  /**
   * The descriptor of a code; empty when its system is not installed, is installed without its
   * texts' licence, or does not list it.
   */
  Optional<String> descriptor(CodeSystem system, String code);
}
