package dev.artel.learning.recommender.rows;

/**
 * A cell that no event can have.
 *
 * @param line of the file, from 1, where the row begins
 * @param column its name in the header; empty where the row as a whole is wrong
 * @param cell at most its first 40 characters
 */
public record CellFault(long line, String column, String cell, String why) {
  private static final int SHOWN = 40;

  public CellFault {
    cell = cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "...";
  }

  @Override
  public String toString() {
    var where = "line " + line + (column.isEmpty() ? "" : ", " + column);
    return where + (cell.isEmpty() ? ": " : " \"" + cell + "\": ") + why;
  }
}
