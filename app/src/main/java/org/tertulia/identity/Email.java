package org.tertulia.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** How e-mail addresses are compared and what may be one. */
public final class Email {

    /** Loose on purpose: only a message sent proves an address; 254 is the limit of RFC 5321. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    private Email() {}

    /** As it is kept: without spaces around it, in lower case. */
    public static String folded(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean plausible(String typed) {
        return PLAUSIBLE.matcher(folded(typed)).matches();
    }
}
