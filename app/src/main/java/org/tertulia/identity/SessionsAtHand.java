package org.tertulia.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.AtHand;
import org.tertulia.kernel.Hand;

/**
 * Sessions live in the database; those in use are at hand as well, for each request reads its own
 * and few change it. What changes is written at once, that a session was used once a minute. One
 * that is ended here is over at once; one that another program ended, seconds later.
 */
@Primary
@Component
class SessionsAtHand implements FindByIndexNameSessionRepository<SessionAtHand> {

    private final FindByIndexNameSessionRepository<Session> written;
    private final AtHand<String, MapSession> seen;

    /** The database's repository gets back none but its own. */
    @SuppressWarnings("unchecked")
    SessionsAtHand(JdbcIndexedSessionRepository written, Hand hand) {
        this.written =
                (FindByIndexNameSessionRepository<Session>)
                        (FindByIndexNameSessionRepository<?>) written;
        this.seen = hand.holding();
    }

    @Override
    public SessionAtHand createSession() {
        return new SessionAtHand(written.createSession(), written);
    }

    @Override
    public @Nullable SessionAtHand findById(String id) {
        return seen.find(
                        id,
                        each -> Optional.ofNullable(written.findById(each)).map(MapSession::new))
                .filter(session -> !session.isExpired())
                .map(session -> new SessionAtHand(new MapSession(session), written))
                .orElse(null);
    }

    @Override
    public void save(SessionAtHand session) {
        if (session.write()) {
            seen.forget(session.readAs());
            seen.forget(session.getId());
        }
    }

    @Override
    public void deleteById(String id) {
        written.deleteById(id);
        seen.forget(id);
    }

    @Override
    public Map<String, SessionAtHand> findByIndexNameAndIndexValue(String name, String value) {
        var all = new HashMap<String, SessionAtHand>();
        written.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> all.put(id, new SessionAtHand(session, written)));
        return all;
    }
}
