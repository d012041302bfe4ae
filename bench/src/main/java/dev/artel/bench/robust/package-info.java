/** How the aggregation rules and the committee's checks stand up to dishonest workers. */
@NullMarked
package dev.artel.bench.robust;

import org.jspecify.annotations.NullMarked;
