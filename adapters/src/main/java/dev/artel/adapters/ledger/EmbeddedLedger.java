package dev.artel.adapters.ledger;

import dev.artel.adapters.sqlite.Database;
import dev.artel.core.law.Beacons;
import dev.artel.core.law.Charter;
import dev.artel.core.law.Command;
import dev.artel.core.law.Door;
import dev.artel.core.law.Genesis;
import dev.artel.core.law.LawBook;
import dev.artel.core.law.Position;
import dev.artel.core.law.Rows;
import dev.artel.core.law.Signed;
import dev.artel.core.port.Batch;
import dev.artel.core.port.Cursor;
import dev.artel.core.port.Ledger;
import dev.artel.core.port.Receipt;
import dev.artel.core.values.Hash;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/**
 * The ledger of one machine: one SQLite file that several threads and processes may write at once.
 * Every block is the group commit of what had arrived; rows, log and head are one transaction, and
 * receipts are given when it is on the disk. Blocks are linked by hashes, commands are signed, and
 * all of the file is under a hash or a checksum: on opening, an edited row, a torn page or a
 * missing end of a table is a {@link LedgerDamagedException}. Only a whole older copy of the file
 * cannot be told from the file. Thread-safe; no time but that of the clock.
 */
public final class EmbeddedLedger implements Ledger {
  /** Anyone may look; who may write is whose coins they are. */
  private static final String RIGHTS = "rw-r--r--";

  private final Charter charter;
  private final LawBook book;
  private final Door door;
  private final Reader reader;
  private final Inbox inbox;

  private EmbeddedLedger(Charter charter, LawBook book, Reader reader, Inbox inbox) {
    this.charter = charter;
    this.book = book;
    this.door = new Door(book.catalogue(), charter.domain());
    this.reader = reader;
    this.inbox = inbox;
  }

  /** Makes the file, whole or not at all; refuses one that is there. */
  public static EmbeddedLedger create(Path file, Genesis genesis, LawBook book, InstantSource clock)
      throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    var draft = Database.draft(file, RIGHTS);
    try {
      try (var database = Database.open(draft)) {
        Format.lay(database, genesis, book, clock.instant().getEpochSecond());
      }
      Database.publish(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
    return open(file, book, clock);
  }

  /** Inspects all of the file first. */
  public static EmbeddedLedger open(Path file, LawBook book, InstantSource clock)
      throws IOException {
    var reading = Database.open(file);
    try {
      var charter = Inspection.of(reading, book).charter();
      var reader = new Reader(reading, book);
      var scribe = new Scribe(Database.open(file), book, charter, clock);
      return new EmbeddedLedger(charter, book, reader, new Writer(scribe, reader::wake));
    } catch (IOException | RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  /**
   * The type strings of the records that a ledger was made for: the law book that opens it has
   * these and no others.
   */
  public static List<String> types(Path file) throws IOException {
    try (var database = Database.openReadOnly(file)) {
      return Format.types(database);
    }
  }

  /** For looking only: writes nothing, and {@link #submit} fails. */
  public static EmbeddedLedger openReadOnly(Path file, LawBook book) throws IOException {
    var reading = Database.openReadOnly(file);
    try {
      var charter = Inspection.of(reading, book).charter();
      return new EmbeddedLedger(charter, book, new Reader(reading, book), Inbox.SHUT);
    } catch (IOException | RuntimeException e) {
      reading.close();
      throw e;
    }
  }

  @Override
  public Charter charter() {
    return charter;
  }

  @Override
  public Receipt submit(Signed command) throws IOException, InterruptedException {
    var refusal = door.inspect(command);
    if (refusal.isPresent()) {
      return new Receipt.Refused(refusal.get().name());
    }
    var knock = new Knock(command, command.id(charter.domain()));
    inbox.add(knock);
    try {
      return knock.answer().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("the law failed on command " + knock.id(), e.getCause());
    }
  }

  @Override
  public Batch read(Cursor after, Duration patience) throws IOException, InterruptedException {
    return reader.read(after, patience);
  }

  @Override
  public Position head() throws IOException {
    return reader.ask(log -> log.head().position());
  }

  @Override
  public Beacons beacons(long height) {
    return Beacons.NONE;
  }

  @Override
  public Optional<Command> command(Hash id) throws IOException {
    return logged(id).map(logged -> logged.signed().command());
  }

  /** What this ledger began with. */
  public Genesis genesis() throws IOException {
    return reader.ask(log -> Format.read(log.database(), book));
  }

  /** Blocks from a height on, at most so many. */
  public List<LoggedBlock> log(long from, int most) throws IOException {
    return reader.ask(log -> new Listing(log, book).blocks(from, most));
  }

  /** A command with its signature and its events. */
  public Optional<LoggedCommand> logged(Hash id) throws IOException {
    return reader.ask(log -> new Listing(log, book).command(id));
  }

  /**
   * Inspects the file as on opening, and repeats its whole history: signatures, nonces, law, rows.
   * Throws {@link LedgerDamagedException}; needs the memory that the ledger has on the disk.
   */
  public Verified verify() throws IOException {
    return Replay.of(reader.file(), book);
  }

  /** The law's rows as they stand now; each question to them is answered from the file. */
  Rows rows() throws IOException {
    return reader.ask(log -> new State(log.database()));
  }

  @Override
  public void close() throws IOException {
    try {
      inbox.close();
    } finally {
      reader.close();
    }
  }
}
