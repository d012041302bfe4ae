package dev.artel.cli.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {
  private static final Path FOLDER = Path.of("runs", "digits-1");

  @Test
  void shouldFindTheSameRowForAFolderWhileItIsFree() {
    assertThat(Ports.row(FOLDER)).isEqualTo(Ports.row(FOLDER));
  }

  @Test
  void shouldBeginElsewhereForAnotherFolder() {
    assertThat(Ports.row(FOLDER)).isNotEqualTo(Ports.row(Path.of("runs", "strokes")));
  }

  @Test
  void shouldPassOverARowInWhichAPortIsTaken() throws Exception {
    int row = Ports.row(FOLDER);

    try (var taken = new ServerSocket(row + 20, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      assertThat(Ports.isFree(row)).isFalse();
      assertThat(Ports.row(FOLDER)).isNotEqualTo(row);
    }
  }
}
