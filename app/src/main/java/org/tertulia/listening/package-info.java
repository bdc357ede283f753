/**
 * Watches: saved queries over everything that is heard, and the mentions that they find.
 *
 * <p>Words: <em>watch</em> (a saved query of one brand), <em>kind</em> (of a watch: whom it is
 * about, us, a competitor or a topic), <em>edition</em> (of a watch: its query as it stood between
 * two changes), <em>mention</em> (a message that a watch matched), <em>filling</em> (a new watch
 * looks through what was heard before it began), <em>preview</em> (what a query would have found,
 * before it is saved).
 *
 * <p>Invariants: a watch listens to the channels of its brand; what we say is no mention; every
 * message heard after a watch was saved meets it once, whichever instance follows the stream; a
 * mention stays when its message is edited or taken back.
 *
 * <p>Read first: {@link org.tertulia.listening.Watching}, {@link org.tertulia.listening.Matching},
 * {@link org.tertulia.listening.Filling}. Publishes {@link org.tertulia.listening.WatchCreated},
 * {@link org.tertulia.listening.WatchChanged}, {@link org.tertulia.listening.WatchPaused}, {@link
 * org.tertulia.listening.WatchResumed}, {@link org.tertulia.listening.WatchRetired}.
 */
@NullMarked
package org.tertulia.listening;

import org.jspecify.annotations.NullMarked;
