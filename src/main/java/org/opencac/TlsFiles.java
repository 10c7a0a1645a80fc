package org.opencac;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.opencac.fault.BadInputException;

/**
 * The two files that TLS needs, looked at before the server starts, so that a wrong one is named.
 */
final class TlsFiles {
  private TlsFiles() {}

  static void check(Path certificate, Path key) {
    try (InputStream in = Files.newInputStream(certificate)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        throw wrong("CAC_TLS_CERTIFICATE", "holds no certificate");
      }
    } catch (IOException e) {
      throw wrong("CAC_TLS_CERTIFICATE", "names a file that cannot be read");
    } catch (CertificateException e) {
      throw wrong("CAC_TLS_CERTIFICATE", "names a file that is no certificate");
    }
    try {
      if (!Files.readString(key, StandardCharsets.US_ASCII).contains("PRIVATE KEY-----")) {
        throw wrong("CAC_TLS_KEY", "holds no private key");
      }
    } catch (IOException e) {
      throw wrong("CAC_TLS_KEY", "names a file that cannot be read");
    }
  }

  private static BadInputException wrong(String setting, String what) {
    return new BadInputException(
        "TLS_FILE", setting, what, "name a PEM file that this user may read");
  }
}
