package org.tertulia.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session for one request; the one in the database is fetched when there is something to say. */
final class SessionAtHand implements Session {

    /** A session that is only used ends so much before its time at most. */
    private static final Duration WRITTEN_EACH = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<Session> repository;
    private final MapSession mine;
    private final String readAs;
    private final Instant usedBefore;
    private @Nullable Session written;
    private boolean over;

    /** As it was read a moment ago. */
    SessionAtHand(MapSession seen, FindByIndexNameSessionRepository<Session> repository) {
        this.repository = repository;
        this.mine = seen;
        this.readAs = seen.getId();
        this.usedBefore = seen.getLastAccessedTime();
    }

    /** As the database has it, or will have it. */
    SessionAtHand(Session written, FindByIndexNameSessionRepository<Session> repository) {
        this(new MapSession(written), repository);
        this.written = written;
    }

    /** The id under which it was found. */
    String readAs() {
        return readAs;
    }

    /** Returns whether there was anything to write. */
    boolean write() {
        var used = mine.getLastAccessedTime();
        if (written == null && used.isBefore(usedBefore.plus(WRITTEN_EACH))) {
            return false;
        }
        var session = written();
        if (session != null) {
            session.setLastAccessedTime(used);
            repository.save(session);
        }
        return true;
    }

    /** Null where somebody ended it meanwhile. */
    private @Nullable Session written() {
        if (written == null && !over) {
            written = repository.findById(readAs);
            over = written == null;
        }
        return written;
    }

    @Override
    public String getId() {
        return mine.getId();
    }

    @Override
    public String changeSessionId() {
        var session = written();
        if (session == null) {
            return mine.changeSessionId();
        }
        mine.setId(session.changeSessionId());
        return mine.getId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return mine.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return mine.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        var session = written();
        if (session != null) {
            session.setAttribute(name, value);
        }
        mine.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        var session = written();
        if (session != null) {
            session.removeAttribute(name);
        }
        mine.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return mine.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant used) {
        mine.setLastAccessedTime(used);
    }

    @Override
    public Instant getLastAccessedTime() {
        return mine.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration length) {
        var session = written();
        if (session != null) {
            session.setMaxInactiveInterval(length);
        }
        mine.setMaxInactiveInterval(length);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return mine.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return mine.isExpired();
    }
}
