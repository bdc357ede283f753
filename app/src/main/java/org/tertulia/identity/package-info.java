/**
 * Who may come in: accounts with a password, their sessions and their API tokens. It proves who
 * somebody is; what that person is here for, the organization knows.
 *
 * <p>Words: <em>account</em> (an e-mail address and a password; its id is the member's),
 * <em>session</em> (one browser that is signed in), <em>token</em> (what a program shows instead of
 * a password), <em>proof</em> (how an attempt to sign in ended).
 *
 * <p>Invariants: passwords and tokens are kept as hashes only; an unknown address takes as long as
 * a wrong password; whoever guesses waits; a disabled account loses its sessions and tokens at
 * once.
 *
 * <p>Read first: {@link org.tertulia.identity.Proving}, {@link org.tertulia.identity.Tokens}.
 * Publishes {@link org.tertulia.identity.AccountEnrolled}, {@link
 * org.tertulia.identity.AccountDisabled}, {@link org.tertulia.identity.AccountEnabled}, {@link
 * org.tertulia.identity.PasswordChanged}, {@link org.tertulia.identity.TokenCreated} and {@link
 * org.tertulia.identity.TokenRevoked}.
 */
@NullMarked
package org.tertulia.identity;

import org.jspecify.annotations.NullMarked;
