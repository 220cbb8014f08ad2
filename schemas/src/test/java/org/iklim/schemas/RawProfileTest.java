// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The raw profile by its examples: NAME.pass.json, REASON[.case].fail.json, and
 * REASON[.case].beyond-schema.fail.json for reasons that no schema can see; those the test of the
 * ingest checks. OVERSIZED is shown short: whoever reads it repeats the text of its {@code content}
 * until the record has more than 1 MiB.
 */
class RawProfileTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/examples/raw");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  static List<Path> passes() throws IOException {
    return examples(".pass.json");
  }

  static List<Path> fails() throws IOException {
    return examples(".fail.json").stream()
        .filter(file -> !file.toString().contains(".beyond-schema."))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("passes")
  void schemaTakesEveryKindOfContent(Path example) throws IOException {
    assertThat(SCHEMA.validate(MAPPER.readTree(Files.readString(example)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fails")
  void schemaRefusesWhatIsRejected(Path example) throws IOException {
    assertThat(SCHEMA.validate(MAPPER.readTree(Files.readString(example)))).isNotEmpty();
  }

  @Test
  void everyReasonHasAFailingExample() throws IOException {
    Set<RejectReason> shown =
        examples(".fail.json").stream()
            .map(file -> RejectReason.valueOf(file.getFileName().toString().split("\\.", 2)[0]))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RejectReason.class)));
    assertThat(shown).containsExactlyInAnyOrder(RejectReason.values());
  }

  @Test
  void everyTypeOfTheProfileHasAPassingExample() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path example : passes()) {
      JsonNode activity = MAPPER.readTree(Files.readString(example));
      shown.add(activity.path("type").asText());
    }
    Set<String> profile = new TreeSet<>();
    SCHEMA.getSchemaNode().at("/properties/type/enum").forEach(type -> profile.add(type.asText()));

    assertThat(shown).containsExactlyElementsOf(profile);
  }

  private static List<Path> examples(String ending) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(RawProfileTest.class.getResourceAsStream("/raw/activity.schema.json"));
  }
}
