package org.tertulia.shifts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.organization.Departments;

/**
 * Writes the shifts of the patterns down, half a year ahead. A date is written once: what somebody
 * removed or changed since stays so.
 */
@Component
class Unrolling {

    private static final int WEEKS = 26;

    private final Patterns patterns;
    private final Shifts shifts;
    private final Absences absences;
    private final Departments departments;
    private final TransactionOperations transactions;
    private final Telling telling;
    private final Clock clock;

    Unrolling(
            Patterns patterns,
            Shifts shifts,
            Absences absences,
            Departments departments,
            TransactionOperations transactions,
            Telling telling,
            Clock clock) {
        this.patterns = patterns;
        this.shifts = shifts;
        this.absences = absences;
        this.departments = departments;
        this.transactions = transactions;
        this.telling = telling;
        this.clock = clock;
    }

    /** All that is not written yet; several programs on one database do not write it twice. */
    void unroll() {
        transactions.executeWithoutResult(
                status -> {
                    // By the date in the middle of the world: a day more or less is nothing in
                    // months.
                    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    var due = patterns.unwritten(today.plusWeeks(WEEKS));
                    for (var each : due) {
                        shifts.turn(each.pattern().member());
                        unroll(each.pattern(), each.written(), today);
                    }
                    if (!due.isEmpty()) {
                        telling.changed();
                    }
                });
    }

    /** In the transaction of who asks, who has the member's turn. */
    Rostering.Copied unroll(Pattern pattern, LocalDate written, LocalDate today) {
        var upTo = today.plusWeeks(WEEKS);
        var dates = pattern.dates(written, upTo).toList();
        var added = dates.stream().filter(date -> written(pattern, date)).count();
        patterns.written(pattern.number(), upTo);
        return new Rostering.Copied((int) added, (int) (dates.size() - added));
    }

    private boolean written(Pattern pattern, LocalDate date) {
        var draft = pattern.on(date);
        if (!draft.span().exists()
                || !draft.span().endsAt().isAfter(clock.instant())
                || !shifts.overlapping(draft.member(), draft.span()).isEmpty()
                || absences.of(draft.member(), date, date).isPresent()
                || departments.over(draft.member(), date).isPresent()) {
            return false;
        }
        shifts.add(draft, pattern.number(), null);
        return true;
    }
}
