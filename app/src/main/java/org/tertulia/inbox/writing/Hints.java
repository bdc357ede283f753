package org.tertulia.inbox.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.writing.Hint.Kind;
import org.tertulia.playbook.said.Tone;

/** Reads an answer as whoever gets it would, by a small list of rules. */
public final class Hints {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}");
    private static final Pattern EXCLAMATION = Pattern.compile("!");

    /** So many words in capitals are no initials any more. */
    private static final int SHOUTED = 2;

    private Hints() {}

    /**
     * The hints, none where nothing strikes.
     *
     * @param language of the text; null where it is not known, and then rules of both are tried
     * @param asked how we address people there; null where either will do
     * @param complaint whether it answers one
     * @param signature with which it should end; empty for none
     */
    public static List<Hint> of(
            String written,
            @Nullable String language,
            @Nullable Tone asked,
            boolean complaint,
            String signature) {
        var text = LINK.matcher(written).replaceAll(" ");
        var hints = new ArrayList<Hint>();
        capitals(text, hints);
        exclamations(text, hints);
        var spanish = language == null || language.equals("es");
        var english = language == null || language.equals("en");
        if (spanish) {
            address(text, asked, hints);
            first(Rules.ROBOT_ES, text, Kind.ROBOT, hints);
        }
        if (english) {
            manner(text, asked, hints);
            first(Rules.ROBOT_EN, text, Kind.ROBOT, hints);
        }
        if (complaint && (spanish || english) && !Rules.KIND.matcher(text).find()) {
            hints.add(new Hint(Kind.BLUNT, ""));
        }
        if (!signature.isEmpty() && !even(written).endsWith(even(signature))) {
            hints.add(new Hint(Kind.UNSIGNED, signature));
        }
        return List.copyOf(hints);
    }

    private static void capitals(String text, List<Hint> hints) {
        var shouted =
                WORD.matcher(text)
                        .results()
                        .map(it -> it.group())
                        .filter(it -> it.equals(it.toUpperCase(Locale.ROOT)))
                        .filter(it -> !it.equals(it.toLowerCase(Locale.ROOT)))
                        .filter(it -> !Rules.INITIALS.contains(it))
                        .toList();
        if (shouted.size() >= SHOUTED || shouted.stream().anyMatch(it -> it.length() > 6)) {
            hints.add(new Hint(Kind.CAPITALS, shouted.getFirst()));
        }
    }

    /** One may be glad; three are noise. */
    private static void exclamations(String text, List<Hint> hints) {
        var many = EXCLAMATION.matcher(text).results().count();
        if (many > 1) {
            hints.add(new Hint(Kind.EXCLAMATIONS, String.valueOf(many)));
        }
    }

    private static void address(String text, @Nullable Tone asked, List<Hint> hints) {
        var close = found(Rules.CLOSE, text);
        var formal = found(Rules.FORMAL, text);
        if (asked == null) {
            if (close != null && formal != null) {
                hints.add(new Hint(Kind.MIXED, close + " · " + formal));
            }
        } else if (asked == Tone.CLOSE) {
            if (formal != null) {
                hints.add(new Hint(Kind.TOO_FORMAL, formal));
            }
        } else if (close != null) {
            hints.add(new Hint(Kind.TOO_CLOSE, close));
        }
    }

    /** English has no usted: it is close or formal by its words. */
    private static void manner(String text, @Nullable Tone asked, List<Hint> hints) {
        if (asked == Tone.FORMAL) {
            first(Rules.CASUAL, text, Kind.CASUAL, hints);
        } else if (asked == Tone.CLOSE) {
            first(Rules.STIFF, text, Kind.STIFF, hints);
        }
    }

    private static void first(Pattern rule, String text, Kind kind, List<Hint> hints) {
        var found = found(rule, text);
        if (found != null) {
            hints.add(new Hint(kind, found));
        }
    }

    private static @Nullable String found(Pattern rule, String text) {
        var found = rule.matcher(text);
        return found.find() ? found.group() : null;
    }

    private static String even(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
