package dev.artel.console.site;

import dev.artel.console.shop.Partner;
import java.util.List;

/**
 * @param message what was wrong; empty for nothing
 */
public record LoginPage(
    Shell shell, List<Partner> shops, String chosen, String token, String message) {}
