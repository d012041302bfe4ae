package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SortitionPageTest {
  private static final Path PAGE = Path.of("..", "docs", "sortition.md");

  @Test
  void shouldStandInTheDocumentation() throws IOException {
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, SortitionPage.text());
    }

    assertThat(PAGE).as("to write it anew: -Dartel.write=true").hasContent(SortitionPage.text());
  }

  @Test
  void shouldTellATasksOwnOddsWhenItIsChecked() {
    assertThat(cells(Play.terms(1, 8, "\"stakes\": {\"tau\": 5},")))
        .containsExactly(
            List.of("10 %", "never (0 bad)", "never (1 bad)"),
            List.of("20 %", "never (1 bad)", "1.1 % (2 bad)"),
            List.of("33 %", "never (1 bad)", "9.9 % (3 bad)"),
            List.of("40 %", "never (1 bad)", "9.9 % (3 bad)"));
  }

  @Test
  void shouldTellThatAllAreSeatedByDefault() {
    assertThat(cells(CommitteeTerms.defaults()))
        .allSatisfy(
            row -> assertThat(row.subList(1, 3)).allMatch(cell -> cell.startsWith("never")));
  }

  private static List<List<String>> cells(CommitteeTerms terms) {
    return new CommitteeReview(terms)
        .all().stream()
            .filter(exhibit -> exhibit.title().startsWith("Odds of a bad majority"))
            .flatMap(exhibit -> ((Exhibit.Table) exhibit).rows().stream())
            .map(row -> row.stream().map(cell -> ((Cell.Text) cell).value()).toList())
            .toList();
  }

  @Test
  void shouldPutOddsInWords() {
    assertThat(List.of(0.0, 1e-13, 5.038e-8, 0.0017398, 0.0987, 1.0).stream().map(OddsTable::words))
        .containsExactly(
            "never", "below 1 in 10^12", "1 in 20,000,000", "0.17 %", "9.9 %", "100 %");
  }
}
