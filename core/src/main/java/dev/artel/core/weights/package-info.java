/** Models as flat arrays with a layout, safetensors, and aggregation. */
@NullMarked
package dev.artel.core.weights;

import org.jspecify.annotations.NullMarked;
