package org.tertulia.playbook.situations.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.situations.Deciding;
import org.tertulia.playbook.situations.Pursuing;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.SituationRefusal;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.web.Paging;

/** Situations, for programs. */
@RestController
@RequestMapping("/api/v1/situations")
class SituationsApi {

    private final Situations situations;
    private final Pursuing pursuing;
    private final Deciding deciding;

    SituationsApi(Situations situations, Pursuing pursuing, Deciding deciding) {
        this.situations = situations;
        this.pursuing = pursuing;
        this.deciding = deciding;
    }

    /**
     * {@code state} is {@code open}, {@code proposed}, {@code in-review}, {@code adopted}, {@code
     * declined}, {@code covered} or {@code joined}; {@code protocol} and {@code version} are what
     * is written for it or says it, {@code joined} the one that it goes with; what colleagues typed
     * is null once the person was erased.
     */
    record SituationJson(
            int id,
            long conversation,
            List<UUID> messages,
            @Nullable String happened,
            @Nullable String done,
            UUID by,
            Instant at,
            @Nullable Integer left,
            String state,
            @Nullable Integer protocol,
            @Nullable Integer version,
            @Nullable Integer joined,
            @Nullable String reason) {

        SituationJson {
            messages = List.copyOf(messages);
        }

        static SituationJson of(Situation situation) {
            var state = situation.state();
            var written = state.written();
            return new SituationJson(
                    situation.number(),
                    situation.conversation(),
                    situation.messages().stream().map(it -> it.value()).toList(),
                    situation.happened(),
                    situation.done(),
                    situation.by().value(),
                    situation.at(),
                    situation.left(),
                    state.slug(),
                    state instanceof Covered covered
                            ? Integer.valueOf(covered.protocol())
                            : written == null ? null : Integer.valueOf(written.protocol()),
                    written == null ? null : written.version(),
                    state instanceof Joined joined ? joined.with() : null,
                    state instanceof Declined declined ? declined.reason() : null);
        }
    }

    /** The latest first; {@code next} goes on, null at the end. */
    record SituationsJson(List<SituationJson> items, @Nullable Integer next) {
        SituationsJson {
            items = List.copyOf(items);
        }
    }

    /** A version of {@code protocol}, or with a {@code text} a new protocol. */
    record SituationPursued(@Nullable Integer protocol, @Nullable String text) {}

    /** {@code decision} is {@code declined}, {@code covered}, {@code joined} or {@code open}. */
    record SituationDecided(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable Integer protocol,
            @Nullable Integer with) {}

    /** What is written for it. */
    record SituationDraftJson(int protocol, int version, int revision) {}

    /** All that wait for a decision, or page by page those that were decided. */
    @GetMapping
    SituationsJson list(
            Sight sight,
            @RequestParam(defaultValue = "false") boolean decided,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        if (!decided) {
            return new SituationsJson(
                    situations.undecided(sight).stream().map(SituationJson::of).toList(), null);
        }
        var found = situations.decided(sight, Paging.after(after), most + 1);
        var shown = found.stream().limit(most).toList();
        return new SituationsJson(
                shown.stream().map(SituationJson::of).toList(),
                found.size() > most ? shown.getLast().number() : null);
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    SituationJson show(Sight sight, @PathVariable int number) {
        return SituationJson.of(situations.find(sight, number));
    }

    @PostMapping("/{number:[0-9]{1,9}}/draft")
    SituationDraftJson pursue(
            Sight sight, @PathVariable int number, @RequestBody SituationPursued asked) {
        situations.find(sight, number);
        var text = asked.text();
        var version =
                text != null
                        ? pursuing.anew(sight, number, text)
                        : pursuing.change(sight, number, known(asked.protocol()));
        return new SituationDraftJson(version.protocol(), version.n(), version.revision());
    }

    @PostMapping("/{number:[0-9]{1,9}}/decision")
    SituationJson decide(
            Sight sight, @PathVariable int number, @RequestBody SituationDecided asked) {
        var decision = asked.decision() == null ? "" : asked.decision();
        return SituationJson.of(
                switch (decision) {
                    case "declined" ->
                            deciding.decline(
                                    sight, number, asked.reason() == null ? "" : asked.reason());
                    case "covered" -> deciding.cover(sight, number, known(asked.protocol()));
                    case "joined" -> deciding.join(sight, number, other(asked.with()));
                    case "open" -> deciding.reopen(sight, number);
                    default -> throw new Refused(new SituationRefusal.DecisionUnknown());
                });
    }

    private static int known(@Nullable Integer protocol) {
        if (protocol == null) {
            throw new Refused(new SituationRefusal.ProtocolUnknown());
        }
        return protocol;
    }

    private static int other(@Nullable Integer with) {
        if (with == null) {
            throw new Refused(new SituationRefusal.JoinedUnfit());
        }
        return with;
    }
}
