package org.opencac.web;

import java.nio.file.Path;

/**
 * How the workbench was started.
 *
 * @param home the data directory
 * @param root the program's directory, with the sample encounters in it
 * @param port where it listens; 0 for any that is free
 * @param demo whether it is the demo, signed in by a link and forgotten at the end
 * @param secure whether it speaks TLS
 * @param databaseUrl the JDBC address of the database; empty for the file in the data directory
 * @param databaseUser its user; empty when the address says it
 * @param databasePassword the user's password
 * @param certificate file of the TLS certificate (PEM); empty for none
 * @param certificateKey file of its private key (PEM)
 * @param openIdIssuer address of the OpenID provider; empty for none
 * @param openIdClient the client id there
 * @param openIdSecret the client secret there
 * @param address the address to listen on
 */
public record WorkbenchSettings(
    Path home,
    Path root,
    int port,
    boolean demo,
    boolean secure,
    String databaseUrl,
    String databaseUser,
    String databasePassword,
    String certificate,
    String certificateKey,
    String openIdIssuer,
    String openIdClient,
    String openIdSecret,
    String address) {

  /** Minutes without a request after which a session ends. */
  public static final int IDLE_MINUTES = 30;

  /** Hours after which a session ends in any case. */
  public static final int LONGEST_HOURS = 12;

  /** Ids only: the rest may be secret. */
  @Override
  public String toString() {
    return "WorkbenchSettings[port=" + port + ", demo=" + demo + "]";
  }
}
