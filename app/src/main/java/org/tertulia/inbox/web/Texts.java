package org.tertulia.inbox.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.PauseReason;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.TakeoverReason;
import org.tertulia.inbox.Uncertainty;
import org.tertulia.inbox.routing.web.Fitted;
import org.tertulia.language.Urgency;
import org.tertulia.web.Clipped;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** What the inbox's own words are called on its pages. */
final class Texts {

    private Texts() {}

    /** A contact's name; who has none did not sign, or was erased. */
    static String who(Page page, @Nullable String name) {
        return name == null || name.isBlank() ? page.t("inbox.nobody") : name;
    }

    static String state(Page page, String slug) {
        return switch (slug) {
            case "waiting" -> page.t("inbox.state.waiting");
            case "claimed" -> page.t("inbox.state.claimed");
            case "answered" -> page.t("inbox.state.answered");
            case "snoozed" -> page.t("inbox.state.snoozed");
            case "merged" -> page.t("inbox.state.merged");
            case "begun" -> page.t("inbox.state.begun");
            default -> page.t("inbox.state.closed");
        };
    }

    static String urgency(Page page, Urgency urgency) {
        return switch (urgency) {
            case NONE -> "";
            case URGENT -> page.t("web.urgency.urgent");
            case CRISIS -> page.t("web.urgency.crisis");
        };
    }

    static String later(Page page, Later later) {
        return switch (later) {
            case HOUR -> page.t("inbox.later.hour");
            case TOMORROW -> page.t("inbox.later.tomorrow");
            case MONDAY -> page.t("inbox.later.monday");
        };
    }

    /** In which queue it waits, by which rule or by whom. */
    static String placed(Page page, Placed placed) {
        var queue = brief(placed.queue().name());
        if (placed.rule() != null) {
            return page.t("inbox.placed.rule", queue, brief(placed.rule()));
        }
        return placed.mover() == null
                ? page.t("inbox.placed", queue)
                : page.t("inbox.placed.moved", queue, placed.mover());
    }

    /** What of the rule fitted; else that none did. */
    static String why(Page page, Placed placed) {
        if (placed.mover() != null) {
            return placed(page, placed);
        }
        if (placed.rule() == null) {
            return page.t("inbox.placed.none");
        }
        return placed.why().isEmpty()
                ? page.t("inbox.rule.all")
                : placed.why().stream()
                        .map(each -> Fitted.text(page, each))
                        .collect(Collectors.joining(", "));
    }

    static String kind(Page page, String slug) {
        return switch (slug) {
            case "post" -> page.t("inbox.kind.post");
            case "comment" -> page.t("inbox.kind.comment");
            case "direct" -> page.t("inbox.kind.direct");
            default -> page.t("inbox.kind.review");
        };
    }

    static String kindIcon(String slug) {
        return switch (slug) {
            case "post" -> "message";
            case "comment" -> "message-circle";
            case "direct" -> "mail";
            default -> "star";
        };
    }

    static String promise(Page page, String slug) {
        return switch (slug) {
            case "soon" -> page.t("inbox.promise.soon");
            case "risk" -> page.t("inbox.promise.risk");
            case "broken" -> page.t("inbox.promise.broken");
            case "due" -> page.t("inbox.promise.due");
            default -> page.t("inbox.promise.kept");
        };
    }

    static String delivery(Page page, Line.Sent sent) {
        return switch (sent.delivery()) {
            case QUEUED ->
                    sent.waits() ? page.t("inbox.delivery.waits") : page.t("inbox.delivery.queued");
            case UNKNOWN -> page.t("inbox.delivery.unknown");
            case NEEDS_PERSON -> page.t("inbox.delivery.needsPerson");
            case CONFIRMED -> page.t("inbox.delivery.confirmed");
            case REJECTED -> page.t("inbox.delivery.rejected");
            case GIVEN_UP -> page.t("inbox.delivery.givenUp");
        };
    }

    static String deliveryIcon(Line.Sent sent) {
        return switch (sent.delivery()) {
            case QUEUED -> sent.waits() ? "clock" : "send";
            case UNKNOWN -> "zoom-question";
            case NEEDS_PERSON -> "alert-triangle";
            case CONFIRMED -> "check";
            case REJECTED, GIVEN_UP -> "circle-x";
        };
    }

    static String deliveryTone(Delivery delivery) {
        return switch (delivery) {
            case QUEUED -> "";
            case UNKNOWN, NEEDS_PERSON -> "due";
            case CONFIRMED -> "good";
            case REJECTED, GIVEN_UP -> "bad";
        };
    }

    static String uncertainty(Page page, Uncertainty uncertainty) {
        return switch (uncertainty) {
            case SENDING -> page.t("inbox.uncertain.sending");
            case REJECTED -> page.t("inbox.uncertain.rejected");
            case UNKNOWN -> page.t("inbox.uncertain.unknown");
            case NEEDS_PERSON -> page.t("inbox.uncertain.needsPerson");
        };
    }

    static String uncertaintyTone(Uncertainty uncertainty) {
        return switch (uncertainty) {
            case SENDING -> "";
            case REJECTED -> "bad";
            case UNKNOWN, NEEDS_PERSON -> "due";
        };
    }

    static String uncertaintyIcon(Uncertainty uncertainty) {
        return switch (uncertainty) {
            case SENDING -> "send";
            case REJECTED -> "circle-x";
            case UNKNOWN, NEEDS_PERSON -> "alert-triangle";
        };
    }

    /** Why an answer is not there, told with what the network said. */
    static String trouble(Page page, Line.Sent sent) {
        var key = sent.trouble();
        var detail = sent.detail();
        return key == null ? "" : page.t(key, detail == null ? "" : Clipped.of(detail));
    }

    static String reason(Page page, Reason reason) {
        return switch (reason) {
            case THANKS -> page.t("inbox.reason.thanks");
            case SPAM -> page.t("inbox.reason.spam");
            case DUPLICATE -> page.t("inbox.reason.duplicate");
            case NOT_FOR_US -> page.t("inbox.reason.notForUs");
            case RESOLVED_ELSEWHERE -> page.t("inbox.reason.resolvedElsewhere");
            case OTHER -> page.t("inbox.reason.other");
        };
    }

    /** How a conversation ended, as a list is narrowed to it. */
    static String ended(Page page, String slug) {
        return switch (slug) {
            case "answered" -> page.t("inbox.ended.answered");
            case "late" -> page.t("inbox.ended.late");
            case String reason ->
                    Reason.of(reason).map(known -> reason(page, known)).orElse(reason);
        };
    }

    /** Two lines of a list have no room for more. */
    static String beginning(String snippet) {
        return Clipped.of(snippet, 300);
    }

    /** A name within a sentence of the composer. */
    static String brief(String name) {
        return Clipped.of(name, 40);
    }

    /** Before whom what is written will be said. */
    static String manner(Page page, Composer.Answer answer, String who) {
        var channel = answer.channel();
        if (answer.recipient() != null) {
            return page.t("inbox.manner.elsewhere", answer.recipient(), brief(channel));
        }
        if (answer.fetched()) {
            return page.t("inbox.manner.fetched", brief(channel), brief(who));
        }
        return switch (answer.manner()) {
            case IN_PUBLIC -> page.t("inbox.manner.public", brief(channel), brief(who));
            case DIRECTLY -> page.t("inbox.manner.direct", brief(channel), brief(who));
        };
    }

    /** What was done with a conversation, as its timeline says it. */
    static String done(Page page, Line.Done done) {
        var who = done.who() == null ? "" : done.who();
        return switch (done.what()) {
            case "claimed" -> page.t("inbox.done.claimed", who);
            case "taken-over" ->
                    because(page, done, who, "inbox.done.takenOver", "inbox.done.takenOverBecause");
            case "handed-over" -> page.t("inbox.done.handedOver", done.from(), who);
            case "off-duty" -> page.t("inbox.done.offDuty", who);
            case "assigned" ->
                    because(page, done, who, "inbox.done.assigned", "inbox.done.assignedBecause");
            case "paused" -> paused(page, done, who);
            case "resumed" -> page.t("inbox.done.resumed", who);
            case "released" -> page.t("inbox.done.released", who);
            case "given" -> page.t("inbox.done.given", who);
            case "moved" -> page.t("inbox.done.moved", who, done.queue());
            case "snoozed" -> page.t("inbox.done.snoozed", who, until(page, done));
            case "woken" -> page.t("inbox.done.woken");
            case "approval-asked" -> page.t("inbox.done.approvalAsked", who);
            case "approved" -> page.t("inbox.done.approved", who);
            case "approval-returned" ->
                    page.t(
                            "inbox.done.approvalReturned",
                            who,
                            done.words() == null ? page.t("inbox.erased") : done.words());
            case "approval-withdrawn" -> page.t("inbox.done.approvalWithdrawn", who);
            case "approval-lapsed" -> page.t("inbox.done.approvalLapsed");
            case "merged" -> page.t("inbox.done.merged", who, done.other());
            case "merged-into" -> page.t("inbox.done.mergedInto", who, done.other());
            case "unmerged" -> page.t("inbox.done.unmerged", who, done.other());
            case "split" -> page.t("inbox.done.split", who, done.other());
            case "split-off" -> page.t("inbox.done.splitOff", who, done.other());
            case "reopened" ->
                    done.who() == null
                            ? page.t("inbox.done.returned")
                            : page.t("inbox.done.reopened", who);
            default -> closed(page, done, who);
        };
    }

    /** Those of long ago say no reason. */
    /** Of what may have a reason: a sentence without it, and one with it. */
    private static String because(
            Page page, Line.Done done, String who, String plain, String reasoned) {
        var reason = TakeoverReason.of(done.reason() == null ? "" : done.reason()).orElse(null);
        if (reason == null) {
            return page.t(plain, who, done.from());
        }
        var said = done.words() == null ? takeoverReason(page, reason) : done.words();
        return page.t(reasoned, who, done.from(), said);
    }

    static String takeoverReason(Page page, TakeoverReason reason) {
        return switch (reason) {
            case AGREED -> page.t("inbox.takeOver.agreed");
            case AWAY -> page.t("inbox.takeOver.away");
            case URGENT -> page.t("inbox.takeOver.urgent");
            case OTHER -> page.t("inbox.takeOver.other");
        };
    }

    /** Of whom something was asked, or how that ended. */
    static String tasked(Page page, Line.Tasked line) {
        var what = line.task().what();
        var said = what == null ? page.t("inbox.erased") : what;
        var end = line.task().end();
        if (line.asked() || end == null) {
            return page.t("inbox.task.line.asked", line.who(), line.whom(), said);
        }
        return switch (end.how()) {
            case DONE -> page.t("inbox.task.line.done", line.who(), said);
            case WITHDRAWN -> page.t("inbox.task.line.withdrawn", line.who(), said);
        };
    }

    private static String until(Page page, Line.Done done) {
        return done.until() == null ? "" : page.exact(done.until());
    }

    private static String paused(Page page, Line.Done done, String who) {
        return page.t(
                "inbox.done.paused",
                who,
                PauseReason.of(done.reason() == null ? "" : done.reason())
                        .map(reason -> pauseReason(page, reason))
                        .orElse(""),
                until(page, done));
    }

    static String pauseReason(Page page, PauseReason reason) {
        return switch (reason) {
            case DEPARTMENT -> page.t("inbox.pause.reason.department");
            case THIRD_PARTY -> page.t("inbox.pause.reason.third");
            case AGREED -> page.t("inbox.pause.reason.agreed");
            case THEIR_PAPERS -> page.t("inbox.pause.reason.papers");
            case FAULT_ELSEWHERE -> page.t("inbox.pause.reason.fault");
        };
    }

    /** How long a clock may stand still, to choose from. */
    static List<Option> pauses(Page page) {
        return Stream.of(2, 4, 8, 24, 48, 72, 168, 336, 720)
                .map(hours -> new Option(String.valueOf(hours), pause(page, hours)))
                .toList();
    }

    private static String pause(Page page, int hours) {
        if (hours < 24) {
            return page.t("inbox.pause.hours", hours);
        }
        return hours == 24 ? page.t("inbox.pause.day") : page.t("inbox.pause.days", hours / 24);
    }

    private static String closed(Page page, Line.Done done, String who) {
        var reason = done.reason() == null ? null : Reason.of(done.reason()).orElse(null);
        if (reason == null) {
            return page.t("inbox.done.closed", who);
        }
        return done.words() == null
                ? page.t("inbox.done.unanswered", who, reason(page, reason))
                : page.t("inbox.done.unansweredWords", who, reason(page, reason), done.words());
    }
}
