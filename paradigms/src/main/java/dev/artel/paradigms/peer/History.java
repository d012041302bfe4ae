package dev.artel.paradigms.peer;

import dev.artel.core.law.Rows;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is on record of one task, in the law's rows or in a replica's. It scans. */
record History(Rows rows, Hash task) {
  /** Which of two models was there first: the later of two alike is the copy. */
  static final Comparator<PeerEvent.ModelPublished> PLACE =
      Comparator.comparingLong(PeerEvent.ModelPublished::at)
          .thenComparingLong(PeerEvent.ModelPublished::height)
          .thenComparing(PeerEvent.ModelPublished::member);

  /** In the order of joining. */
  List<PeerRow.Member> members() {
    return rows.scan(PeerRow.MEMBERS, task).stream()
        .sorted(Comparator.comparingInt(PeerRow.Member::index))
        .toList();
  }

  /** Of a round, in the order of their places. */
  List<PeerEvent.ModelPublished> models(int round) {
    return rows.scan(PeerRow.MODELS, task, round).stream().sorted(PLACE).toList();
  }

  /** The last of each that has not left, in the order of their places. */
  List<PeerEvent.ModelPublished> latest() {
    return members().stream()
        .filter(member -> !member.hasLeft())
        .flatMap(member -> model(member.published(), member.address()).stream())
        .sorted(PLACE)
        .toList();
  }

  Optional<PeerEvent.ModelPublished> model(int round, Address member) {
    return rows.get(PeerRow.MODELS, task, round, member);
  }

  List<PeerEvent.ModelAveraged> reports(int round) {
    return rows.scan(PeerRow.REPORTS, task, round);
  }

  List<PeerEvent.ModelAveraged> reports() {
    return rows.scan(PeerRow.REPORTS, task);
  }

  /** A member's last. */
  Optional<PeerEvent.ModelAveraged> report(PeerRow.Member member) {
    return rows.get(PeerRow.REPORTS, task, member.reported(), member.address());
  }

  /** The reporter's own model among those that a report has seen. */
  Optional<PeerEvent.ModelPublished> averaged(PeerEvent.ModelAveraged report) {
    if (Question.seen(models(report.round())).equals(report.seen())) {
      return model(report.round(), report.member());
    }
    var gone =
        members().stream()
            .filter(PeerRow.Member::hasLeft)
            .map(PeerRow.Member::address)
            .collect(Collectors.toSet());
    var all = rows.scan(PeerRow.MODELS, task).stream().sorted(PLACE).toList();
    return averaged(report, all)
        .or(() -> averaged(report, all.stream().filter(m -> !gone.contains(m.member())).toList()));
  }

  /** A report has seen the latest of each as they were at some time. */
  private static Optional<PeerEvent.ModelPublished> averaged(
      PeerEvent.ModelAveraged report, List<PeerEvent.ModelPublished> models) {
    var latest = new TreeMap<Address, PeerEvent.ModelPublished>();
    for (var model : models) {
      latest.put(model.member(), model);
      if (Question.seen(List.copyOf(latest.values())).equals(report.seen())) {
        return Optional.ofNullable(latest.get(report.member()));
      }
    }
    return Optional.empty();
  }

  Optional<PeerEvent.Released> release(int round, Address member) {
    return rows.get(PeerRow.RELEASES, task, round, member);
  }

  List<PeerEvent.Released> releases(int round) {
    return rows.scan(PeerRow.RELEASES, task, round);
  }

  List<PeerRow.Round> rounds() {
    return rows.scan(PeerRow.ROUNDS, task);
  }

  /** Whether all who published in a round have given their keys. */
  boolean isReleased(int round) {
    return rows.scan(PeerRow.MODELS, task, round).stream()
        .allMatch(model -> release(round, model.member()).isPresent());
  }
}
