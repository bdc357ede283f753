package org.tertulia.inbox.routing;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.routing.RoutingFact.LanguagesTold;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.language.Languages;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Says which languages somebody speaks: oneself, or whoever supervises. */
@UseCase
public class TellingLanguages {

    private final Tongues tongues;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellingLanguages(
            Tongues tongues, Members members, ApplicationEventPublisher events, Clock clock) {
        this.tongues = tongues;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person may say so. */
    public static boolean may(Sight sight, MemberId member) {
        return sight.who().id().equals(member) || sight.may(Role.SUPERVISOR);
    }

    /**
     * In place of what was said before; saying the same twice changes nothing.
     *
     * @throws Refused with {@link RoutingRefusal.LanguagesOfAnother}, {@link
     *     RoutingRefusal.SpeakerUnfit} or {@link RoutingRefusal.LanguageUnfit}
     */
    public void tell(Sight sight, MemberId member, Map<String, Fluency> languages) {
        if (!may(sight, member)) {
            throw new Refused(new RoutingRefusal.LanguagesOfAnother());
        }
        if (!members.working(member)) {
            throw new Refused(new RoutingRefusal.SpeakerUnfit());
        }
        languages.keySet().forEach(TellingLanguages::mustBeTold);
        tongues.put(member, languages);
        events.publishEvent(
                new LanguagesTold(
                        member, new TreeMap<>(languages), sight.who().actor(), clock.instant()));
    }

    /** Only those that messages are told to be in. */
    private static void mustBeTold(String language) {
        if (!Languages.CODES.contains(language)) {
            throw new Refused(new RoutingRefusal.LanguageUnfit(Shown.beginning(language)));
        }
    }
}
