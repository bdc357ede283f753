package org.tertulia.inbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.Answering;
import org.tertulia.inbox.Assigning;
import org.tertulia.inbox.Closing;
import org.tertulia.inbox.InboxRefusal;
import org.tertulia.inbox.Manner;
import org.tertulia.inbox.Moving;
import org.tertulia.inbox.Noting;
import org.tertulia.inbox.Outcome;
import org.tertulia.inbox.PauseReason;
import org.tertulia.inbox.Pausing;
import org.tertulia.inbox.Reason;
import org.tertulia.inbox.Reopening;
import org.tertulia.inbox.Snoozing;
import org.tertulia.inbox.Takeover;
import org.tertulia.inbox.drafts.Submitting;
import org.tertulia.inbox.writing.Aid;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Position;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;
import org.tertulia.web.Shown;

/** Conversations, for programs. */
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationsApi {

    private final Lists lists;
    private final Panes panes;
    private final Answering answering;
    private final Submitting submitting;
    private final Noting noting;
    private final Pausing pausing;
    private final Assigning assigning;
    private final Members members;
    private final Closing closing;
    private final Reopening reopening;
    private final Moving moving;
    private final Snoozing snoozing;

    ConversationsApi(
            Lists lists,
            Panes panes,
            Answering answering,
            Submitting submitting,
            Noting noting,
            Pausing pausing,
            Assigning assigning,
            Members members,
            Closing closing,
            Reopening reopening,
            Moving moving,
            Snoozing snoozing) {
        this.lists = lists;
        this.panes = panes;
        this.answering = answering;
        this.submitting = submitting;
        this.noting = noting;
        this.pausing = pausing;
        this.assigning = assigning;
        this.members = members;
        this.closing = closing;
        this.reopening = reopening;
        this.moving = moving;
        this.snoozing = snoozing;
    }

    /**
     * What is said; {@code id} is the message's. Of what waits for approval it is null, {@code
     * delivery} is {@code approval}, and {@code approval} the id of the request.
     */
    record Accepted(@Nullable UUID id, String delivery, @Nullable Integer approval) {

        static Accepted of(Answering.Said said) {
            return new Accepted(said.message().value(), said.delivery().slug(), null);
        }
    }

    /** What is written: a note. */
    record Text(@Nullable String text) {}

    /**
     * An answer; with {@code approval} it is sent for approval where it needs it. {@code
     * publicBecause} says why personal data in it may be read by everybody; {@code
     * approvedMessages} are the marks of those with which it began; {@code privately} is refused
     * where it would be read by others than it says; with {@code holding} it only says that we are
     * on it, and the clock runs on.
     */
    record ReplyText(
            @Nullable String text,
            @Nullable Boolean approval,
            @Nullable String publicBecause,
            @Nullable Boolean privately,
            @Nullable List<String> approvedMessages,
            @Nullable Boolean holding) {

        @Nullable Manner manner() {
            return privately == null ? null : privately ? Manner.DIRECTLY : Manner.IN_PUBLIC;
        }

        Aid aid() {
            var marks = approvedMessages == null ? List.<String>of() : approvedMessages;
            return Aid.of(publicBecause == null ? "" : publicBecause, String.join(",", marks));
        }
    }

    /**
     * How it ends; a reason that is none of the list is taken as words of its own. {@code untold}
     * is why nothing is told in public of what went aside: {@code asked-not-to}, {@code gone},
     * {@code of-no-use} or {@code legal}.
     */
    record Closure(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String untold) {}

    /**
     * {@code reason} is {@code department}, {@code third-party}, {@code agreed}, {@code
     * their-papers} or {@code fault-elsewhere}.
     */
    record Stopped(@Nullable String reason, @Nullable Instant until) {}

    /**
     * To whom, by handle. Where somebody else has it, {@code reason} says why they lose it: {@code
     * agreed}, {@code away}, {@code urgent} or {@code other}, which needs {@code words}.
     */
    record Given(@Nullable String to, @Nullable String reason, @Nullable String words) {}

    /**
     * {@code state} is {@code waiting}, {@code claimed}, {@code answered}, {@code snoozed} or
     * {@code closed}, also {@code open} (not closed), {@code mine} and {@code unconfirmed}; without
     * it all are listed. {@code q} finds words in the newest 20,000 messages that say them, in the
     * newest 1,000 where nothing else is asked for.
     */
    @GetMapping
    ConversationsJson list(
            Sight sight,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "50") int limit) {
        var tab = Tab.of(state).orElseThrow(() -> unknown("state", state));
        var filter = Filter.of(query, tab).in(tab);
        demandUnderstood("queue", query.get("queue"), filter.queue());
        demandUnderstood("channel", query.get("channel"), filter.channel());
        demandUnderstood("brand", query.get("brand"), filter.brand());
        demandUnderstood("promise", query.get("promise"), filter.promise());
        demandUnderstood("kind", query.get("kind"), filter.kind());
        return ConversationsJson.of(
                lists.rows(
                        sight,
                        filter,
                        Optional.ofNullable(Paging.after(query.get("after"), After::parse)),
                        Paging.size(limit)));
    }

    /**
     * A page leaves out what it cannot understand; a program would take the rest for the answer.
     */
    private static void demandUnderstood(String name, @Nullable String given, String understood) {
        if (given != null && !given.isEmpty() && understood.isEmpty()) {
            throw unknown(name, given);
        }
    }

    private static Refused unknown(String name, String given) {
        return new Refused(new InboxRefusal.FilterUnknown(name, Shown.beginning(given)));
    }

    /** With its latest messages, oldest first; {@code after} gives those before. */
    @GetMapping("/{number}")
    ConversationJson show(
            Sight sight,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int limit) {
        var behind = Paging.after(after, Position::parse);
        var filter = Filter.of(Tab.ALL);
        return ConversationJson.of(
                panes.of(sight, filter, number, null, behind, Paging.size(limit)));
    }

    private ConversationJson show(Sight sight, long number) {
        return show(sight, number, null, Paging.MOST);
    }

    /** Accepted is not delivered: {@code delivery} of the message tells how far it got. */
    @PostMapping("/{number}/replies")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted reply(
            Sight sight,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ReplyText body) {
        var reply =
                new Answering.Reply(
                        key(sight, key),
                        null,
                        null,
                        text(body.text()),
                        body.aid(),
                        body.manner(),
                        Boolean.TRUE.equals(body.holding()));
        if (!Boolean.TRUE.equals(body.approval())) {
            return Accepted.of(answering.answer(sight, number, reply));
        }
        return switch (submitting.submit(sight, number, reply)) {
            case Submitting.Outcome.Said(var said) -> Accepted.of(said);
            case Submitting.Outcome.Waits(var approval) -> new Accepted(null, "approval", approval);
        };
    }

    /** The same header of the same member is the same answer, whichever program repeats it. */
    private static UUID key(Sight sight, @Nullable String header) {
        return header == null || header.isBlank()
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((sight.who().id() + " " + header).getBytes(UTF_8));
    }

    @PostMapping("/{number}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> note(Sight sight, @PathVariable long number, @RequestBody Text body) {
        return Map.of("id", noting.note(sight, number, text(body.text())));
    }

    @PostMapping("/{number}/closure")
    ConversationJson close(Sight sight, @PathVariable long number, @RequestBody Closure body) {
        closing.close(sight, number, outcome(body), ClosureController.untold(text(body.untold())));
        return show(sight, number);
    }

    static Outcome outcome(Closure body) {
        return switch (text(body.outcome())) {
            case "answered" -> new Outcome.Answered();
            case "unasked" -> new Outcome.Unasked();
            case "no-answer-needed" -> unanswered(text(body.reason()), body.words());
            case String _ -> throw new Refused(new InboxRefusal.NoSuchOutcome());
        };
    }

    private static Outcome unanswered(String reason, @Nullable String words) {
        return Reason.of(reason)
                .map(known -> new Outcome.NoAnswerNeeded(known, words))
                .orElseGet(() -> new Outcome.NoAnswerNeeded(Reason.OTHER, reason));
    }

    @DeleteMapping("/{number}/closure")
    ConversationJson reopen(Sight sight, @PathVariable long number) {
        reopening.reopen(sight, number);
        return show(sight, number);
    }

    /** The number of the queue that it moves to. */
    record ToQueue(int queue) {}

    @PutMapping("/{number}/queue")
    ConversationJson move(Sight sight, @PathVariable long number, @RequestBody ToQueue body) {
        moving.move(sight, number, body.queue());
        return show(sight, number);
    }

    /** Until when it is put off. */
    record Until(@Nullable Instant until) {}

    @PutMapping("/{number}/snooze")
    ConversationJson snooze(Sight sight, @PathVariable long number, @RequestBody Until body) {
        snoozing.snooze(sight, number, until(body.until()));
        return show(sight, number);
    }

    static Instant until(@Nullable Instant given) {
        if (given == null) {
            throw new Refused(new InboxRefusal.SnoozeUnfit());
        }
        return given;
    }

    @DeleteMapping("/{number}/snooze")
    ConversationJson wake(Sight sight, @PathVariable long number) {
        snoozing.wake(sight, number);
        return show(sight, number);
    }

    /** Its clock stands still, for one of the reasons, at the latest until then. */
    @PostMapping("/{number}/pause")
    ConversationJson pause(Sight sight, @PathVariable long number, @RequestBody Stopped body) {
        var until = body.until();
        if (until == null) {
            throw new Refused(new InboxRefusal.PauseUnfit(Pausing.MOST_DAYS));
        }
        pausing.pause(
                sight,
                number,
                PauseReason.of(text(body.reason()))
                        .orElseThrow(() -> new Refused(new InboxRefusal.NoSuchReason())),
                until);
        return show(sight, number);
    }

    @DeleteMapping("/{number}/pause")
    ConversationJson resume(Sight sight, @PathVariable long number) {
        pausing.resume(sight, number);
        return show(sight, number);
    }

    /** Gives it to a member, by handle. */
    @PutMapping("/{number}/assignment")
    ConversationJson assign(Sight sight, @PathVariable long number, @RequestBody Given body) {
        var to = text(body.to());
        var member = members.find(to, sight).orElseThrow(() -> new NotFound("member:" + to));
        assigning.assign(sight, number, member.id(), Takeover.given(body.reason(), body.words()));
        return show(sight, number);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
