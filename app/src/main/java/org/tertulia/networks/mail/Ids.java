package org.tertulia.networks.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Message-IDs: without angle brackets, and only those that can be told apart for ever. */
final class Ids {

    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,900}");
    private static final Pattern OUR_KEY =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@.*");

    private Ids() {}

    /** Of what we say; the key is nobody's guess, and fixed before the first attempt. */
    static String ours(String key, Mailbox mailbox) {
        return key + "@" + mailbox.domain();
    }

    /** Whether it was made by {@link #ours}. */
    static boolean isOurs(String id, Mailbox mailbox) {
        return id.endsWith("@" + mailbox.domain()) && OUR_KEY.matcher(id).matches();
    }

    /** All that a header names, in their order. */
    static List<String> in(@Nullable String header) {
        var found = new ArrayList<String>();
        if (header != null) {
            IN_BRACKETS.matcher(header).results().forEach(each -> add(each.group(1), found));
        }
        return found;
    }

    private static void add(String id, List<String> to) {
        if (USABLE.matcher(id).matches() && !to.contains(id)) {
            to.add(id);
        }
    }

    /** The first that a header names; null where it names none. */
    static @Nullable String first(@Nullable String header) {
        var found = in(header);
        return found.isEmpty() ? null : found.getFirst();
    }
}
