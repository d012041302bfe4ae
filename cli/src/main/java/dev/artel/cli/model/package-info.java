/** What there is to know of a safetensors file. */
@NullMarked
package dev.artel.cli.model;

import org.jspecify.annotations.NullMarked;
