package dev.artel.console.site;

import dev.artel.console.shop.Leaving;

/**
 * What would leave, before it does.
 *
 * @param shown how many lines of each table
 */
public record ReceiptPage(Shell shell, String form, Leaving leaving, int shown) {}
