package dev.artel.cli.run;

import static dev.artel.node.report.ExhibitTrees.list;
import static dev.artel.node.report.ExhibitTrees.object;
import static dev.artel.node.report.ExhibitTrees.text;

import dev.artel.core.paradigm.Finding;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.wire.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    return findings.stream().noneMatch(f -> f.opinion() == Finding.Opinion.DISAGREES);
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
            isClean() ? "clean" : "NOT CLEAN",
            count(Finding.Opinion.AGREES),
            count(Finding.Opinion.DISAGREES),
            count(Finding.Opinion.UNCHECKED),
            auditor.name(),
            last);
  }

  private long count(Finding.Opinion opinion) {
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
