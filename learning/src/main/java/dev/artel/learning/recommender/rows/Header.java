package dev.artel.learning.recommender.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where which column stands.
 *
 * @param names of all columns, in the file's order
 */
record Header(List<String> names, Map<String, Integer> places) {
  static final String TIME = "event_time";
  static final String TYPE = "event_type";
  static final String PRODUCT = "product_id";
  static final String CATEGORY = "category_id";
  static final String CODE = "category_code";
  static final String BRAND = "brand";
  static final String PRICE = "price";
  static final String USER = "user_id";
  static final String SESSION = "user_session";

  private static final List<String> NEEDED = List.of(USER, PRODUCT, CODE, BRAND, PRICE, TYPE);
  private static final List<String> ALL =
      List.of(TIME, TYPE, PRODUCT, CATEGORY, CODE, BRAND, PRICE, USER, SESSION);

  static Header of(List<String> names) {
    var places = new TreeMap<String, Integer>();
    for (int i = 0; i < names.size(); i++) {
      places.putIfAbsent(names.get(i), i);
    }
    return new Header(List.copyOf(names), places);
  }

  List<CellFault> faults(long line) {
    var faults = new ArrayList<CellFault>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (!ALL.contains(name)) {
        faults.add(new CellFault(line, "", name, "is no column of a shop: there are " + ALL));
      } else if (!Integer.valueOf(i).equals(places.get(name))) {
        faults.add(new CellFault(line, "", name, "is there twice"));
      }
    }
    for (var name : NEEDED) {
      if (!places.containsKey(name)) {
        faults.add(new CellFault(line, name, "", "this column is missing"));
      }
    }
    return faults;
  }

  int place(CellFault fault) {
    return names.indexOf(fault.column());
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /** The cell below this name; empty where the file has no such column. */
  String cell(List<String> row, String name) {
    var place = places.get(name);
    return place == null ? "" : row.get(place);
  }
}
