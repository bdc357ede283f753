package org.tertulia.shifts.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.Habits;
import org.tertulia.messages.Habits.Habit;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Coverage;
import org.tertulia.shifts.Coverages;

/** How our channels are attended in a week, and what usually arrives in its hours. */
@Component
class CoverageWeeks {

    /** Long enough for a habit, short enough for this season. */
    static final int WEEKS = 4;

    private final Coverages coverages;
    private final Habits habits;
    private final Channels channels;

    CoverageWeeks(Coverages coverages, Habits habits, Channels channels) {
        this.coverages = coverages;
        this.habits = habits;
        this.channels = channels;
    }

    /** Of each of these channels. */
    record CoverageWeek(
            List<Channel> channels, Map<ChannelId, Coverage> covered, Map<ChannelId, Habit> usual) {

        Coverage covered(Channel channel) {
            return Objects.requireNonNull(covered.get(channel.id()));
        }

        Habit usual(Channel channel) {
            return usual.getOrDefault(channel.id(), Habit.NONE);
        }
    }

    /** By the people whom {@code whom} includes, and the clock of this zone. */
    CoverageWeek of(Sight sight, Week week, ZoneId zone, Predicate<MemberId> whom) {
        var ours =
                channels.all(sight).stream()
                        .filter(it -> it.managed() && it.state() != ChannelState.CLOSED)
                        .toList();
        return new CoverageWeek(
                ours,
                coverages.week(sight, ours, week.monday(), zone, whom),
                usual(sight, ours, week.today(), zone));
    }

    private Map<ChannelId, Habit> usual(
            Sight sight, List<Channel> ours, LocalDate today, ZoneId zone) {
        return habits.of(sight, ours.stream().map(Channel::id).toList(), today, WEEKS, zone);
    }

    /** So many messages, in the mean. */
    static double usual(Coverage.Gap gap, Habit habit) {
        return gap.hours().stream().mapToDouble(hour -> usual(hour, habit)).sum();
    }

    static double usual(Coverage.Hour hour, Habit habit) {
        return hour.empty() ? 0 : habit.usual(hour.date().getDayOfWeek(), hour.hour());
    }
}
