package org.opencac.cli;

import picocli.CommandLine;

/** The version as the build recorded it. */
final class ProgramVersion implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"cac " + number()};
  }

  static String number() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }
}
