package org.tertulia.bulletin.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.bulletin.BulletinRefusal;
import org.tertulia.bulletin.Insight;
import org.tertulia.bulletin.InsightFilter;
import org.tertulia.bulletin.InsightState;
import org.tertulia.bulletin.Insights;
import org.tertulia.bulletin.Moving;
import org.tertulia.bulletin.Moving.Move;
import org.tertulia.bulletin.Phase;
import org.tertulia.bulletin.Proposing;
import org.tertulia.bulletin.Proposing.Proposal;
import org.tertulia.bulletin.Reason;
import org.tertulia.bulletin.Sending;
import org.tertulia.bulletin.Step;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Sight;
import org.tertulia.web.Paging;

/** Insights, for programs. */
@RestController
@RequestMapping("/api/v1/insights")
class InsightsApi {

    private final Insights insights;
    private final Proposing proposing;
    private final Moving moving;
    private final Sending sending;
    private final Departments departments;
    private final InsightJsons jsons;

    InsightsApi(
            Insights insights,
            Proposing proposing,
            Moving moving,
            Sending sending,
            Departments departments,
            InsightJsons jsons) {
        this.insights = insights;
        this.proposing = proposing;
        this.moving = moving;
        this.sending = sending;
        this.departments = departments;
        this.jsons = jsons;
    }

    /** {@code department} is a number, null for nobody yet; {@code messages} are ids. */
    record Proposed(
            @Nullable List<String> messages,
            @Nullable String title,
            @Nullable String idea,
            @Nullable Integer department) {}

    record Added(@Nullable List<String> messages) {}

    /**
     * {@code state} is where to, {@code version} that of the insight which was seen; {@code watch}
     * and {@code days} count an effect.
     */
    record Moved(
            @Nullable Integer version,
            @Nullable String state,
            @Nullable String reason,
            @Nullable String words,
            @Nullable Integer watch,
            @Nullable Integer days) {}

    record Sent(@Nullable Integer version, @Nullable Integer department) {}

    /** The latest first. {@code q} is sought in title, idea and the messages behind. */
    @GetMapping
    InsightJson.ListJson list(
            Sight sight,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer department,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "100") int limit) {
        var most = Paging.size(limit);
        var states = state == null ? Phase.ALL.states() : Set.of(state(state));
        var in = department == null ? null : departments.find(sight, department).id();
        var found =
                insights.list(
                        sight, new InsightFilter(states, in, q), Paging.after(after), most + 1);
        var items = jsons.of(sight, found.stream().limit(most).toList());
        return new InsightJson.ListJson(items, found.size() > most ? items.getLast().id() : null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InsightJson propose(Sight sight, @RequestBody Proposed asked) {
        return json(
                sight,
                proposing.propose(
                        sight,
                        new Proposal(
                                Given.messages(asked.messages()),
                                asked.title(),
                                asked.idea(),
                                asked.department(),
                                Given.key(null))));
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    InsightJson.WholeJson show(Sight sight, @PathVariable int number) {
        return jsons.whole(sight, insights.find(sight, number));
    }

    /** Those that it has already change nothing. */
    @PostMapping("/{number:[0-9]{1,9}}/messages")
    InsightJson add(Sight sight, @PathVariable int number, @RequestBody Added asked) {
        return json(sight, proposing.add(sight, number, Given.messages(asked.messages())));
    }

    /** Decides, says how far it is, or tells what it changed. */
    @PostMapping("/{number:[0-9]{1,9}}/steps")
    InsightJson move(Sight sight, @PathVariable int number, @RequestBody Moved asked) {
        insights.find(sight, number);
        var days = asked.days() == null ? 28 : asked.days();
        var move =
                new Move(
                        state(asked.state()),
                        asked.reason() == null ? null : Reason.of(asked.reason()).orElse(null),
                        asked.words(),
                        asked.watch() == null ? null : new Step.Measure(asked.watch(), days));
        return json(sight, moving.move(sight, number, Given.version(asked.version()), move));
    }

    /** Null sends it back to nobody. */
    @PutMapping("/{number:[0-9]{1,9}}/department")
    InsightJson send(Sight sight, @PathVariable int number, @RequestBody Sent asked) {
        insights.find(sight, number);
        return json(
                sight,
                sending.send(sight, number, Given.version(asked.version()), asked.department()));
    }

    private InsightJson json(Sight sight, Insight insight) {
        return jsons.of(sight, List.of(insight)).getFirst();
    }

    private static InsightState state(@Nullable String slug) {
        return InsightState.of(slug == null ? "" : slug)
                .orElseThrow(() -> new Refused(new BulletinRefusal.StateUnknown()));
    }
}
