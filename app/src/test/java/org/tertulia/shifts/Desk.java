package org.tertulia.shifts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.testing.Cast;

/** Puts shifts into the roster for tests that are about something else, in the past too. */
@Component
public class Desk {

    public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final Shifts shifts;
    private final TransactionTemplate transactions;

    Desk(Shifts shifts, TransactionTemplate transactions) {
        this.shifts = shifts;
        this.transactions = transactions;
    }

    /** For everything, from one local time of Madrid to another. */
    public Shift attends(SignedIn who, String begins, String ends) {
        return attends(who, begins, ends, new Cover.Everything());
    }

    public Shift attends(SignedIn who, String begins, String ends, Cover cover) {
        var first = LocalDateTime.parse(begins);
        var midnight = first.toLocalDate().atStartOfDay();
        var span =
                Span.fit(
                        first.toLocalDate(),
                        (int) ChronoUnit.MINUTES.between(midnight, first),
                        (int) ChronoUnit.MINUTES.between(midnight, LocalDateTime.parse(ends)),
                        MADRID);
        return Objects.requireNonNull(
                transactions.execute(
                        status ->
                                shifts.add(
                                        new Draft(who.id(), span, cover), null, Cast.CARLA.id())));
    }

    static Draft draft(SignedIn who, LocalDate date, int begins, int ends) {
        return draft(who.id(), date, begins, ends);
    }

    static Draft draft(MemberId who, LocalDate date, int begins, int ends) {
        return new Draft(
                who, Span.fit(date, begins * 60, ends * 60, MADRID), new Cover.Everything());
    }
}
