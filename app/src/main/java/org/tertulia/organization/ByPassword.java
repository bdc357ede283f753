package org.tertulia.organization;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.identity.Proof;
import org.tertulia.identity.Proving;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.web.PasswordSignIn;

/** Members come in by e-mail address and password. */
@Component
class ByPassword implements PasswordSignIn {

    private final Proving proving;
    private final People people;

    ByPassword(Proving proving, People people) {
        this.proving = proving;
        this.people = people;
    }

    @Override
    public Attempt by(String email, String password, String from) {
        return switch (proving.prove(email, password, from)) {
            case Proof.Proved(var account) ->
                    people.known(account)
                            .<Attempt>map(Attempt.Welcome::new)
                            .orElseGet(Attempt.Wrong::new);
            case Proof.Wrong() -> new Attempt.Wrong();
            case Proof.TooMany(var pause) -> new Attempt.TooMany(pause);
        };
    }

    @Override
    public Optional<SignedIn> still(MemberId id) {
        return people.known(id);
    }
}
