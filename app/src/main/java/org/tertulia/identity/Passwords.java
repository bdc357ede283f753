package org.tertulia.identity;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;

/** What a password must be, and its hashes: Argon2id. */
@Component
public class Passwords {

    /** OWASP's and NIST SP 800-63B's least length. */
    public static final int LEAST = 8;

    /** Longer ones only cost time. */
    public static final int MOST = 200;

    /** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
    private static final Argon2PasswordEncoder ARGON2 =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("argon2", Map.of("argon2", ARGON2));

    /** Hashing takes memory and a whole core: a flood of attempts must not take them all. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

    private final String nobodys = encoder.encode(SecretToken.next().value());

    /** Guards what may become a password. */
    static void demandGood(String password) {
        fault(password)
                .ifPresent(
                        refusal -> {
                            throw new Refused(refusal);
                        });
    }

    /** Why this cannot become a password, if it cannot. */
    public static Optional<Refusal> fault(String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of(new IdentityRefusal.PasswordTooShort(LEAST));
        }
        return password.length() > MOST
                ? Optional.of(new IdentityRefusal.PasswordTooLong(MOST))
                : Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    boolean opens(String password, String hash) {
        return password.length() <= MOST && inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a comparison, so that nobody learns by the clock which addresses exist. */
    boolean opensNothing(String password) {
        opens(password, nobodys);
        return false;
    }

    /** Whether it was made with other parameters than today's. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
