package org.tertulia.shifts.reaching.push;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.http.GuardedClient;
import org.tertulia.organization.MemberLeft;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.reaching.ReachingFact;
import org.tertulia.shifts.reaching.ReachingRefusal;

/** Lets us write to a browser, and takes that back. */
@UseCase
public class Enrolling {

    /** More browsers than anybody uses. */
    private static final int MOST = 20;

    private static final int NAME = 200;
    private static final int ENDPOINT = 2_000;

    private final Browsers browsers;
    private final Pushing pushing;
    private final GuardedClient client;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolling(
            Browsers browsers,
            Pushing pushing,
            GuardedClient client,
            ApplicationEventPublisher events,
            Clock clock) {
        this.browsers = browsers;
        this.pushing = pushing;
        this.client = client;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the browser gave when its member agreed; the same browser again is the same.
     *
     * @param name as its member knows it: “Firefox, Linux”
     */
    public Browser add(Sight sight, String name, String endpoint, String key, String auth) {
        var target = new Target(endpoint.strip(), key.strip(), auth.strip());
        if (target.endpoint().length() > ENDPOINT || !target.sound()) {
            throw new Refused(new ReachingRefusal.BrowserUnfit());
        }
        if (!client.keepsSecret(target.endpoint())) {
            throw new Refused(new ReachingRefusal.ServiceUnfit());
        }
        if (browsers.own(sight).size() >= MOST) {
            throw new Refused(new ReachingRefusal.TooManyBrowsers(MOST));
        }
        var browser = browsers.put(sight.who().id(), clean(name), target, clock.instant());
        events.publishEvent(
                new ReachingFact.BrowserAdded(
                        sight.who().id(), browser.number(), sight.who().actor(), clock.instant()));
        return browser;
    }

    private static String clean(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        var shown = plain.isEmpty() ? "?" : plain;
        return shown.length() <= NAME ? shown : shown.substring(0, NAME);
    }

    /** Who removes it again removes nothing. */
    public void remove(Sight sight, int number) {
        browsers.find(sight, number)
                .filter(browser -> browsers.remove(browser.id()))
                .ifPresent(
                        browser ->
                                events.publishEvent(
                                        new ReachingFact.BrowserRemoved(
                                                sight.who().id(),
                                                number,
                                                sight.who().actor(),
                                                clock.instant())));
    }

    /**
     * Shows something on that browser of one's own, to see whether it does.
     *
     * @throws NotFound where there is none
     */
    public void test(Sight sight, int number, Shout shout) {
        var browser =
                browsers.find(sight, number).orElseThrow(() -> new NotFound("browser:" + number));
        pushing.shout(browser, shout);
    }

    /** Who left hears nothing more. */
    @EventListener(id = "shifts.reaching.left")
    void on(MemberLeft left) {
        browsers.removeAll(List.of(left.member()));
    }
}
