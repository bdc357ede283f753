package org.tertulia.listening.voice.web;

import java.text.NumberFormat;
import java.util.Locale;
import org.tertulia.listening.voice.ShareOfVoice;

/** Shares as people read them. */
final class Percent {

    private Percent() {}

    /** Empty where there are too few messages to speak of shares. */
    static String of(long part, long whole, Locale locale) {
        var share = ShareOfVoice.share(part, whole);
        return share.isEmpty() ? "" : format(locale).format(share.getAsDouble());
    }

    /** How many points a share rose or fell, with its sign; empty where one cannot tell. */
    static String points(long part, long whole, long partBefore, long wholeBefore) {
        var now = ShareOfVoice.share(part, whole);
        var before = ShareOfVoice.share(partBefore, wholeBefore);
        if (now.isEmpty() || before.isEmpty()) {
            return "";
        }
        var points = Math.round((now.getAsDouble() - before.getAsDouble()) * 100);
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }

    private static NumberFormat format(Locale locale) {
        return NumberFormat.getPercentInstance(locale);
    }
}
