package dev.artel.node.report;

import dev.artel.core.paradigm.Cell;
import dev.artel.core.values.Address;
import java.util.Locale;
import java.util.Map;

/**
 * Cells in words, alike wherever people read: whole numbers and coins with a space between
 * thousands, a party by its name.
 *
 * @param names what people call the parties; an address stands in where nobody told
 */
public record CellTexts(Map<Address, String> names) {
  public CellTexts {
    names = Map.copyOf(names);
  }

  public String of(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> text.value();
      case Cell.Mark mark -> mark.value();
      case Cell.Whole whole -> grouped(whole.value());
      case Cell.Real real -> String.format(Locale.ROOT, "%." + real.digits() + "f", real.value());
      case Cell.Money money -> grouped(money.amount().units());
      case Cell.Who who -> names.getOrDefault(who.party(), who.party().brief());
    };
  }

  private static String grouped(Number number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }
}
