/**
 * Mastodon, and any server that speaks its client API: mentions, comments and direct messages are
 * heard, and answered as they were asked.
 *
 * <p>Words: <em>server</em> (one of many, each with its own limits), <em>home</em> (our account
 * there), <em>status</em> (anything said), <em>source</em> (one of the lists that a look pages
 * through), <em>term</em> (a hashtag or words that a watched channel looks for).
 *
 * <p>Invariants: a token goes to its own server only; a page's position moves with the page; what a
 * server lacks is left out and said; an answer is never shown to more people than its question.
 *
 * <p>Read first: {@code MastodonNetwork}, {@code Round}, {@code Speech}.
 */
@NullMarked
package org.tertulia.networks.mastodon;

import org.jspecify.annotations.NullMarked;
