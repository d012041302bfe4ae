package dev.artel.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.core.law.Table;
import dev.artel.core.law.WritableRows;
import dev.artel.core.values.Address;
import dev.artel.core.values.Hash;
import dev.artel.core.values.Micros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all rows must do: the same as a plain list that is searched from end to end. */
public abstract class RowsSuite {
  private static final Table<Item> ITEMS = new Table<>(Item.class, 3);
  private static final Table<ItemNote> NOTES = new Table<>(ItemNote.class, 1);
  private static final int STEPS = 3_000;

  /** Its key holds what sorts differently as text, as signed and as unsigned. */
  record Item(Hash task, long number, Micros loss, String text) {}

  /** Its name begins with the other's. */
  record ItemNote(Address party, boolean read) {}

  /** No rows yet. */
  protected abstract WritableRows create() throws Exception;

  /** Now and then: a moment in which rows may do their housekeeping. */
  protected abstract void settle(WritableRows rows) throws Exception;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldBehaveAsAPlainListDoes(long seed) throws Exception {
    var random = new SplittableRandom(seed);
    var rows = create();
    var items = new ArrayList<Item>();
    var notes = new ArrayList<ItemNote>();
    for (int step = 0; step < STEPS; step++) {
      var item = anyItem(random);
      var note = anyNote(random);
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> put(rows, items, item);
        case 3 -> {
          rows.remove(ITEMS, item.task(), item.number(), item.loss());
          items.removeIf(other -> sameKey(other, item));
        }
        case 4 -> {
          rows.put(NOTES, note);
          notes.removeIf(other -> other.party().equals(note.party()));
          notes.add(note);
        }
        case 5 -> {
          rows.remove(NOTES, note.party());
          notes.removeIf(other -> other.party().equals(note.party()));
        }
        case 6 -> settle(rows);
        default -> compareScans(rows, items, item, seed);
      }
      assertThat(rows.get(ITEMS, item.task(), item.number(), item.loss()))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(items.stream().filter(other -> sameKey(other, item)).findFirst());
    }
    assertThat(rows.scan(NOTES))
        .as("seed %d", seed)
        .isEqualTo(notes.stream().sorted(Comparator.comparing(ItemNote::party)).toList());
  }

  private static void put(WritableRows rows, List<Item> items, Item item) {
    rows.put(ITEMS, item);
    items.removeIf(other -> sameKey(other, item));
    items.add(item);
  }

  private static void compareScans(WritableRows rows, List<Item> items, Item some, long seed) {
    var sorted =
        items.stream()
            .sorted(
                Comparator.comparing(Item::task)
                    .thenComparingLong(Item::number)
                    .thenComparing(Item::loss))
            .toList();
    var ofTask = sorted.stream().filter(item -> item.task().equals(some.task())).toList();
    var ofNumber = ofTask.stream().filter(item -> item.number() == some.number()).toList();
    assertThat(rows.scan(ITEMS)).as("seed %d", seed).isEqualTo(sorted);
    assertThat(rows.scan(ITEMS, some.task())).as("seed %d", seed).isEqualTo(ofTask);
    assertThat(rows.scan(ITEMS, some.task(), some.number()))
        .as("seed %d", seed)
        .isEqualTo(ofNumber);
  }

  private static boolean sameKey(Item one, Item other) {
    return one.task().equals(other.task())
        && one.number() == other.number()
        && one.loss().equals(other.loss());
  }

  private static Item anyItem(SplittableRandom random) {
    var tasks = List.of("00", "0f", "7f", "80", "ff");
    var numbers = List.of(0L, 9L, 10L, 255L, 256L, Long.MAX_VALUE);
    var losses = List.of(-256L, -1L, 0L, 1L, 255L);
    return new Item(
        Hash.hex(any(random, tasks).repeat(Hash.SIZE)),
        any(random, numbers),
        Micros.of(any(random, losses)),
        "text \"%d\"".formatted(random.nextInt(3)));
  }

  private static ItemNote anyNote(SplittableRandom random) {
    return new ItemNote(Address.hex("%040x".formatted(random.nextInt(5))), random.nextBoolean());
  }

  private static <T> T any(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
