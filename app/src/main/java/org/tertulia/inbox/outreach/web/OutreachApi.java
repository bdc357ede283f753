package org.tertulia.inbox.outreach.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.outreach.Capping;
import org.tertulia.inbox.outreach.Caps;
import org.tertulia.inbox.outreach.LeavingAlone;
import org.tertulia.inbox.outreach.Opportunities;
import org.tertulia.inbox.outreach.Opportunity;
import org.tertulia.inbox.outreach.Passing;
import org.tertulia.inbox.outreach.QuietHours;
import org.tertulia.inbox.outreach.QuietList;
import org.tertulia.inbox.outreach.TakingPart;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;

/** Taking part, for programs. */
@RestController
@RequestMapping("/api/v1/taking-part")
class OutreachApi {

    private final Opportunities opportunities;
    private final TakingPart takingPart;
    private final Passing passing;
    private final LeavingAlone leavingAlone;
    private final Capping capping;
    private final QuietList quiet;
    private final ResultsViews results;

    OutreachApi(
            Opportunities opportunities,
            TakingPart takingPart,
            Passing passing,
            LeavingAlone leavingAlone,
            Capping capping,
            QuietList quiet,
            ResultsViews results) {
        this.opportunities = opportunities;
        this.takingPart = takingPart;
        this.passing = passing;
        this.leavingAlone = leavingAlone;
        this.capping = capping;
        this.quiet = quiet;
        this.results = results;
    }

    /** Those that are allowed first, the most worth it before all. */
    record OpportunitiesJson(List<OpportunityJson> items, @Nullable Integer next) {}

    /**
     * {@code channel} is the channel's number; {@code why} speaks for it or against it by {@code
     * points}; {@code against} are the refusals that taking part would meet, none where it may.
     */
    record OpportunityJson(
            UUID message,
            int channel,
            String network,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            @Nullable String url,
            List<String> watches,
            int weight,
            List<WhyJson> why,
            List<String> against) {}

    /** {@code detail} is a figure or a language; empty where there is none. */
    record WhyJson(String kind, int points, String detail) {}

    /**
     * {@code purpose} is {@code help}, {@code ask}, {@code thank} or {@code invite}; {@code
     * question} is the number of what we ask the audience, null for none.
     */
    record TakePartJson(
            @Nullable UUID message, @Nullable String purpose, @Nullable Integer question) {}

    /** The number of the conversation that was begun. */
    record BegunJson(long conversation) {}

    /** {@code because} is {@code off-topic}, {@code theirs}, {@code too-late} or {@code spam}. */
    record PassedJson(@Nullable UUID message, @Nullable String because) {}

    /** By one of its messages; {@code because} is {@code asked}, {@code declared} or ours. */
    record LeaveAloneJson(@Nullable UUID message, @Nullable String because) {}

    /** {@code account} is a hash; {@code message} one of theirs. */
    record LeftAloneJson(String account, UUID message, String because, Instant at) {}

    record LeftAloneListJson(List<LeftAloneJson> items, @Nullable Integer next) {}

    /**
     * Days between two beginnings with a contact, beginnings of a channel in 24 hours, and the
     * quiet hours ({@code 22:00}) in which we begin nothing; both null for none.
     */
    record CapsJson(
            int contactDays,
            int channelDay,
            @Nullable String quietBegins,
            @Nullable String quietEnds) {}

    /** {@code items} are weeks, channels, purposes or people, of eight weeks. */
    record ResultsJson(String by, List<ResultsView.Tally> items) {}

    @GetMapping
    OpportunitiesJson list(Sight sight) {
        return new OpportunitiesJson(
                opportunities.of(sight, OutreachViews.SHOWN).stream()
                        .map(OutreachApi::json)
                        .toList(),
                null);
    }

    private static OpportunityJson json(Opportunity each) {
        var message = each.message();
        var author = message.author();
        return new OpportunityJson(
                message.id().value(),
                each.channel().number(),
                each.channel().network(),
                author == null ? null : author.name(),
                message.text(),
                message.at(),
                message.url(),
                each.watches(),
                each.weight(),
                each.why().stream()
                        .map(
                                why ->
                                        new WhyJson(
                                                why.kind().word(),
                                                why.kind().points(),
                                                why.detail()))
                        .toList(),
                each.bars().stream().map(bar -> bar.getClass().getSimpleName()).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BegunJson take(Sight sight, @RequestBody TakePartJson asked) {
        var purpose = OutreachPages.purpose(asked.purpose() == null ? "" : asked.purpose());
        return new BegunJson(
                takingPart.takePart(sight, message(asked.message()), purpose, asked.question()));
    }

    @PostMapping("/passings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pass(Sight sight, @RequestBody PassedJson asked) {
        var because = OutreachPages.notWorth(asked.because() == null ? "" : asked.because());
        passing.pass(sight, message(asked.message()), because);
    }

    @GetMapping("/left-alone")
    LeftAloneListJson leftAlone(Sight sight) {
        return new LeftAloneListJson(
                quiet.all(sight).stream()
                        .map(
                                each ->
                                        new LeftAloneJson(
                                                each.account().hash(),
                                                each.message().value(),
                                                each.because().word(),
                                                each.at()))
                        .toList(),
                null);
    }

    @PostMapping("/left-alone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Sight sight, @RequestBody LeaveAloneJson asked) {
        var because = OutreachPages.because(asked.because() == null ? "" : asked.because());
        leavingAlone.leave(sight, message(asked.message()), because);
    }

    @DeleteMapping("/left-alone/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Sight sight, @PathVariable String account) {
        leavingAlone.takeBack(sight, account);
    }

    @GetMapping("/caps")
    CapsJson caps(Sight sight) {
        var caps = quiet.caps();
        var hours = caps.quiet();
        return new CapsJson(
                caps.contactDays(),
                caps.channelDay(),
                hours == null ? null : hours.begins().toString(),
                hours == null ? null : hours.ends().toString());
    }

    @PutMapping("/caps")
    CapsJson cap(Sight sight, @RequestBody CapsJson asked) {
        var hours = QuietHours.of(asked.quietBegins(), asked.quietEnds());
        capping.put(sight, new Caps(asked.contactDays(), asked.channelDay(), hours));
        return caps(sight);
    }

    /** {@code by} is {@code week}, {@code channel}, {@code purpose} or {@code person}. */
    @GetMapping("/results")
    ResultsJson results(Sight sight, @RequestParam(defaultValue = "week") String by) {
        return new ResultsJson(by, results.rows(results.counted(sight), by, sight.who().zone()));
    }

    /** Which message is missing is no message. */
    private static MessageId message(@Nullable UUID given) {
        if (given == null) {
            throw new NotFound("message");
        }
        return new MessageId(given);
    }
}
