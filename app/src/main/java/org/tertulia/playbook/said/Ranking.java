package org.tertulia.playbook.said;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tertulia.web.Typed;

/** Puts those of the texts first that suit a situation, and of each the variant that does. */
public final class Ranking {

    private static final int LANGUAGE = 40;
    private static final int INTENT = 30;

    /** What is called so outweighs what would suit and merely says it somewhere. */
    private static final int TITLE = 70;

    private static final int DEPARTMENT = 15;
    private static final int TAG = 45;
    private static final int FITS = 10;
    private static final int MOST_FOR_USE = 10;

    private final Situation situation;
    private final Typed typed;

    private Ranking(Situation situation, Typed typed) {
        this.situation = situation;
        this.typed = typed;
    }

    /**
     * Those in which all words that were typed stand, the best first; the offered ones alone are
     * given.
     */
    public static List<Offer> of(List<Text> offered, Situation situation, String typed) {
        var ranking = new Ranking(situation, new Typed(typed));
        return offered.stream()
                .flatMap(ranking::offer)
                .sorted(
                        Comparator.comparingInt(Offer::weight)
                                .reversed()
                                .thenComparing(it -> it.text().title().toLowerCase(Locale.ROOT))
                                .thenComparing(it -> it.text().handle()))
                .toList();
    }

    private Stream<Offer> offer(Text text) {
        var edition = text.current();
        if (edition == null || !typed.isIn(all(text, edition))) {
            return Stream.empty();
        }
        var variants = edition.content().variants();
        return IntStream.range(0, variants.size())
                .mapToObj(i -> offer(text, edition, i, variants.get(i)))
                .max(Comparator.comparingInt(this::suits).thenComparing(it -> -it.i()))
                .stream();
    }

    /** Their language comes first, then what fits, then how we speak there, then the longer one. */
    private int suits(Offer offer) {
        var variant = offer.variant();
        var suits = 0;
        if (variant.language().equals(situation.language())) {
            suits += 32;
        } else if (variant.language().equals(situation.reader())) {
            suits += 16;
        }
        if (offer.fits()) {
            suits += 8;
        }
        if (variant.tone() == situation.tone()) {
            suits += 4;
        }
        if (offer.fits() == (variant.size() == Size.LONG)) {
            suits += 2;
        }
        return suits;
    }

    private Offer offer(Text text, Edition edition, int i, Variant variant) {
        var template = variant.template();
        var filled = situation.sign(template.fill(situation.known()));
        var fits = situation.measure().fits(filled);
        return new Offer(
                text,
                edition,
                i,
                variant,
                filled,
                template.lacking(situation.known()),
                fits,
                weight(text, edition.content(), variant, fits));
    }

    private int weight(Text text, Content content, Variant variant, boolean fits) {
        var weight = variant.language().equals(situation.language()) ? LANGUAGE : 0;
        if (content.intents().stream().anyMatch(situation.intents()::contains)) {
            weight += INTENT;
        }
        if (content.department() != null && content.department().equals(situation.department())) {
            weight += DEPARTMENT;
        }
        if (fits) {
            weight += FITS;
        }
        var used = situation.used().getOrDefault(text.number(), 0);
        weight += Math.min(MOST_FOR_USE, 2 * (32 - Integer.numberOfLeadingZeros(used)));
        return weight + typedWeight(text, content);
    }

    private int typedWeight(Text text, Content content) {
        if (typed.text().isEmpty()) {
            return 0;
        }
        if (typed.isIn(content.title() + " " + text.handle())) {
            return TITLE;
        }
        return typed.isIn(String.join(" ", content.tags())) ? TAG : 0;
    }

    private static String all(Text text, Edition edition) {
        var content = edition.content();
        var all = new StringBuilder(content.title()).append(' ').append(text.handle());
        content.tags().forEach(tag -> all.append(' ').append(tag));
        content.variants().forEach(variant -> all.append(' ').append(variant.text()));
        return all.toString();
    }
}
