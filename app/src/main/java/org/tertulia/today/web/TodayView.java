package org.tertulia.today.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.tasks.Tasks;
import org.tertulia.listening.Rise;
import org.tertulia.listening.Watch;
import org.tertulia.listening.alerts.Headlines;
import org.tertulia.listening.rounds.Walk;
import org.tertulia.networks.hearing.Health;
import org.tertulia.today.Answers;
import org.tertulia.today.FirstSteps;
import org.tertulia.today.Hand;
import org.tertulia.today.Load;
import org.tertulia.today.Pending;

/**
 * The first page of the day; {@code guard} is who is on duty, {@code approvals} is how many answers
 * wait for the reader, {@code tasks} is what is asked of the reader, {@code channels} is how many
 * there are to hear, {@code rounds} is there where channels have any, {@code team} for who
 * supervises, {@code talk} for who only listens, {@code firstSteps} as long as there are some.
 */
record TodayView(
        Load load,
        Guard.@Nullable Line guard,
        List<Pending> due,
        List<Pending> troubled,
        int approvals,
        Tasks.Load tasks,
        int channels,
        List<Health> ailing,
        Walk.@Nullable Ahead rounds,
        @Nullable Team team,
        @Nullable Talk talk,
        List<Headlines.Headline> alerts,
        List<Heard> listening,
        @Nullable FirstSteps firstSteps) {

    /** What a watch found in the last 24 hours, hour by hour, and whether that is news. */
    record Heard(Watch watch, List<Long> day, @Nullable Rise rise) {

        long found() {
            return day.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The team's day: who has what, what was answered, and how much was heard hour by hour. */
    record Team(List<Hand> hands, Answers.Figures answers, Bars heard) {}
}
