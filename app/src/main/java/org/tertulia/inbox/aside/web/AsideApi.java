package org.tertulia.inbox.aside.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.aside.Aside;
import org.tertulia.inbox.aside.AsideRefusal;
import org.tertulia.inbox.aside.Asides;
import org.tertulia.inbox.aside.Consent;
import org.tertulia.inbox.aside.GoingAside;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;

/** Conversations that go on in private, for programs. */
@RestController
@RequestMapping("/api/v1/conversations/{number}/aside")
class AsideApi {

    private final GoingAside going;
    private final Asides asides;
    private final Conversations conversations;

    AsideApi(GoingAside going, Asides asides, Conversations conversations) {
        this.going = going;
        this.asides = asides;
        this.conversations = conversations;
    }

    /**
     * Without {@code mailbox} it goes on directly on the same network. {@code mailbox} is the id of
     * the channel from which {@code recipient} is written to; {@code consent} is {@code here},
     * {@code phone}, {@code in-person} or {@code on-file}.
     */
    record AsideTyped(
            @Nullable Integer mailbox,
            @Nullable String recipient,
            @Nullable String subject,
            @Nullable String consent,
            @Nullable String words) {}

    /** {@code ended} is when it came back in public, null while it is aside. */
    record AsideJson(
            boolean elsewhere,
            @Nullable String recipient,
            @Nullable String consent,
            Instant since,
            @Nullable Instant ended) {

        static AsideJson of(Aside aside) {
            var consent = aside.consent();
            return new AsideJson(
                    aside.elsewhere(),
                    aside.recipient(),
                    consent == null ? null : consent.slug(),
                    aside.opened(),
                    aside.ended());
        }
    }

    /** It goes on in private: what is answered next, its contact alone reads. */
    @PutMapping
    AsideJson go(Sight sight, @PathVariable long number, @RequestBody AsideTyped typed) {
        going.go(sight, number, typed(typed));
        return latest(sight, number);
    }

    private static GoingAside.Typed typed(AsideTyped typed) {
        return typed.mailbox() == null
                ? GoingAside.Typed.directly()
                : new GoingAside.Typed(
                        typed.mailbox(),
                        text(typed.recipient()),
                        text(typed.subject()),
                        Consent.of(text(typed.consent())).orElse(null),
                        text(typed.words()));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** It comes back: what is answered next, all read. */
    @DeleteMapping
    AsideJson comeBack(Sight sight, @PathVariable long number) {
        going.comeBack(sight, number);
        return latest(sight, number);
    }

    private AsideJson latest(Sight sight, long number) {
        return asides.latest(conversations.find(sight, number))
                .map(AsideJson::of)
                .orElseThrow(() -> new Refused(new AsideRefusal.NotAside()));
    }
}
