package dev.artel.console.site;

import java.util.List;

/**
 * Customers whose numbers begin with what was asked for.
 *
 * @param notice of what was just done; empty for nothing
 */
public record CustomersPage(Shell shell, String digits, List<Long> found, int all, String notice) {}
