package org.tertulia.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Passing;
import org.tertulia.kernel.Room;

/** Statuses and faults to answers; a fault of ours gets a code that is shown and logged. */
@Component
class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without letters and digits that are mistaken for each other on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Telling telling;
    private final Room room;

    Faults(Telling telling, Room room) {
        this.telling = telling;
        this.room = room;
    }

    ResponseEntity<?> answer(Throwable fault, HttpServletRequest request) {
        if (Parting.in(fault)) {
            log.debug("{} {} was broken off", Asked.method(request), Asked.path(request), fault);
            return ResponseEntity.badRequest().build();
        }
        if (fault instanceof DuplicateKeyException) {
            return taken(fault, request);
        }
        return Passing.is(fault) ? later(fault, request) : bug(fault, request);
    }

    /**
     * A name or number is given once, and somebody else was given it between our looking and our
     * writing.
     */
    private ResponseEntity<?> taken(Throwable fault, HttpServletRequest request) {
        log.warn(
                "WEB-04: {} {} came at once with another: {}",
                Asked.method(request),
                Asked.path(request),
                fault.toString());
        return telling.status(409, "web.failure.atOnce", request);
    }

    /** Nobody did anything wrong: it may be asked again in a moment. */
    private ResponseEntity<?> later(Throwable fault, HttpServletRequest request) {
        log.warn(
                "WEB-03: {} {} could not be answered now: {}",
                Asked.method(request),
                Asked.path(request),
                fault.toString());
        return telling.status(
                503, room.none() ? "web.failure.noRoom" : "web.failure.down", request);
    }

    private ResponseEntity<?> bug(Throwable fault, HttpServletRequest request) {
        var code = code();
        log.error(
                "WEB-01: [{}] {} {} failed",
                code,
                Asked.method(request),
                Asked.path(request),
                fault);
        return telling.fault(code, request);
    }

    /** {@code allowed} is the header that a 405 comes with. */
    ResponseEntity<?> answer(int status, String allowed, HttpServletRequest request) {
        return switch (status) {
            case 401 -> telling.status(401, "web.failure.signIn", request);
            case 403 -> telling.status(403, "web.failure.forbidden", request);
            case 404 -> telling.status(404, "web.failure.notFound", request);
            case 405 -> telling.otherMethod(allowed, request);
            case 413 -> telling.status(413, "web.failure.tooLarge", request);
            case 422 -> telling.status(422, "web.failure.unreadable", request);
            default ->
                    telling.status(
                            status >= 400 && status < 500 ? status : 400,
                            "web.failure.unreadable",
                            request);
        };
    }

    /**
     * {@code stale} where the session of the form has ended, {@code unsealed} where it had none.
     */
    ResponseEntity<?> form(String trouble, HttpServletRequest request) {
        return trouble.equals("stale")
                ? telling.status(403, "web.failure.stale", request)
                : telling.status(403, "web.failure.unsealed", request);
    }

    private static String code() {
        return RANDOM.ints(6, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (text, i) -> text.append(LETTERS.charAt(i)),
                        StringBuilder::append)
                .toString();
    }
}
