/**
 * Mailboxes as channels: read by IMAP, answered by SMTP. A mail is kept as it came, byte by byte,
 * and read leniently; what programs sent by themselves is a notice, and never answered.
 *
 * <p>Words: the <em>payload</em> is a mail behind a line of ours that names it; an <em>id</em> is
 * its Message-ID without the angle brackets, or a hash where it has none that can be used.
 *
 * <p>Invariants: the Message-ID of what we say is made of the delivery's key, so that it is the
 * same however often it is tried; no password leaves {@code secrets} but for the server that it is
 * for; only addresses that were checked are spoken to.
 *
 * <p>Read first: {@link org.tertulia.networks.mail.MailNetwork}, {@link
 * org.tertulia.networks.mail.MailReading}.
 */
@NullMarked
package org.tertulia.networks.mail;

import org.jspecify.annotations.NullMarked;
