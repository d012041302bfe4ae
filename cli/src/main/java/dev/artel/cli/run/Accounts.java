package dev.artel.cli.run;

import dev.artel.core.law.CommonRow;
import dev.artel.core.law.Rows;
import dev.artel.core.paradigm.Cell;
import dev.artel.core.paradigm.Exhibit;
import dev.artel.core.values.Address;
import dev.artel.core.values.Coins;
import java.util.ArrayList;
import java.util.List;

/** What each party had and has. */
record Accounts(List<Account> all) {
  /** Coins before the task, and balance and credit after it. */
  record Account(Address party, Coins before, Coins after) {}

  static Accounts of(Rows rows, Endowment endowment) {
    var all = new ArrayList<Account>();
    for (int i = 0; i < endowment.parties().size(); i++) {
      var party = endowment.parties().get(i);
      var account = CommonRow.Account.of(rows, party);
      var after = account.balance().plus(account.credit());
      all.add(new Account(party, endowment.amounts().get(i), after));
    }
    return new Accounts(List.copyOf(all));
  }

  Exhibit table() {
    var rows =
        all.stream()
            .map(a -> List.of(Cell.of(a.party()), Cell.of(a.before()), Cell.of(a.after())))
            .toList();
    return new Exhibit.Table("Coins", List.of("party", "before", "after"), rows);
  }
}
