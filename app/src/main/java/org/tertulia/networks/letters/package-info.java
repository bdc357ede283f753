/**
 * Letters: what leaves for people and programs that look at no page of ours.
 *
 * <p>Words: <em>letter</em> (one thing written to one recipient), <em>mail</em> (a letter to a
 * person, by the company's mail server), <em>call</em> (a letter to a program, signed, by HTTP),
 * <em>webhook</em> (who is called, and the secret that calls are signed with), <em>home</em> (how
 * this installation is reached from elsewhere).
 *
 * <p>Invariants: a letter is written in the transaction of what it tells of; each attempt is
 * written down before it is made; what a server refused for good is not tried again, and what may
 * have arrived is tried again with the same name, so that who receives it twice can know; a letter
 * stays as the record of what was sent and what was not; passwords and secrets are sealed and shown
 * to nobody; mail servers are called by the same rules as all other addresses.
 *
 * <p>Read first: {@link org.tertulia.networks.letters.Writing}, {@code Carrying}. Publishes {@link
 * org.tertulia.networks.letters.MailServerChanged}, {@link
 * org.tertulia.networks.letters.WebhookAdded}, {@link
 * org.tertulia.networks.letters.WebhookRemoved}.
 */
@NamedInterface("letters")
@NullMarked
package org.tertulia.networks.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
