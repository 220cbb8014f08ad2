// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iklim.ingest.connect.BadExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
  private static final String ARRAY = "[{\"a\":\"secret\"},\n{\"a\":{\"b\":[1,2]}}]";

  private final List<String> records = new ArrayList<>();

  @Test
  void arrayGivesItsObjectsInOrder() throws IOException {
    JsonRecords.ofArray(in(ARRAY), "f.json", each -> records.add(each.toString()));

    assertThat(records).containsExactly("{\"a\":\"secret\"}", "{\"a\":{\"b\":[1,2]}}");
  }

  @Test
  void tablesGiveOnlyWhatIsAskedFor() throws IOException {
    String tables =
        "{\"other\":[{\"deep\":[[{}]]}],\"x\":1,\"wanted\":[{\"a\":1}],\"y\":null,\"wanted2\":{}}";

    JsonRecords.ofTables(
        in(tables),
        "f.json",
        Map.of("wanted", each -> records.add(each.toString()), "wanted2", each -> records.add("")));

    assertThat(records).containsExactly("{\"a\":1}");
  }

  @Test
  void linesMayBeBlank() throws IOException {
    JsonRecords.ofLines(in("{\"a\":1}\n\n{\"a\":2}\r\n"), "f", each -> records.add(each + ""));

    assertThat(records).containsExactly("{\"a\":1}", "{\"a\":2}");
  }

  @Test
  void everyCutOffFileIsRefusedByPlaceAndNotByContent() {
    for (int length = 0; length < ARRAY.length(); length++) {
      String cut = ARRAY.substring(0, length);
      assertThatThrownBy(() -> JsonRecords.ofArray(in(cut), "f.json", each -> {}))
          .as("cut to %d", length)
          .isInstanceOf(BadExportException.class)
          .hasMessageContaining("f.json at line")
          .hasMessageNotContaining("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "[1]", "[[]]", "secret", "[{\"a\":secret}]", "[{}\u0000"})
  void whatIsNoArrayOfObjectsIsRefused(String json) {
    assertThatThrownBy(() -> JsonRecords.ofArray(in(json), "f.json", each -> {}))
        .isInstanceOf(BadExportException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void depthIsBounded() {
    String deep = "[{\"a\":" + "[".repeat(100_000);

    assertThatThrownBy(() -> JsonRecords.ofArray(in(deep), "f.json", each -> {}))
        .isInstanceOf(BadExportException.class);
  }

  @Test
  void endlessRecordIsRefusedBeforeItFillsTheMemory() {
    InputStream endless =
        new SequenceInputStream(
            in("[{\"a\":["),
            new InputStream() {
              private boolean digit;

              @Override
              public int read() {
                digit = !digit;
                return digit ? '1' : ',';
              }
            });

    assertThatThrownBy(() -> JsonRecords.ofArray(endless, "f.json", each -> {}))
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("one record in f.json takes more than");
  }

  private static InputStream in(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
