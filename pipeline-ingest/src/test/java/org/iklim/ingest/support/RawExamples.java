// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.ingest.decode.DecodeActivity;
import org.iklim.ingest.pseudonymize.PseudonymKey;
import org.iklim.ingest.pseudonymize.Pseudonymizer;
import org.iklim.ingest.validate.ReadRawRecord;
import org.iklim.schemas.RejectReason;

/** The examples of the raw profile, and steps that read them with a key made for tests. */
public final class RawExamples {
  /** When the examples arrived in Kafka. */
  public static final long ARRIVED_AT = Instant.parse("2026-10-02T00:00:00Z").toEpochMilli();

  /** What was published before is late in the tests. */
  public static final Instant ACCEPT_SINCE = Instant.parse("2000-01-01T00:00:00Z");

  private static final Path FOLDER = Path.of("../schemas/src/test/resources/examples/raw");

  private RawExamples() {}

  /** Files of the examples that pass, in order. */
  public static List<Path> passes() throws IOException {
    return files(".pass.json");
  }

  /** Files of the examples that fail, in order. */
  public static List<Path> fails() throws IOException {
    return files(".fail.json");
  }

  /** Bytes of a passing example. */
  public static byte[] pass(String name) throws IOException {
    return Files.readAllBytes(FOLDER.resolve(name + ".pass.json"));
  }

  /** The reason that a failing example shows. */
  public static RejectReason reason(Path file) {
    return RejectReason.valueOf(file.getFileName().toString().split("\\.", 2)[0]);
  }

  /** Bytes of an example; the one that is too large is made so by repeating its text. */
  public static byte[] bytes(Path example) throws IOException {
    byte[] bytes = Files.readAllBytes(example);
    if (!example.toString().endsWith(".fail.json") || reason(example) != RejectReason.OVERSIZED) {
      return bytes;
    }
    ObjectMapper json = new ObjectMapper();
    ObjectNode activity = (ObjectNode) json.readTree(bytes);
    ObjectNode object = (ObjectNode) activity.path("object");
    String text = object.path("content").asText();
    object.put("content", text.repeat(DecodeActivity.MAX_BYTES / text.length() + 1));
    return json.writeValueAsBytes(activity);
  }

  /** Pseudonyms with the key of the tests. */
  public static Pseudonymizer pseudonymizer() {
    byte[] secret = "a key for tests, of 32 bytes ...".getBytes(StandardCharsets.US_ASCII);
    return new Pseudonymizer(
        PseudonymKey.ofBase64(Base64.getEncoder().encodeToString(secret), "a test"));
  }

  /** All steps, with the key of the tests. */
  public static ReadRawRecord steps() {
    return new ReadRawRecord(pseudonymizer(), Optional.of(ACCEPT_SINCE));
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
