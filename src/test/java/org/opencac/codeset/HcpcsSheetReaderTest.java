package org.opencac.codeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.opencac.fault.BadInputException;

/** The quarterly file as a workbook, with invented content. */
class HcpcsSheetReaderTest {
  private static final List<String> HEAD =
      List.of("HCPC", "SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION", "TERM DT");

  private static byte[] workbook(List<List<String>> rows) throws IOException {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (List<String> row : rows) {
      sheet.append("<row>");
      for (int i = 0; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          sheet
              .append("<c r=\"")
              .append((char) ('A' + i))
              .append("1\" t=\"inlineStr\"><is><t>")
              .append(row.get(i))
              .append("</t></is></c>");
        }
      }
      sheet.append("</row>");
    }
    sheet.append("</sheetData></worksheet>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void codesModifiersAndLastDaysAreRead() throws IOException {
    String text =
        "A long made-up name of a supply that needs more than eighty characters to be told in full";
    HcpcsFixedWidthReader read =
        HcpcsSheetReader.read(
            "HCPC2026_JAN_ANWEB.xlsx",
            workbook(
                List.of(
                    List.of("A title of the sheet"),
                    HEAD,
                    List.of("A9999", "00100", "3", text, "Made-up supply", "20260331"),
                    List.of("Q8", "00100", "7", "On a made-up day", "", ""))));

    assertThat(read.codes()).containsExactly(new ListedCode("A9999", true, "Made-up supply", text));
    assertThat(read.lastDays()).containsKey("A9999");
    assertThat(read.modifiers()).containsExactly(new Modifier("Q8", "On a made-up day"));
  }

  @Test
  void aSheetWithOtherColumnsIsRefused() throws IOException {
    byte[] other = workbook(List.of(List.of("CODE", "TEXT"), List.of("A9999", "Made-up")));

    assertThatThrownBy(() -> HcpcsSheetReader.read("x.xlsx", other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("HCPC");
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    assertThatThrownBy(() -> HcpcsSheetReader.read("x.xlsx", new byte[] {1, 2, 3}))
        .isInstanceOf(BadInputException.class);
  }
}
