package dev.artel.console.site;

import dev.artel.console.shop.Card;
import java.util.List;

/**
 * Ten to promote.
 *
 * @param from how many were passed over
 * @param more whether there are others after these
 */
public record RecommendPage(Shell shell, List<Card> cards, int from, boolean more) {}
