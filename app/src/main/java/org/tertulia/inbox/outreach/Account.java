package org.tertulia.inbox.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tertulia.inbox.Voice;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.Sha256;

/**
 * An account on a network, as a hash: enough to know it again and to leave it alone, also when the
 * person behind it was erased.
 */
public record Account(String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** As an address names it; none where it cannot be one. */
    public static Optional<Account> named(String hash) {
        return HASH.matcher(hash).matches() ? Optional.of(new Account(hash)) : Optional.empty();
    }

    /** Whose message it is; empty where nobody signed. */
    static Optional<Account> of(Message message, Voice voice) {
        return Optional.ofNullable(message.author())
                .map(author -> of(voice.channel().network(), author));
    }

    public static Account of(String network, Author author) {
        var named = (network + "\n" + author.key()).getBytes(UTF_8);
        return new Account(HexFormat.of().formatHex(Sha256.of(named)));
    }
}
