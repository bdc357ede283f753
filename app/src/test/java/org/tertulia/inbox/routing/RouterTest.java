package org.tertulia.inbox.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tertulia.testing.Cast.OLMO;
import static org.tertulia.testing.Cast.ROBLE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tertulia.audience.ContactId;
import org.tertulia.kernel.BrandId;
import org.tertulia.language.Gist;
import org.tertulia.language.Intent;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;
import org.tertulia.listening.WatchId;
import org.tertulia.listening.matching.Utterance;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.ChannelId;

class RouterTest {

    private static final Queue MAIN = queue(1, OLMO, true, false);
    private static final Queue SALES = queue(2, OLMO, false, false);
    private static final Queue GONE = queue(3, OLMO, false, true);
    private static final Queue OTHERS = queue(4, ROBLE, true, false);
    private static final ChannelId SHOP = ChannelId.next();
    private static final WatchId LAMPS = WatchId.next();
    private static final ContactId DARIO = ContactId.next();

    @Test
    void whatNoRuleTakesGoesToTheMainQueueOfItsBrand() {
        var router = router();

        assertThat(router.decide(matter(OLMO, "hola")).queue()).isEqualTo(MAIN);
        assertThat(router.decide(matter(ROBLE, "hola")).queue()).isEqualTo(OTHERS);
        assertThat(router.rules(OLMO)).isFalse();
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        var second = rule(2, 2, SALES, Conditions.NONE);
        var first = rule(1, 1, MAIN, complaints());
        var router = router(second, first);

        assertThat(router.decide(matter(OLMO, "fatal")).rule()).isEqualTo(first);
        assertThat(router.decide(matter(OLMO, "fatal")).why()).isEqualTo("intent=complaint");
        assertThat(router.decide(praise()).rule()).isEqualTo(second);
    }

    @Test
    void aRuleWhoseQueueIsClosedOrThatIsPausedFallsThrough() {
        var closed = rule(1, 1, GONE, Conditions.NONE);
        var paused = paused(rule(2, 2, SALES, Conditions.NONE));

        assertThat(router(closed, paused).decide(matter(OLMO, "hola")).queue()).isEqualTo(MAIN);
    }

    @Test
    void aRuleIsForItsOwnBrandAlone() {
        var rule = rule(1, 1, SALES, Conditions.NONE);

        assertThat(router(rule).decide(matter(ROBLE, "hola")).queue()).isEqualTo(OTHERS);
    }

    @Test
    void allConditionsMustFitAndOfEachListOneIsEnough() {
        fits(on(Set.of(SHOP, ChannelId.next())));
        fitsNot(on(Set.of(ChannelId.next())));
        fits(conditions(Set.of("plaza"), Set.of(Message.Kind.COMMENT), Set.of(LAMPS)));
        fitsNot(conditions(Set.of("mastodon"), Set.of(Message.Kind.COMMENT), Set.of(LAMPS)));
        fitsNot(conditions(Set.of("plaza"), Set.of(Message.Kind.DIRECT), Set.of(LAMPS)));
        fitsNot(conditions(Set.of("plaza"), Set.of(Message.Kind.COMMENT), Set.of(WatchId.next())));
    }

    @Test
    void urgencyIsAskedForAtLeastAndAuthorsByHandleOrContact() {
        fits(understood(Urgency.URGENT, Set.of(Sentiment.NEGATIVE), Set.of("es")));
        fitsNot(understood(Urgency.CRISIS, Set.of(Sentiment.NEGATIVE), Set.of("es")));
        fitsNot(understood(Urgency.URGENT, Set.of(Sentiment.POSITIVE), Set.of("es")));
        fitsNot(understood(Urgency.URGENT, Set.of(Sentiment.NEGATIVE), Set.of("pt")));
        fits(by(List.of("dario"), Set.of()));
        fits(by(List.of("dario@plaza.example"), Set.of()));
        fits(by(List.of("lucia"), Set.of(DARIO)));
        fitsNot(by(List.of("lucia"), Set.of(ContactId.next())));
    }

    @Test
    void aHashtagAndWordsAreLookedForAsWatchesLook() {
        fits(says(List.of("lampara"), ""));
        fits(says(List.of("otra", "Lampara"), "facturas OR lámparas"));
        fitsNot(says(List.of("lampara"), "sofá"));
        // A word is no hashtag.
        fitsNot(says(List.of("rota"), ""));
    }

    @Test
    void whatCannotBeReadAnyMoreIsFoundInNothing() {
        fitsNot(says(List.of(), "(("));
    }

    private static void fits(Conditions when) {
        assertThat(decided(when)).isEqualTo(SALES);
    }

    private static void fitsNot(Conditions when) {
        assertThat(decided(when)).isEqualTo(MAIN);
    }

    private static Queue decided(Conditions when) {
        return router(rule(1, 1, SALES, when))
                .decide(matter(OLMO, "La #lámpara llegó rota", when))
                .queue();
    }

    private static Router router(Rule... rules) {
        return new Router(List.of(MAIN, SALES, GONE, OTHERS), List.of(rules));
    }

    private static Conditions complaints() {
        return new Conditions(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(Intent.COMPLAINT),
                null,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                "");
    }

    private static Conditions on(Set<ChannelId> channels) {
        return new Conditions(
                channels, Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(),
                List.of(), Set.of(), List.of(), "");
    }

    private static Conditions conditions(
            Set<String> networks, Set<Message.Kind> kinds, Set<WatchId> watches) {
        return new Conditions(
                Set.of(), networks, kinds, watches, Set.of(), null, Set.of(), Set.of(), List.of(),
                Set.of(), List.of(), "");
    }

    private static Conditions understood(
            Urgency urgency, Set<Sentiment> sentiments, Set<String> languages) {
        return new Conditions(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                urgency,
                sentiments,
                languages,
                List.of(),
                Set.of(),
                List.of(),
                "");
    }

    private static Conditions by(List<String> handles, Set<ContactId> contacts) {
        return new Conditions(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), handles,
                contacts, List.of(), "");
    }

    private static Conditions says(List<String> hashtags, String words) {
        return new Conditions(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(),
                List.of(), Set.of(), hashtags, words);
    }

    private static Matter praise() {
        return matter(OLMO, "genial", new Gist(Sentiment.POSITIVE, Intent.PRAISE, Urgency.NONE));
    }

    private static Matter matter(BrandId brand, String text) {
        return matter(brand, text, new Gist(Sentiment.NEGATIVE, Intent.COMPLAINT, Urgency.URGENT));
    }

    private static Matter matter(BrandId brand, String text, Gist gist) {
        return matter(brand, text, gist, Set.of());
    }

    /** With what the text has of what the conditions look for. */
    private static Matter matter(BrandId brand, String text, Conditions when) {
        var said = router(rule(1, 1, SALES, when)).said(brand, () -> Utterance.of(text, "es"));
        return matter(
                brand, text, new Gist(Sentiment.NEGATIVE, Intent.COMPLAINT, Urgency.URGENT), said);
    }

    private static Matter matter(BrandId brand, String text, Gist gist, Set<Matter.Said> said) {
        return new Matter(
                brand,
                SHOP,
                "plaza",
                Message.Kind.COMMENT,
                gist,
                "es",
                new Author("d1", "@Dario@plaza.example", text, null),
                Set.of(DARIO),
                Set.of(LAMPS),
                said);
    }

    private static Rule rule(int number, int place, Queue queue, Conditions when) {
        return new Rule(
                new UUID(0, number),
                number,
                OLMO,
                "R" + number,
                place,
                when,
                queue.id(),
                null,
                null,
                true,
                1);
    }

    private static Rule paused(Rule rule) {
        return new Rule(
                rule.id(),
                rule.number(),
                rule.brand(),
                rule.name(),
                rule.place(),
                rule.when(),
                rule.queue(),
                null,
                null,
                false,
                1);
    }

    private static Queue queue(int number, BrandId brand, boolean main, boolean closed) {
        return new Queue(
                QueueId.next(),
                number,
                brand,
                "Q" + number,
                null,
                main,
                Sharing.HAND,
                null,
                closed,
                1);
    }
}
