package org.tertulia.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;

/** The browsers that are signed in. */
@Component
public class Sessions {

    /** Under which each session keeps what {@link SessionMarks} saw of its browser. */
    static final String ADDRESS = Sessions.class.getName() + ".address";

    static final String AGENT = Sessions.class.getName() + ".agent";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The one used last comes first. */
    public List<Open> of(MemberId id) {
        return sessions.findByPrincipalName(id.toString()).values().stream()
                .map(Sessions::open)
                .sorted(Comparator.comparing(Open::usedAt).reversed())
                .toList();
    }

    public void endOthers(MemberId id, String current) {
        sessions.findByPrincipalName(id.toString()).keySet().stream()
                .filter(session -> !session.equals(current))
                .forEach(sessions::deleteById);
    }

    void endAll(MemberId id) {
        sessions.findByPrincipalName(id.toString()).keySet().forEach(sessions::deleteById);
    }

    private static Open open(Session session) {
        return new Open(
                session.getId(),
                session.getAttribute(AGENT),
                session.getAttribute(ADDRESS),
                session.getLastAccessedTime());
    }

    /** One of them. */
    public record Open(
            String id, @Nullable String agent, @Nullable String address, Instant usedAt) {}
}
