package dev.artel.learning.recommender.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A shop's file: CSV by RFC 4180 with a header, in UTF-8 with or without a byte order mark, lines
 * ended by LF or CRLF. The columns are those of REES46's data sets in any order; {@code
 * event_time}, {@code category_id} and {@code user_session} may be missing. Read as a stream, and
 * whole or not at all.
 */
public final class ShopCsv {
  private static final int MOST_FAULTS = 100;
  private static final int BUFFER = 1 << 16;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final RowSink sink;
  private final List<CellFault> faults = new ArrayList<>();
  private long line = 1;

  private ShopCsv(ItemKeys keys) {
    this.sink = new RowSink(keys);
  }

  /** Closes the stream. A broken disk is an {@link IOException}; a wrong file is a value. */
  public static Reading read(InputStream file, ItemKeys keys) throws IOException {
    return new ShopCsv(keys).read(file);
  }

  private Reading read(InputStream file) throws IOException {
    try (var csv = reader(text(file))) {
      rows(csv);
    } catch (CsvParseException e) {
      fault("", "", "is no CSV from here on: a quote is open, or a cell has no end");
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CharacterCodingException)) {
        throw e.getCause();
      }
      fault("", "", "is not UTF-8, here or in the lines after it");
    }
    return faults.isEmpty() ? sink.finish() : new Reading.Refused(faults);
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(BUFFER)
        .ofCsvRecord(text);
  }

  private static Reader text(InputStream file) throws IOException {
    var bytes = new PushbackInputStream(file, MARK.length);
    var lead = bytes.readNBytes(MARK.length);
    if (!Arrays.equals(lead, MARK)) {
      bytes.unread(lead);
    }
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  private void rows(CsvReader<CsvRecord> csv) {
    var records = csv.iterator();
    if (!records.hasNext()) {
      fault("", "", "the file is empty: a header is needed");
      return;
    }
    var header = Header.of(records.next().getFields());
    faults.addAll(header.faults(line));
    if (!faults.isEmpty()) {
      return;
    }
    while (faults.size() < MOST_FAULTS && records.hasNext()) {
      var record = records.next();
      line = record.getStartingLineNumber();
      row(header, record.getFields());
    }
  }

  private void row(Header header, List<String> cells) {
    int wanted = header.names().size();
    if (cells.size() != wanted) {
      fault("", "", "has " + cells.size() + " cells where the header has " + wanted);
      return;
    }
    int before = faults.size();
    var row = new long[Column.values().length];
    for (var field : Field.values()) {
      if (header.has(field.column())) {
        row[field.place()] = value(field, header.cell(cells, field.column()));
      }
    }
    // Nothing is kept of sessions, yet they are cells like others.
    bounded(Header.SESSION, header.cell(cells, Header.SESSION));
    if (!header.has(Header.TIME)) {
      row[Column.TIME.ordinal()] = sink.next();
    }
    if (faults.size() == before) {
      sink.add(row);
    }
    faults.subList(before, faults.size()).sort(Comparator.comparingInt(header::place));
  }

  private long value(Field field, String cell) {
    try {
      return field.value(Cells.text(cell), sink);
    } catch (Cells.CellException e) {
      fault(field.column(), cell, String.valueOf(e.getMessage()));
      return 0;
    }
  }

  private void bounded(String column, String cell) {
    try {
      Cells.text(cell);
    } catch (Cells.CellException e) {
      fault(column, cell, String.valueOf(e.getMessage()));
    }
  }

  private void fault(String column, String cell, String why) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new CellFault(line, column, cell, why));
    }
  }

  /** A column of the file, the column of the rows that it becomes, and how. */
  private enum Field {
    TIME(Header.TIME, Column.TIME),
    TYPE(Header.TYPE, Column.EVENT),
    PRODUCT(Header.PRODUCT, Column.PRODUCT),
    CATEGORY(Header.CATEGORY, Column.CATEGORY),
    CODE(Header.CODE, Column.CODE),
    BRAND(Header.BRAND, Column.BRAND),
    PRICE(Header.PRICE, Column.PRICE),
    USER(Header.USER, Column.USER);

    private final String column;
    private final Column target;

    Field(String column, Column target) {
      this.column = column;
      this.target = target;
    }

    String column() {
      return column;
    }

    int place() {
      return target.ordinal();
    }

    long value(String cell, RowSink sink) throws Cells.CellException {
      return switch (this) {
        case TIME -> Cells.time(cell);
        case TYPE -> Cells.event(cell);
        case PRODUCT, USER -> Cells.number(cell);
        case PRICE -> Cells.price(cell);
        case CATEGORY, CODE, BRAND -> sink.text(cell);
      };
    }
  }
}
