package org.tertulia.networks.plaza.crowd;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How somebody puts it: in their own variety, about the things they always speak of. {@code brand}
 * is whom they speak of.
 */
record Manner(long seed, String brand, Persona who) {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern NAME_FIRST =
            Pattern.compile("^[¿¡\"]*\\{(brand|rival|city|day)}.*");
    private static final Pattern BEGINS = Pattern.compile("(^|[.?!] |^\\()([¿¡\"]*)(\\p{Ll})");
    private static final Pattern CONTRACTED = Pattern.compile("\\b(a|de) el (?=\\p{Ll})");

    private static final Pattern GOES_ON = Pattern.compile("[,:]$| but$");

    /** A sentence under the heading, with its slots filled. */
    String say(String heading, Dice dice) {
        return polished(filled(dice.one(sentences().under(heading)), dice));
    }

    /** The same with a greeting or a farewell, as this person is. */
    String sayKindly(Matter matter, Dice dice) {
        var core = dice.one(sentences().under(matter.heading()));
        var asks = matter == Matter.ASK || matter == Matter.DIRECT;
        var text = new StringBuilder();
        if (dice.in100(greets())) {
            var opening = dice.one(sentences().under(asks ? "open-ask" : "open"));
            text.append(opening).append(' ');
            core = GOES_ON.matcher(opening).find() ? lowered(core) : core;
        }
        text.append(core);
        if (matter.wantsAnswer() && dice.in100(greets() - 10)) {
            text.append(' ').append(dice.one(sentences().under("close")));
        }
        return polished(filled(text.toString(), dice));
    }

    private int greets() {
        return switch (who.temper()) {
            case SUNNY -> 55;
            case EVEN -> 40;
            case TOUCHY -> 25;
            case TERSE -> 10;
        };
    }

    private static String lowered(String core) {
        if (NAME_FIRST.matcher(core).matches()
                || core.startsWith("I ")
                || core.startsWith("EDIT")) {
            return core;
        }
        for (var at = 0; at < core.length() && at < 3; at++) {
            if (Character.isLetter(core.charAt(at))) {
                return core.substring(0, at)
                        + core.substring(at, at + 1).toLowerCase(Locale.ROOT)
                        + core.substring(at + 1);
            }
        }
        return core;
    }

    private String filled(String template, Dice dice) {
        return SLOT.matcher(template).replaceAll(slot -> quoted(fill(slot.group(1), dice)));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /** An order, a home town and most often a piece of furniture are a person's own. */
    private String fill(String slot, Dice dice) {
        var own = Dice.of(seed, 7, who.number() * 31L + slot.hashCode());
        return switch (slot) {
            case "brand" -> brand;
            case "order" -> String.valueOf(10_000 + own.below(80_000));
            case "city", "relative", "room" -> own.one(sentences().under(slot));
            case "product" ->
                    dice.in100(60)
                            ? own.one(sentences().under(slot))
                            : dice.one(sentences().under(slot));
            default -> dice.one(sentences().under(slot));
        };
    }

    private String polished(String text) {
        var contracted =
                who.variety().language.equals("es")
                        ? CONTRACTED
                                .matcher(text)
                                .replaceAll(found -> found.group(1).equals("a") ? "al " : "del ")
                        : text;
        return BEGINS.matcher(contracted)
                .replaceAll(
                        found ->
                                quoted(
                                        found.group(1)
                                                + found.group(2)
                                                + found.group(3).toUpperCase(Locale.ROOT)));
    }

    private Sentences sentences() {
        return Sentences.of(who.variety());
    }
}
