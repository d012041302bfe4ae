package dev.artel.console.site;

/**
 * What all pages of a shop's site have in common.
 *
 * @param here the path of the entry of the menu that is open
 * @param csrf of the session; empty where nobody is logged in
 */
public record Shell(String shop, String title, String here, String csrf) {
  public boolean isIn() {
    return !csrf.isEmpty();
  }
}
