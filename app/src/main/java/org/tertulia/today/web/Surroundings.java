package org.tertulia.today.web;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.listening.Rise;
import org.tertulia.listening.Volumes;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchState;
import org.tertulia.listening.Watches;
import org.tertulia.listening.alerts.Headlines;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.messages.Tide;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.hearing.Health;
import org.tertulia.networks.hearing.Healths;
import org.tertulia.organization.Sight;
import org.tertulia.today.Agenda;
import org.tertulia.today.Answers;
import org.tertulia.web.Page;

/** What goes on around the conversations: listening, channels, the team. */
@Component
class Surroundings {

    private static final int DAY = 24;

    /** The liveliest; the list of watches has them all. */
    private static final int WATCHES = 6;

    private static final int ALERTS = 3;

    private final Agenda agenda;
    private final Answers answers;
    private final Watches watches;
    private final Volumes volumes;
    private final Headlines headlines;
    private final Walk walk;
    private final Channels channels;
    private final Healths healths;
    private final Tide tide;

    Surroundings(
            Agenda agenda,
            Answers answers,
            Watches watches,
            Volumes volumes,
            Headlines headlines,
            Walk walk,
            Channels channels,
            Healths healths,
            Tide tide) {
        this.agenda = agenda;
        this.answers = answers;
        this.watches = watches;
        this.volumes = volumes;
        this.headlines = headlines;
        this.walk = walk;
        this.channels = channels;
        this.healths = healths;
        this.tide = tide;
    }

    /** How many channels there are to hear. */
    int heard(Sight sight) {
        return (int)
                channels.all(sight).stream()
                        .filter(channel -> channel.state() != ChannelState.CLOSED)
                        .count();
    }

    /** The channels that somebody should look at. */
    List<Health> ailing(Sight sight) {
        return healths.all(sight).stream().filter(Surroundings::ails).toList();
    }

    private static boolean ails(Health health) {
        return switch (health.condition()) {
            case WARNING, FAILING, SIGNED_OUT, GONE -> true;
            case NEW, WELL, PAUSED, CLOSED -> false;
        };
    }

    /** Null where no channel has rounds. */
    Walk.@Nullable Ahead rounds(Sight sight) {
        return walk.ahead(sight).orElse(null);
    }

    TodayView.Team team(Sight sight, Page page) {
        var now = page.now().atZone(page.zone());
        return new TodayView.Team(
                agenda.hands(sight),
                answers.since(now.truncatedTo(ChronoUnit.DAYS).toInstant(), sight),
                bars(sight, now));
    }

    private Bars bars(Sight sight, ZonedDateTime now) {
        var begin = now.truncatedTo(ChronoUnit.HOURS).minusHours(DAY - 1);
        var all = channels.all(sight).stream().map(Channel::id).toList();
        return new Bars(begin, tide.hours(sight, all, begin.toInstant(), DAY));
    }

    /** What is out of the ordinary now. */
    List<Headlines.Headline> alerts(Sight sight) {
        return headlines.current(sight, ALERTS);
    }

    /** What rises first, then what is talked of most. */
    List<TodayView.Heard> listening(Sight sight) {
        var active =
                watches.all(sight).stream()
                        .filter(watch -> watch.state() == WatchState.ACTIVE)
                        .toList();
        var hours = volumes.hours(sight, active, Rise.NEEDED);
        return active.stream()
                .map(watch -> heard(watch, hours.getOrDefault(watch.id(), List.of())))
                .sorted(
                        Comparator.comparing((TodayView.Heard one) -> one.rise() == null)
                                .thenComparing(TodayView.Heard::found, Comparator.reverseOrder()))
                .limit(WATCHES)
                .toList();
    }

    private static TodayView.Heard heard(Watch watch, List<Long> hours) {
        var day = hours.subList(Math.max(0, hours.size() - DAY), hours.size());
        return new TodayView.Heard(watch, day, Rise.in(hours).orElse(null));
    }
}
