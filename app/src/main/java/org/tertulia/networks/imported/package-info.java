/**
 * Messages that somebody brings in a file or sends by the API: NDJSON and CSV of any size, row by
 * row, in constant memory.
 *
 * <p>Invariants: a row that cannot be read is a value with its bytes and the reason, and reading
 * goes on; a row of CSV becomes the line of NDJSON that says the same, so that one set of rules
 * judges both; reasons never quote what people wrote.
 */
@NullMarked
package org.tertulia.networks.imported;

import org.jspecify.annotations.NullMarked;
