package org.tertulia.inbox;

import org.tertulia.kernel.Refused;
import org.tertulia.networks.Measure;

/** What members write. */
final class Words {

    private Words() {}

    /** Without what no network and no database takes, and with one kind of line end. */
    static String clean(String written) {
        return written.codePoints()
                .filter(point -> point != 0 && !surrogate(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    /** What leaves the house is said as it was written, or not at all. */
    static void mustBeWhole(String written) {
        if (written.codePoints().anyMatch(point -> point == 0 || surrogate(point))) {
            throw new Refused(new InboxRefusal.Unwritable());
        }
    }

    static void mustSaySomething(String text) {
        if (text.isEmpty()) {
            throw new Refused(new InboxRefusal.NothingSaid());
        }
    }

    /** {@code limit} is in characters (code points); 0 is none. */
    static void mustFit(String text, int limit) {
        mustFit(text, Measure.characters(limit));
    }

    static void mustFit(String text, Measure measure) {
        if (!measure.fits(text)) {
            throw new Refused(new InboxRefusal.TooLong(measure.limit(), measure.of(text)));
        }
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
