@NullMarked
package dev.artel.testkit.echo;

import org.jspecify.annotations.NullMarked;
