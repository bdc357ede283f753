package org.tertulia.messages.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;

/**
 * Asks people to judge some messages a day, if they want to be asked. What is drawn by lot says how
 * often the program is right without the bias of what somebody happens to correct.
 */
@UseCase
public class Sampling {

    /** More a day would be nobody's pastime. */
    public static final int MOST = 50;

    /** What nobody judged in so many days is asked no longer. */
    public static final int DAYS = 14;

    private final Samples samples;
    private final Judging judging;
    private final Companies companies;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sampling(
            Samples samples,
            Judging judging,
            Companies companies,
            Clock clock,
            ApplicationEventPublisher events) {
        this.samples = samples;
        this.judging = judging;
        this.companies = companies;
        this.clock = clock;
        this.events = events;
    }

    /** From now on so many a day; 0 ends it. */
    public void set(Sight sight, int perDay) {
        if (perDay < 0 || perDay > MOST) {
            throw new Refused(new JudgingRefusal.SamplingUnfit(MOST));
        }
        if (samples.hold().perDay() == perDay) {
            return;
        }
        samples.set(perDay);
        events.publishEvent(new SamplingSet(perDay, sight.who().actor(), clock.instant()));
        draw();
    }

    /** Once a day of the company's, of what was recorded the day before. */
    void draw() {
        var setting = samples.hold();
        var today = today();
        if (setting.perDay() == 0
                || setting.drawnOn().filter(it -> !it.isBefore(today)).isPresent()) {
            return;
        }
        var zone = companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
        samples.draw(
                today,
                today.minusDays(1).atStartOfDay(zone).toInstant(),
                today.atStartOfDay(zone).toInstant(),
                setting.perDay());
    }

    private LocalDate today() {
        var zone = companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** The first day whose messages are still asked. */
    public LocalDate since() {
        return today().minusDays(DAYS - 1L);
    }

    /** Labels by question, as {@link Judging}; a sample is judged once. */
    public void judge(Sight sight, MessageId message, Map<Asked, String> labels) {
        if (waits(sight, message)) {
            judging.judge(sight, message, labels);
            samples.done(message, "judged", sight.who().id(), clock.instant());
        }
    }

    /** Nobody can tell, or should have to. */
    public void setAside(Sight sight, MessageId message) {
        if (waits(sight, message)) {
            samples.done(message, "set-aside", sight.who().id(), clock.instant());
        }
    }

    private boolean waits(Sight sight, MessageId message) {
        return samples.hold(sight, message).orElseThrow(() -> new NotFound("sample:" + message));
    }
}
