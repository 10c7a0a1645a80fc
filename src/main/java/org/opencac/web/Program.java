package org.opencac.web;

/** The program itself. */
final class Program {
  private Program() {}

  /** Its version. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }
}
