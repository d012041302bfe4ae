package dev.artel.console.site;

import dev.artel.console.Village;
import dev.artel.console.Visitor;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of a shop's site as it stands open, and somebody who visits it. */
public abstract class SiteTest {
  @TempDir Path folder;
  protected Village village;
  protected final Visitor visitor = new Visitor();

  @BeforeEach
  void open() throws Exception {
    village = new Village(folder, "s0");
  }

  @AfterEach
  void close() {
    village.close();
  }

  final Visitor.Answer get(String path) throws Exception {
    return visitor.get(village.address() + path);
  }

  final Visitor.Answer post(String path, Map<String, String> fields) throws Exception {
    return visitor.post(village.address() + path, village.address(), fields);
  }
}
