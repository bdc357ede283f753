/**
 * Web feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed, read as they are found in the wild.
 *
 * <p>Invariants: no entity is expanded and nothing is fetched while reading; what can be read of a
 * broken feed is read, and what was wrong is a warning, never a silence; a feed cut short is never
 * taken for complete; an item keeps its identity while its address or text changes.
 */
@NullMarked
package org.tertulia.networks.feed;

import org.jspecify.annotations.NullMarked;
