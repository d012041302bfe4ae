package dev.artel.paradigms.committee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.paradigms.committee.CommitteeTerms.Contribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every scheme, in the games of the page. */
@Tag("long")
class PayoutPageTest extends PayoutAxioms {
  private static final Path PAGE = Path.of("..", "docs", "contribution.md");
  private static final int GAMES = 80;

  PayoutPageTest() {
    super(new AxiomGrid(LongStream.range(0, GAMES)));
  }

  @Override
  List<Scheme> schemes(Contribution measure) {
    return Scheme.all(measure);
  }

  @Test
  void shouldStandInTheDocumentation() throws IOException {
    var text = PayoutPage.text(grid);
    if (Boolean.getBoolean("artel.write")) {
      Files.writeString(PAGE, text);
    }

    assertThat(PAGE).as("to write it anew: -Dartel.write=true").hasContent(text);
  }
}
