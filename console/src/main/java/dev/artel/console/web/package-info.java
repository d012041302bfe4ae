/** What every site stands on: guards, forms, assets, templates. */
@NullMarked
package dev.artel.console.web;

import org.jspecify.annotations.NullMarked;
