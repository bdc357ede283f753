/**
 * Files of messages that a person brings: kept while they are worked on, read through once to see
 * what is in them, and once more to take it.
 */
@NullMarked
package org.tertulia.networks.upload;

import org.jspecify.annotations.NullMarked;
