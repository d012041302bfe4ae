package dev.artel.console.explorer;

import dev.artel.core.law.CommonRow;
import dev.artel.core.values.Address;
import java.util.List;
import java.util.Map;

/** What the explorer's templates are given. */
public final class ExplorerPages {
  private ExplorerPages() {}

  /** A task on record. */
  public record TaskLine(CommonRow.Task task, String stage) {}

  /** The first page; its parts are kept up to date. */
  public record Overview(
      List<Block> blocks,
      List<TaskLine> tasks,
      List<Artefact> artefacts,
      Map<Address, String> names,
      String trouble) {
    public String name(Address party) {
      return names.getOrDefault(party, party.brief());
    }
  }

  /** One event and what caused it, as JSON. */
  public record Cause(String command, String event, String sender, List<Artefact> artefacts) {}

  /** One block. */
  public record BlockPage(Block block, List<Cause> causes) {}

  /** One task, as its paradigm shows it. */
  public record TaskPage(TaskLine line, List<Shown> exhibits) {}

  /**
   * What is behind a content id, and where that is on record.
   *
   * @param receivers whom a grant opens for
   */
  public record ContentPage(Opened opened, List<String> receivers, List<Artefact> on) {}
}
