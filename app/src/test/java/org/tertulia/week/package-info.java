/**
 * A week of a company in virtual time: 5,000 messages, twelve agents in three zones, nine shifts,
 * holidays in two of them, an outage and a crisis run through the program itself; afterwards its
 * ledger is checked against the record.
 */
@NullMarked
package org.tertulia.week;

import org.jspecify.annotations.NullMarked;
