package org.tertulia.networks.http;

import java.util.Set;

/**
 * On which ports a web server may be expected; after the list of bad ports of the Fetch standard.
 */
final class Ports {

    private static final Set<Integer> OTHERS =
            Set.of(
                    1719, 1720, 1723, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045, 4190,
                    5060, 5061, 5432, 5900, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679,
                    6697, 9042, 9092, 9200, 9300, 10080, 11211, 27017);

    private static final Set<Integer> MAIL = Set.of(25, 143, 465, 587, 993);

    private Ports() {}

    /** Those of mail servers: to hand letters in (SMTP), and to look for them (IMAP). */
    static boolean areForMail(int port) {
        return MAIL.contains(port) || port >= 1024 && areForWeb(port);
    }

    static boolean areForWeb(int port) {
        return port == 80 || port == 443 || (port >= 1024 && !OTHERS.contains(port));
    }
}
