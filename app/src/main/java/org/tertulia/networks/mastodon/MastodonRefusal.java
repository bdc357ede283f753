package org.tertulia.networks.mastodon;

import org.tertulia.kernel.Refusal;

/** Why an account on a Mastodon server cannot be connected. */
public sealed interface MastodonRefusal extends Refusal {

    /** No usable answer came; {@code trouble} is the key of the sentence that says why. */
    record ServerNotReached(String detail, String trouble) implements MastodonRefusal {
        @Override
        public String key() {
            return trouble;
        }
    }

    /** Whatever is there, it does not speak Mastodon's API. */
    record NotMastodon(String server) implements MastodonRefusal {}

    /** The server does not know the token, or no longer. */
    record TokenRefused(String server) implements MastodonRefusal {}

    /** The token may do less than is needed; {@code scope} is what it lacks. */
    record ScopeMissing(String scope) implements MastodonRefusal {}

    /** The server registers no programs, or gave no token for the code. */
    record SignInRefused(String server, int status) implements MastodonRefusal {}
}
