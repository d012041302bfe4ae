/** Content-addressed stores that need no service: files in a folder, under the ids of IPFS. */
@NullMarked
package dev.artel.adapters.store;

import org.jspecify.annotations.NullMarked;
