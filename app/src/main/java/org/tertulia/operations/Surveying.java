package org.tertulia.operations;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.audit.Standing;
import org.tertulia.messages.MessageStream;
import org.tertulia.messages.judging.Learning;
import org.tertulia.messages.judging.Learnings;
import org.tertulia.messages.search.Rebuilding;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.networks.delivery.Unsettled;
import org.tertulia.networks.hearing.Backlog;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.networks.hearing.Quarantine;
import org.tertulia.organization.Sight;

/** Looks at everything once. */
@Component
public class Surveying {

    /** One failed look happens on any day; after so many in a row it does not work. */
    private static final int FAILURES = 3;

    private final Publishing publishing;
    private final Healths healths;
    private final Backlog backlog;
    private final Quarantine quarantine;
    private final Unsettled unsettled;
    private final MessageStream stream;
    private final Rebuilding search;
    private final Learning learning;
    private final Learnings learnings;
    private final Standing record;
    private final Backups backups;
    private final Ground ground;
    private final Clock clock;

    Surveying(
            Publishing publishing,
            Healths healths,
            Backlog backlog,
            Quarantine quarantine,
            Unsettled unsettled,
            MessageStream stream,
            Rebuilding search,
            Learning learning,
            Learnings learnings,
            Standing record,
            Backups backups,
            Ground ground,
            Clock clock) {
        this.publishing = publishing;
        this.healths = healths;
        this.backlog = backlog;
        this.quarantine = quarantine;
        this.unsettled = unsettled;
        this.stream = stream;
        this.search = search;
        this.learning = learning;
        this.learnings = learnings;
        this.record = record;
        this.backups = backups;
        this.ground = ground;
        this.clock = clock;
    }

    /** Channels, quarantine and answers are those of the brands that the person sees. */
    public Overview survey(Sight sight) {
        return new Overview(
                List.of(
                        publishing(),
                        channels(sight),
                        new Part.Quarantine(quarantine.open(sight)),
                        answers(sight),
                        following(),
                        search(),
                        learning(),
                        chain(),
                        backups.part(),
                        ground.database(),
                        ground.disk(),
                        ground.program()));
    }

    private Part publishing() {
        var pause = publishing.look();
        return pause == null
                ? new Part.Publishing(null, null)
                : new Part.Publishing(pause.since(), pause.why());
    }

    private Part channels(Sight sight) {
        var well = 0;
        var paused = 0;
        var signedOut = 0;
        var ailing = new ArrayList<Part.Ailing>();
        for (var health : healths.all(sight)) {
            switch (health.condition()) {
                case NEW, WELL -> well++;
                case PAUSED -> paused++;
                case CLOSED -> {}
                case GONE -> ailing.add(ailing(health, Condition.TROUBLE));
                case SIGNED_OUT -> {
                    signedOut++;
                    ailing.add(ailing(health, Condition.TROUBLE));
                }
                case FAILING ->
                        ailing.add(
                                ailing(
                                        health,
                                        health.failures() < FAILURES
                                                ? Condition.CARE
                                                : Condition.TROUBLE));
                case WARNING -> {
                    if (health.trouble() != null) {
                        ailing.add(ailing(health, Condition.CARE));
                    } else if (health.gaps() > 0) {
                        ailing.add(missed(health));
                    } else {
                        // What waits in quarantine is a part of its own.
                        well++;
                    }
                }
            }
        }
        return new Part.Channels(well, paused, signedOut, ailing);
    }

    private static Part.Ailing ailing(Health health, Condition condition) {
        return new Part.Ailing(
                health.channel().number(),
                health.channel().name(),
                condition,
                health.trouble(),
                health.troubleDetail());
    }

    private static Part.Ailing missed(Health health) {
        return new Part.Ailing(
                health.channel().number(),
                health.channel().name(),
                Condition.CARE,
                "networks.health.gaps",
                null);
    }

    private Part answers(Sight sight) {
        var figures = unsettled.on(sight);
        return new Part.Answers(
                figures.underWay(), figures.unconfirmed(), figures.needsPerson(), figures.oldest());
    }

    private Part following() {
        // Who makes sense of what arrived comes before those who follow.
        var reading = new Part.Follower("reading", backlog.now().unread(), null, 0);
        var following =
                stream.lags().stream()
                        .map(
                                lag ->
                                        new Part.Follower(
                                                lag.consumer(),
                                                lag.behind(),
                                                lag.trouble(),
                                                lag.parked()));
        return new Part.Following(Stream.concat(Stream.of(reading), following).toList());
    }

    private Part search() {
        try {
            var state = search.state();
            return new Part.Search(state.behind(), state.rebuildBehind());
        } catch (UncheckedIOException e) {
            return new Part.Search(null, null);
        }
    }

    private Part learning() {
        var held = learning.held();
        return learnings
                .last()
                .map(it -> new Part.Learning(it.at(), it.lessons(), it.adopted(), it.lost(), held))
                .orElseGet(() -> new Part.Learning(null, 0, false, 0, held));
    }

    private Part chain() {
        var state = record.now();
        var last = state.last();
        return last == null
                ? new Part.Chain(state.entries(), null, null, null, false)
                : new Part.Chain(
                        state.entries(),
                        last.at(),
                        last.by(),
                        last.firstBad(),
                        last.at().plus(Part.Chain.OVERDUE).isBefore(clock.instant()));
    }
}
