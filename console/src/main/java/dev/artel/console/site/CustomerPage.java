package dev.artel.console.site;

import dev.artel.console.shop.Customer;

/**
 * One customer's ten, now and before.
 *
 * @param wanted customers who must have changed before a version leaves
 */
public record CustomerPage(Shell shell, Customer customer, int wanted) {}
