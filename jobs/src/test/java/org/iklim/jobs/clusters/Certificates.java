// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.clusters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Certificates of this machine, made with the JDK's own tool. */
final class Certificates {
  /** Password of every store. */
  static final String PASSWORD = "a-store-of-certificates";

  private static final String ALIAS = "broker";

  private Certificates() {}

  /** A key with a certificate for localhost that nobody has signed but itself. */
  static Path keyStore(Path file) throws IOException, InterruptedException {
    keytool(
        List.of("-genkeypair", "-keyalg", "EC", "-validity", "30", "-dname", "CN=localhost"),
        List.of("-ext", "SAN=dns:localhost,ip:127.0.0.1", "-keystore", file.toString()));
    return file;
  }

  /** What a client needs to trust the certificate of a key store. */
  static Path trustStore(Path keyStore, Path file) throws IOException, InterruptedException {
    Path certificate = Files.createTempFile(file.getParent(), "certificate", ".pem");
    keytool(
        List.of("-exportcert", "-rfc", "-file", certificate.toString()),
        List.of("-keystore", keyStore.toString()));
    keytool(
        List.of("-importcert", "-noprompt", "-file", certificate.toString()),
        List.of("-keystore", file.toString()));
    return file;
  }

  private static void keytool(List<String> what, List<String> where)
      throws IOException, InterruptedException {
    List<String> command =
        Processes.join(
            List.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()),
                what,
                where,
                List.of("-alias", ALIAS, "-storetype", "PKCS12", "-storepass", PASSWORD)));
    Processes.run(command, Files.createTempFile("keytool", ".log"));
  }
}
