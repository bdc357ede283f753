package org.tertulia.playbook.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which protocols are written. */
public enum Tongue {
    ES,
    EN;

    /** As the text form and addresses name it: {@code es}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tongue> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The one that somebody who reads this language reads best. */
    public static Tongue of(Locale locale) {
        return of(locale.getLanguage()).orElse(EN);
    }
}
