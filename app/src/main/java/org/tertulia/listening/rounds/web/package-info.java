/** The pages and the API of the rounds. */
@NullMarked
package org.tertulia.listening.rounds.web;

import org.jspecify.annotations.NullMarked;
