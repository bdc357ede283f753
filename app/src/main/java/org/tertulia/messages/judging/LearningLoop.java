package org.tertulia.messages.judging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Loop;
import org.tertulia.kernel.Rhythm;
import org.tertulia.kernel.Room;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;

/**
 * Learns every night what was judged since, and in between what was judged beside other programs on
 * the same database.
 */
@Component
class LearningLoop extends Loop {

    /** While few work, by the company's clock. */
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Learning learning;
    private final Learnings learnings;
    private final Companies companies;
    private final Clock clock;
    private final Room room;
    private final Rhythm rhythm;

    LearningLoop(
            Learning learning,
            Learnings learnings,
            Companies companies,
            Clock clock,
            Room room,
            @Value("${tertulia.background:true}") boolean background) {
        super(background);
        this.learning = learning;
        this.learnings = learnings;
        this.companies = companies;
        this.clock = clock;
        this.room = room;
        this.rhythm = new Rhythm(PAUSE, clock);
    }

    @Override
    public boolean round() {
        if (!rhythm.isDue()) {
            return false;
        }
        rhythm.done();
        learning.catchUp();
        if (isNight(clock.instant()) && !room.none()) {
            learning.learnByItself();
        }
        return false;
    }

    /** Whether a night began since the last time, and anything was judged before it. */
    private boolean isNight(Instant now) {
        var zone = companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
        var here = now.atZone(zone);
        var night = here.with(NIGHT);
        var latest = (here.isBefore(night) ? night.minusDays(1) : night).toInstant();
        var before = learnings.last().map(Learned::at).orElse(Instant.MIN);
        return before.isBefore(latest) && learning.unlearned(latest) > 0;
    }
}
