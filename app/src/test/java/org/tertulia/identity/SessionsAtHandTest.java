package org.tertulia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.tertulia.testing.TertuliaTest;

@TertuliaTest
class SessionsAtHandTest {

    @Autowired SessionsAtHand sessions;
    @Autowired JdbcIndexedSessionRepository written;

    @Test
    void whatChangesIsInTheDatabaseAtOnce() {
        var id = opened();
        var session = found(id);
        session.setAttribute("said", "Guardado");
        sessions.save(session);
        assertThat(inDatabase(id).<String>getAttribute("said")).isEqualTo("Guardado");
        assertThat(found(id).<String>getAttribute("said")).isEqualTo("Guardado");
        var next = found(id);
        next.removeAttribute("said");
        sessions.save(next);
        assertThat(inDatabase(id).<String>getAttribute("said")).isNull();
        assertThat(found(id).<String>getAttribute("said")).isNull();
    }

    @Test
    void itsIdChangesHereAndThere() {
        var id = opened();
        var session = found(id);
        var other = session.changeSessionId();
        sessions.save(session);
        assertThat(sessions.findById(id)).isNull();
        assertThat(found(other).getId()).isEqualTo(other);
        assertThat(inDatabase(other).getId()).isEqualTo(other);
    }

    @Test
    void oneThatEndsHereIsOverAtOnce() {
        var id = opened();
        var inUse = found(id);
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
        inUse.setAttribute("said", "too late");
        sessions.save(inUse);
        assertThat(sessions.findById(id)).isNull();
        assertThat(written.findById(id)).isNull();
    }

    @Test
    void thatItWasUsedIsWrittenOnceAMinute() {
        var id = opened();
        var used = inDatabase(id).getLastAccessedTime();
        use(id, used.plusSeconds(59));
        assertThat(inDatabase(id).getLastAccessedTime()).isEqualTo(used);
        use(id, used.plusSeconds(60));
        assertThat(inDatabase(id).getLastAccessedTime()).isEqualTo(used.plusSeconds(60));
    }

    private void use(String id, Instant at) {
        var session = found(id);
        session.setLastAccessedTime(at);
        sessions.save(session);
    }

    private String opened() {
        var session = sessions.createSession();
        session.setLastAccessedTime(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        sessions.save(session);
        return session.getId();
    }

    private SessionAtHand found(String id) {
        var found = sessions.findById(id);
        assertThat(found).isNotNull();
        return found;
    }

    private Session inDatabase(String id) {
        Session found = written.findById(id);
        assertThat(found).isNotNull();
        return found;
    }
}
