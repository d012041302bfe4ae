package dev.artel.console.site;

import java.util.List;

/** Customers whose numbers begin with what was asked for. */
public record CustomersPage(Shell shell, String digits, List<Long> found, int all) {}
