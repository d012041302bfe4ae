package dev.artel.learning.recommender.rows;

import static dev.artel.learning.recommender.ShopFiles.HEADER;
import static dev.artel.learning.recommender.ShopFiles.keys;
import static dev.artel.learning.recommender.ShopFiles.read;
import static dev.artel.learning.recommender.ShopFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.core.weights.Dataset;
import dev.artel.core.weights.Tensors;
import dev.artel.learning.recommender.ShopFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopCsvTest {
  private static final String LONG =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\r\n";

  private static List<String> faults(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) read(text)).faults().stream().map(CellFault::toString).toList();
  }

  @Test
  void shouldReadTheShortLayout() {
    var rows = rows("7,21,a.b,acme,12.5,cart", "8,22,,,0,purchase");

    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.at(Column.USER, 0)).isEqualTo(7);
    assertThat(rows.at(Column.PRODUCT, 0)).isEqualTo(21);
    assertThat(rows.at(Column.PRICE, 0)).isEqualTo(12_500_000);
    assertThat(rows.at(Column.EVENT, 0)).isEqualTo(3);
    assertThat(rows.at(Column.CODE, 0)).isEqualTo(Names.number("a.b"));
    assertThat(rows.at(Column.KEY, 0)).isEqualTo(keys().of(21));
    assertThat(rows.at(Column.TIME, 1)).isEqualTo(2);
    assertThat(rows.at(Column.BRAND, 1)).isZero();
  }

  @Test
  void shouldReadTheLongLayoutAndPutItInTheOrderOfTime() {
    var later = "2019-10-01 00:00:01 UTC,view,1,99,,x,1.00,5,s\r\n";
    var sooner = "2019-10-01 00:00:00 UTC,cart,2,99,,x,2.00,5,\r\n";

    var rows = rows(read(LONG + later + sooner));

    assertThat(rows.at(Column.TIME, 0)).isEqualTo(1_569_888_000);
    assertThat(rows.at(Column.PRODUCT, 0)).isEqualTo(2);
    assertThat(rows.at(Column.PRODUCT, 1)).isEqualTo(1);
    assertThat(rows.at(Column.CATEGORY, 1)).isEqualTo(Names.number("99"));
  }

  @Test
  void shouldTakeQuotesLineEndsAndAMark() {
    var text =
        "\uFEFF" + HEADER.replace("\n", "\r\n") + "1,2,\"a,\"\"b\"\"\r\nc\",é,3,view\r\n\r\n";

    var read = (Reading.Read) read(text);

    assertThat(read.rows().size()).isEqualTo(1);
    assertThat(read.names().text(read.rows().at(Column.CODE, 0))).isEqualTo("a,\"b\"\r\nc");
    assertThat(read.names().text(Names.number("é"))).isEqualTo("é");
  }

  @Test
  void shouldNameEveryWrongCellAtOnce() {
    var text =
        HEADER + "1,2,,b,3,view\nx,-2,,b,1.2.3,look\n1,2,,b,3\n1,99999999999999999999,,b,3,view";

    assertThat(faults(text))
        .containsExactly(
            "line 3, user_id \"x\": is no whole number from 0 on",
            "line 3, product_id \"-2\": is no whole number from 0 on",
            "line 3, price \"1.2.3\": is no price, such as 12.50",
            "line 3, event_type \"look\": is none of view, cart, purchase",
            "line 4: has 5 cells where the header has 6",
            "line 5, product_id \"99999999999999999999\": is too large a number");
  }

  @Test
  void shouldTellTheLineThatARowBeginsOn() {
    assertThat(faults(HEADER + "1,2,\"a\nb\",b,3,view\n1,2,,b,3,no"))
        .containsExactly("line 4, event_type \"no\": is none of view, cart, purchase");
  }

  @Test
  void shouldStopAtAHundredFaults() {
    assertThat(faults(HEADER + "1,2,,b,3,no\n".repeat(300))).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-10-01 00:00:00,is no time",
    "2019-13-01 00:00:00 UTC,is no day",
    "2019-02-29 00:00:00 UTC,is no day",
    "2019-10-01 24:00:00 UTC,is no day",
    "2019-10-01T00:00:00 UTC,is no time"
  })
  void shouldRefuseWhatIsNoTime(String time, String why) {
    assertThat(faults(LONG + time + ",view,1,9,,x,1.00,5,s"))
        .singleElement()
        .asString()
        .contains(why);
  }

  @ParameterizedTest
  @CsvSource({"'',is no price", "1.,is no price", ".5,is no price", "-1,is no price", "1e3,is no"})
  void shouldRefuseWhatIsNoPrice(String price, String why) {
    assertThat(faults(HEADER + "1,2,,b," + price + ",view"))
        .singleElement()
        .asString()
        .contains(why);
  }

  @Test
  void shouldRefuseHeadersThatAreNone() {
    assertThat(faults("")).containsExactly("line 1: the file is empty: a header is needed");
    assertThat(faults("user_id,price,price,colour\n"))
        .contains("line 1 \"price\": is there twice", "line 1, brand: this column is missing")
        .anyMatch(fault -> fault.startsWith("line 1 \"colour\": is no column of a shop"));
  }

  @Test
  void shouldRefuseHostileBytes() throws IOException {
    var cell = "x".repeat(257);
    assertThat(faults(HEADER + "1,2,," + cell + ",3,view"))
        .singleElement()
        .asString()
        .endsWith("...\": is longer than 256 characters");
    assertThat(faults(HEADER + "1,2,\"" + "x".repeat(200_000)))
        .containsExactly("line 1: is no CSV from here on: a quote is open, or a cell has no end");

    var latin = (HEADER + "1,2,é,b,3,view").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ShopCsv.read(new ByteArrayInputStream(latin), keys()))
        .isInstanceOf(Reading.Refused.class);
  }

  @Test
  void shouldReadTheRealShops() {
    assertThat(ShopFiles.shop(0).size()).isEqualTo(10_000);
    assertThat(ShopFiles.shop(2).distinct(Column.USER)).hasSizeGreaterThan(2_000);
  }

  @Test
  void shouldReadTheRealMonthButForTheRowThatWasCutOff() throws IOException {
    var file = Files.readString(ShopFiles.folder().resolve("2019-Oct.csv"));

    assertThat(faults(file)).containsExactly("line 17436: has 8 cells where the header has 9");
    assertThat(rows(read(file.substring(0, file.lastIndexOf('\n')))).size()).isEqualTo(17_434);
  }

  @Test
  void shouldTravelAsADataset() {
    var rows = rows("7,21,a.b,acme,12.5,cart", "8,22,,,0,purchase");

    assertThat(Interactions.of(rows.dataset())).isEqualTo(rows);
    assertThatThrownBy(() -> Interactions.of(new Dataset(new Tensors(List.of()))))
        .hasMessage("a shop's data lack user");
  }

  @Test
  void shouldPutLaterRowsAfterOlderOnes() {
    var first = rows(read(LONG + "2019-10-01 00:00:05 UTC,view,1,9,,x,1.00,5,s"));
    var second =
        rows(
            read(
                LONG
                    + "2019-10-01 00:00:09 UTC,view,3,9,,x,1.00,5,s\r\n"
                    + "2019-10-01 00:00:05 UTC,view,2,9,,x,1.00,5,s"));

    var all = first.and(second);

    assertThat(List.of(all.at(Column.PRODUCT, 0), all.at(Column.PRODUCT, 1)))
        .containsExactly(1L, 2L);
  }
}
