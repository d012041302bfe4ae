package dev.artel.console.site;

import dev.artel.console.shop.Customer;

/** One customer's ten, now and before. */
public record CustomerPage(Shell shell, Customer customer) {}
