package org.tertulia.shifts.reaching.web;

import java.time.Instant;
import java.time.LocalDate;
import org.tertulia.shifts.reaching.Call;
import org.tertulia.shifts.reaching.Occasion;
import org.tertulia.shifts.reaching.Standing;
import org.tertulia.shifts.reaching.Step;
import org.tertulia.web.Page;

/** What is true of calls and silence, as people read it. */
final class Words {

    private Words() {}

    /** When the reader is reached, in one sentence. */
    static String sentence(Page page, Standing standing) {
        return switch (standing) {
            case Standing.Always _ -> page.t("shifts.reaching.always");
            case Standing.Awake(var quiet) ->
                    page.t("shifts.reaching.awake", clock(quiet.begins()), clock(quiet.ends()));
            case Standing.Asleep(var until) ->
                    page.t("shifts.reaching.asleep", moment(page, until));
            case Standing.OnShift(var until) ->
                    page.t("shifts.reaching.onShift", moment(page, until));
            case Standing.InEmergency(var until) ->
                    page.t("shifts.reaching.inEmergency", moment(page, until));
            case Standing.OffShift(var next) ->
                    next == null
                            ? page.t("shifts.reaching.offShift.none")
                            : page.t("shifts.reaching.offShift", moment(page, next));
        };
    }

    /** “15:00”, with the day where it is another one. */
    static String moment(Page page, Instant at) {
        return day(page, at).equals(day(page, page.now())) ? page.time(at) : page.exact(at);
    }

    private static LocalDate day(Page page, Instant at) {
        return LocalDate.ofInstant(at, page.zone());
    }

    /** “9:00”, of a minute of the day. */
    static String clock(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    /** As a field for a time of the day wants it: “09:00”. */
    static String field(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    static String occasion(Page page, Occasion occasion) {
        return page.t(
                switch (occasion) {
                    case CRISIS -> "shifts.reaching.occasion.crisis";
                    case PROMISE -> "shifts.reaching.occasion.promise";
                    case APPROVAL -> "shifts.reaching.occasion.approval";
                    case ESCALATION -> "shifts.reaching.occasion.escalation";
                });
    }

    /** {@code name} is that of the person whom the step names, empty in all other kinds. */
    static String step(Page page, Step step, String name) {
        return switch (step.kind()) {
            case DUTY -> page.t("shifts.reaching.step.duty");
            case SUPERVISOR -> page.t("shifts.reaching.step.supervisor");
            case MEMBER -> name;
            case OWNER -> page.t("shifts.reaching.step.owner");
        };
    }

    static String state(Page page, Call.State state) {
        return page.t(
                switch (state) {
                    case CALLING -> "shifts.reaching.state.calling";
                    case UNANSWERED -> "shifts.reaching.state.unanswered";
                    case ACKNOWLEDGED -> "shifts.reaching.state.acknowledged";
                    case SETTLED -> "shifts.reaching.state.settled";
                });
    }

    static String tone(Call.State state) {
        return switch (state) {
            case CALLING -> "due";
            case UNANSWERED -> "bad";
            case ACKNOWLEDGED, SETTLED -> "good";
        };
    }
}
