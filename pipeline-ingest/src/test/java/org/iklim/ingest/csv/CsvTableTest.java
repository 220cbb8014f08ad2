// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.iklim.ingest.connect.BadExportException;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  @Test
  void columnsAreFoundByNameWhateverCaseSpacesOrByteOrderMark() throws IOException {
    try (CsvTable table = table("\uFEFFMessage ID,created_at\r\n7,null\r\n")) {
      CsvRow row = table.next();
      assertThat(row.text("messageId")).isEqualTo("7");
      assertThat(row.text("CreatedAt")).isEmpty();
      assertThat(row.raw("CreatedAt")).isEqualTo("null");
      assertThat(row.text("absent")).isEmpty();
      assertThat(table.next()).isNull();
    }
  }

  @Test
  void quotedCellsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
    try (CsvTable table = table("id,body\n1,\"a, \"\"b\"\"\nc\"\n2,d\n")) {
      assertThat(table.next().raw("body")).isEqualTo("a, \"b\"\nc");
      assertThat(table.next().raw("body")).isEqualTo("d");
    }
  }

  @Test
  void rowsKnowTheLineOnWhichTheyBegin() throws IOException {
    try (CsvTable table = table("id,body\n1,\"a\nb\"\n\n2,c\n3,d")) {
      assertThat(table.next().line()).isEqualTo(2);
      assertThat(table.next().line()).isEqualTo(5);
      assertThat(table.next().line()).isEqualTo(6);
    }
  }

  @Test
  void separatorIsTheOneTheHeaderUses() throws IOException {
    try (CsvTable table = table("id;\"a, b, c\";d\n1;2,5;3\n")) {
      assertThat(table.header()).containsExactly("id", "a, b, c", "d");
      assertThat(table.next().raw("abc")).isEqualTo("2,5");
    }
    try (CsvTable table = table("id\tname\n1\tx,y\n")) {
      assertThat(table.next().raw("name")).isEqualTo("x,y");
    }
  }

  @Test
  void rowsOfAnotherWidthSaySo() throws IOException {
    try (CsvTable table = table("a,b\n1\n1,2\n1,2,3\n")) {
      CsvRow small = table.next();
      assertThat(small.fitsHeader()).isFalse();
      assertThat(small.raw("b")).isEmpty();
      assertThat(table.next().fitsHeader()).isTrue();
      assertThat(table.next().fitsHeader()).isFalse();
    }
  }

  @Test
  void unclosedQuotesAreRefusedWithTheirLineButNotTheirText() throws IOException {
    try (CsvTable table = table("a,b\n1,2\n3,\"secret\nstill secret")) {
      table.next();
      assertThatThrownBy(table::next)
          .isInstanceOf(BadExportException.class)
          .hasMessageContaining("line 3")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void otherEncodingsAreRefusedWithAdvice() {
    byte[] latin1 = "id,name\n1,caf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () -> {
              try (CsvTable table = CsvTable.open(new ByteArrayInputStream(latin1), "hr.csv")) {
                table.next();
              }
            })
        .isInstanceOf(BadExportException.class)
        .hasMessageContaining("hr.csv: not UTF-8");
  }

  private static CsvTable table(String text) throws IOException {
    return CsvTable.open(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.csv");
  }
}
