package org.tertulia.approvals.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.approvals.Matter;

/**
 * A request as programs see it. {@code kind} is {@code answer}; {@code state} is {@code waiting},
 * {@code approved}, {@code returned}, {@code withdrawn} or {@code lapsed}; {@code step} is the one
 * that is waited for, from 1, of those in {@code approvers}: roles, or names of departments and
 * people; {@code decides} is whether the asker of this may decide now. Who decides gives the {@code
 * version} that they saw; {@code remarks} are what its author says of it. The texts are null once
 * erased, the lists empty where the subject is gone.
 */
record ApprovalJson(
        int id,
        String kind,
        UUID subject,
        String state,
        String asker,
        Instant askedAt,
        @Nullable Instant due,
        int step,
        List<String> approvers,
        int version,
        int textVersion,
        @Nullable String title,
        @Nullable String url,
        @Nullable String text,
        List<String> remarks,
        List<Heard> heard,
        List<String> why,
        boolean decides,
        @Nullable Instant endedAt,
        List<Done> acts) {

    /** What is answered; {@code later} came after the text was written. */
    record Heard(String who, @Nullable String text, Instant at, boolean later) {}

    /**
     * What was done: {@code asked}, {@code changed}, {@code renewed}, {@code granted}, {@code
     * returned}, {@code withdrawn} or {@code lapsed}; {@code by} is null where the program did it.
     */
    record Done(
            String what,
            @Nullable String by,
            Instant at,
            int textVersion,
            @Nullable String words) {}

    static ApprovalJson of(ApprovalCard card) {
        var request = card.request();
        var subject = card.subject();
        return new ApprovalJson(
                request.number(),
                request.subject().kind(),
                request.subject().id(),
                request.state().slug(),
                card.asker(),
                request.askedAt(),
                subject == null ? request.due() : subject.due(),
                request.nth(),
                card.steps().stream().map(AskedFor::text).toList(),
                request.version(),
                request.text(),
                subject == null ? null : subject.title(),
                subject == null ? null : subject.url(),
                subject == null ? null : subject.text(),
                subject == null ? List.of() : subject.remarks(),
                subject == null
                        ? List.of()
                        : subject.heard().stream().map(ApprovalJson::heard).toList(),
                subject == null ? List.of() : subject.why(),
                card.decides(),
                request.endedAt(),
                card.acts().stream().map(ApprovalJson::done).toList());
    }

    private static Heard heard(Matter.Heard heard) {
        return new Heard(heard.who(), heard.text(), heard.at(), heard.later());
    }

    private static Done done(ApprovalCard.Done done) {
        var act = done.act();
        return new Done(
                act.what().slug(),
                done.by().isEmpty() ? null : done.by(),
                act.at(),
                act.text(),
                act.words());
    }
}
