package org.tertulia.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Proves by a password who somebody is. Runs outside transactions: hashing is slow on purpose. */
@Component
public class Proving {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Passwords passwords;

    Proving(Accounts accounts, Attempts attempts, Passwords passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /** {@code from} is the network address that asks. */
    public Proof prove(String email, String password, String from) {
        var account = AttemptLimit.account(email);
        var address = AttemptLimit.address(from);
        var wait = attempts.begin(List.of(account, address));
        if (wait.isPositive()) {
            return new Proof.TooMany(wait);
        }
        var locked = accounts.locked(email);
        var open =
                locked.map(it -> passwords.opens(password, it.hash()))
                        .orElseGet(() -> passwords.opensNothing(password));
        if (!open || locked.orElseThrow().account().disabled()) {
            return new Proof.Wrong();
        }
        attempts.succeeded(account, List.of(address));
        refresh(locked.get(), password);
        return new Proof.Proved(locked.get().account());
    }

    /** The only moment at which a hash of older parameters can be made anew. */
    private void refresh(Accounts.Locked locked, String password) {
        if (passwords.outdated(locked.hash())) {
            accounts.password(locked.account().id(), passwords.hash(password));
        }
    }
}
