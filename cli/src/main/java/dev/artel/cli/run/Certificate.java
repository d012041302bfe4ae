package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.cli.ExitCode;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.paradigm.Finding;
import dev.artel.core.paradigm.Finding.Opinion;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import dev.artel.node.report.Fact;
import dev.artel.node.report.HtmlPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an audit found.
 *
 * @param last hash of the ledger's last block, all zero where the ledger could not be repeated
 */
public record Certificate(String task, Auditor auditor, Hash last, List<Finding> findings) {
  /** With whose key it was looked. */
  public record Auditor(String name, Address address) {}

  public Certificate {
    findings = List.copyOf(findings);
  }

  /** Nothing disagrees. */
  public boolean isClean() {
    return findings.stream().noneMatch(f -> f.opinion() == Opinion.DISAGREES);
  }

  /** What a command that ends with this certificate ends with. */
  public ExitCode code() {
    return isClean() ? ExitCode.OK : ExitCode.DISAGREES;
  }

  public List<String> lines() {
    var lines = new ArrayList<String>();
    int width = findings.stream().mapToInt(f -> f.subject().length()).max().orElse(0);
    for (var finding : findings) {
      lines.add(
          "%-9s  %s  %s"
              .formatted(
                  word(finding),
                  finding.subject() + " ".repeat(width - finding.subject().length()),
                  finding.detail()));
    }
    lines.add("");
    lines.add(verdict());
    return lines;
  }

  /** One line for all. */
  public String verdict() {
    return "%s: %d agree, %d disagree, %d could not be checked with the key of %s; last block %s"
        .formatted(
            cleanliness(),
            count(Opinion.AGREES),
            count(Opinion.DISAGREES),
            count(Opinion.UNCHECKED),
            auditor.name(),
            last);
  }

  /** The same as a page that stands for itself. */
  public String page() {
    var facts =
        List.of(
            new Fact(
                "verdict", mark(isClean() ? Opinion.AGREES : Opinion.DISAGREES, cleanliness())),
            new Fact("agree", Cell.of(count(Opinion.AGREES))),
            new Fact("disagree", Cell.of(count(Opinion.DISAGREES))),
            new Fact("could not be checked", Cell.of(count(Opinion.UNCHECKED))),
            Fact.of("checked with the key of", auditor.name()),
            Fact.of("address", auditor.address().toString()),
            Fact.of("last block", last.toString()));
    var rows = findings.stream().map(Certificate::row).toList();
    var table = new Exhibit.Table("What was checked", List.of("what", "opinion", "detail"), rows);
    return HtmlPage.of("Audit of " + task, facts, List.of(table), Map.of());
  }

  private static List<Cell> row(Finding finding) {
    return List.of(
        Cell.of(finding.subject()),
        mark(finding.opinion(), word(finding)),
        Cell.of(finding.detail()));
  }

  private static Cell mark(Opinion opinion, String text) {
    var tone =
        switch (opinion) {
          case AGREES -> Cell.Tone.GOOD;
          case DISAGREES -> Cell.Tone.BAD;
          case UNCHECKED -> Cell.Tone.OPEN;
        };
    return new Cell.Mark(tone, text);
  }

  private String cleanliness() {
    return isClean() ? "clean" : "NOT CLEAN";
  }

  private long count(Opinion opinion) {
    return findings.stream().filter(f -> f.opinion() == opinion).count();
  }

  public Tree tree() {
    return object(
        "task", text(task),
        "clean", new Tree.Bool(isClean(), 0),
        "auditor", text(auditor.name()),
        "address", text(auditor.address().toString()),
        "lastBlock", text(last.toString()),
        "findings", list(findings, Certificate::tree));
  }

  private static Tree tree(Finding finding) {
    return object(
        "subject", text(finding.subject()),
        "opinion", text(word(finding)),
        "detail", text(finding.detail()));
  }

  private static String word(Finding finding) {
    return finding.opinion().name().toLowerCase(Locale.ROOT);
  }
}
