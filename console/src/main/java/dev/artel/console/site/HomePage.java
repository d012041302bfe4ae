package dev.artel.console.site;

import dev.artel.console.shop.Card;
import dev.artel.console.shop.Gain;
import dev.artel.console.shop.Product;
import java.util.List;

/** The page that a shop's owner sees first. */
public record HomePage(
    Shell shell, List<Card> cards, Gain gain, int customers, News news, List<Product> featured) {}
