package dev.artel.console.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
  private static String line(String code, String brand) {
    var product = new Product(7, brand, code, 1_500_000);
    return Export.csv(List.of(new Card(product, 2.5, 3, 1, "", false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx"})
  void shouldQuoteWhatASpreadsheetWouldCompute(String cell) {
    assertThat(line(cell, cell)).contains("'" + cell).doesNotContain("," + cell);
  }

  @Test
  void shouldLeaveOtherCellsAsTheyAre() {
    assertThat(line("a.b", "x-y=z")).endsWith("7,x-y=z b,a.b,x-y=z,1.50,2.500,3\n");
  }

  @Test
  void shouldQuoteCellsThatHoldCommasQuotesAndLines() {
    assertThat(line("a", "b, \"c\"\nd")).contains("\"b, \"\"c\"\"\nd\"");
  }
}
