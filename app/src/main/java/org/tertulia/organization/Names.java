package org.tertulia.organization;

import java.util.Optional;
import org.tertulia.kernel.Refusal;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;

/** What may be the name of a person, a brand or the company. */
final class Names {

    static final int MOST = 200;

    private Names() {}

    /** Without spaces around it; refuses a blank and a long one. */
    static String demandGood(String typed) {
        fault(typed)
                .ifPresent(
                        refusal -> {
                            throw new Refused(refusal);
                        });
        return typed.strip();
    }

    static Optional<Refusal> fault(String typed) {
        var name = typed.strip();
        if (!Visible.in(name)) {
            return Optional.of(new OrganizationRefusal.NameMissing());
        }
        return name.length() > MOST
                ? Optional.of(new OrganizationRefusal.NameTooLong(MOST))
                : Optional.empty();
    }
}
