package org.tertulia.inbox.satisfaction;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.identity.SecretToken;
import org.tertulia.inbox.satisfaction.SatisfactionFact.SatisfactionRated;
import org.tertulia.inbox.satisfaction.SatisfactionFact.SatisfactionRemarked;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.kernel.Visible;
import org.tertulia.language.OwnModel;
import org.tertulia.language.Text;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.web.Live;

/** What whoever holds a link does with it: rate, once, and add some words, once. */
@UseCase
public class Rating {

    /** Behind it comes the token. */
    public static final String PATH = "/feedback/";

    /** As many characters as one reads to the end. */
    public static final int LONGEST = 2_000;

    /** From here down somebody looks at it. */
    public static final int LOW = 2;

    private static final Actor CUSTOMER = new Actor.Program("satisfaction");

    private final Links links;
    private final Ratings ratings;
    private final Relaying relaying;
    private final OwnModel model;
    private final Members members;
    private final Notifying notifying;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Rating(
            Links links,
            Ratings ratings,
            Relaying relaying,
            OwnModel model,
            Members members,
            Notifying notifying,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.links = links;
        this.ratings = ratings;
        this.relaying = relaying;
        this.model = model;
        this.members = members;
        this.notifying = notifying;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** How a link stands, for whoever looks at it; {@code brand} is whom it speaks for. */
    public sealed interface Seen {

        /** It waits for its answer. */
        record Asks(String brand) implements Seen {}

        /** It was answered; {@code more} while something may be added. */
        record Rated(String brand, int score, boolean more) implements Seen {}

        /** Its time is over. */
        record Over() implements Seen {}

        /** Nobody was sent it. */
        record Unknown() implements Seen {}
    }

    /** Changes nothing: programs look at links too. */
    public Seen look(String token) {
        var link = links.find(new SecretToken(token)).orElse(null);
        if (link == null) {
            return new Seen.Unknown();
        }
        var over = link.over(clock.instant());
        var given = ratings.of(link);
        if (given.isPresent()) {
            var more = !given.get().remarked() && !over;
            return new Seen.Rated(ratings.brand(link), given.get().score(), more);
        }
        return over ? new Seen.Over() : new Seen.Asks(ratings.brand(link));
    }

    /**
     * @throws Refused with {@link SatisfactionRefusal.ScoreUnfit}, {@link
     *     SatisfactionRefusal.NoSuchLink}, {@link SatisfactionRefusal.AlreadyRated} or {@link
     *     SatisfactionRefusal.LinkOver}
     */
    public void rate(String token, int score) {
        if (score < 1 || score > 5) {
            throw new Refused(new SatisfactionRefusal.ScoreUnfit());
        }
        var link = held(token);
        var given = ratings.of(link);
        if (given.isPresent()) {
            throw new Refused(new SatisfactionRefusal.AlreadyRated(given.get().score()));
        }
        var now = mustBeOpen(link);
        links.asked(link, now);
        ratings.add(link, score, now);
        events.publishEvent(
                new SatisfactionRated(link.number(), link.brand(), score, CUSTOMER, now));
        if (score <= LOW) {
            tell(link, "inbox.satisfaction.told.low", List.of(score, link.number()), true);
        }
        nudge(link);
    }

    /**
     * What they add is understood and recorded as any message is, and answered if it asks for it.
     *
     * @throws Refused with {@link SatisfactionRefusal.RemarkUnfit}, {@link
     *     SatisfactionRefusal.NoSuchLink}, {@link SatisfactionRefusal.NotRatedYet}, {@link
     *     SatisfactionRefusal.AlreadyRemarked} or {@link SatisfactionRefusal.LinkOver}
     */
    public void remark(String token, String written) {
        var text = written.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!Visible.in(text) || text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused(new SatisfactionRefusal.RemarkUnfit(LONGEST));
        }
        var link = held(token);
        var given =
                ratings.of(link)
                        .orElseThrow(() -> new Refused(new SatisfactionRefusal.NotRatedYet()));
        if (given.remarked()) {
            throw new Refused(new SatisfactionRefusal.AlreadyRemarked());
        }
        var now = mustBeOpen(link);
        var sense = model.understanding().of(Text.tokens(text));
        ratings.add(link, text, sense, now);
        relaying.relay(link, given.score(), text, sense.gist(), now);
        events.publishEvent(new SatisfactionRemarked(link.number(), link.brand(), CUSTOMER, now));
        tell(link, "inbox.satisfaction.told.remark", List.of(link.number()), given.score() <= LOW);
        nudge(link);
    }

    private Link held(String token) {
        return links.hold(new SecretToken(token))
                .orElseThrow(() -> new Refused(new SatisfactionRefusal.NoSuchLink()));
    }

    private Instant mustBeOpen(Link link) {
        var now = clock.instant();
        if (link.over(now)) {
            throw new Refused(new SatisfactionRefusal.LinkOver());
        }
        return now;
    }

    /** Who answered; and where it went wrong those who supervise. */
    private void tell(Link link, String key, List<?> args, boolean wrong) {
        var supervising =
                wrong ? members.supervising(link.brand()).stream() : Stream.<MemberId>empty();
        Stream.concat(Stream.of(link.member()), supervising)
                .collect(toCollection(LinkedHashSet::new))
                .forEach(who -> notifying.tell(who, key, args, "/conversations/" + link.number()));
    }

    private void nudge(Link link) {
        live.nudge(link.brand(), "conversation-" + link.number());
    }
}
