package org.tertulia.inbox.outreach.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.outreach.Caps;
import org.tertulia.inbox.outreach.LeftAlone;
import org.tertulia.inbox.outreach.Opportunities;
import org.tertulia.inbox.outreach.QuietList;
import org.tertulia.inbox.outreach.Results;
import org.tertulia.inbox.outreach.TakingPart;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.web.Page;

/** Puts the pages of taking part together. */
@Component
@Transactional(readOnly = true)
class OutreachViews {

    static final int SHOWN = 40;

    /** So long ago they may have asked us to stop. */
    private static final Duration LOOKED_BACK = Duration.ofDays(56);

    private final Opportunities opportunities;
    private final Results results;
    private final QuietList quiet;
    private final ChannelCapsViews channels;
    private final QuestionsViews questions;
    private final Messages messages;
    private final Members members;
    private final Protocols protocols;
    private final Clock clock;

    OutreachViews(
            Opportunities opportunities,
            Results results,
            QuietList quiet,
            ChannelCapsViews channels,
            QuestionsViews questions,
            Messages messages,
            Members members,
            Protocols protocols,
            Clock clock) {
        this.opportunities = opportunities;
        this.results = results;
        this.quiet = quiet;
        this.channels = channels;
        this.questions = questions;
        this.messages = messages;
        this.members = members;
        this.protocols = protocols;
        this.clock = clock;
    }

    OutreachView of(Sight sight, Page page) {
        var rows = new ArrayList<OutreachView.Row>();
        var asked = questions.open(sight);
        for (var each : opportunities.of(sight, SHOWN)) {
            var brand = each.message().brand();
            rows.add(
                    new OutreachView.Row(
                            each,
                            rows.isEmpty(),
                            asked.stream().filter(it -> it.brand().equals(brand)).toList()));
        }
        var manners =
                protocols
                        .find(sight, TakingPart.PROTOCOL)
                        .filter(protocol -> protocol.current() != null)
                        .isPresent();
        return new OutreachView(OutreachTabs.of(page, "/taking-part"), rows, stops(sight), manners);
    }

    private List<OutreachView.Stop> stops(Sight sight) {
        return results.since(sight, clock.instant().minus(LOOKED_BACK)).stream()
                .filter(came -> !came.alone() && came.stop() != null)
                .map(
                        came -> {
                            var stop = Objects.requireNonNull(came.stop());
                            return new OutreachView.Stop(
                                    stop.id().value(), came.number(), who(stop), stop.text());
                        })
                .toList();
    }

    /** {@code typed} is what was refused; null shows what holds. */
    OutreachView.Alone alone(Sight sight, Page page, @Nullable Caps typed, String error) {
        var all = quiet.all(sight);
        var theirs =
                messages.byIds(sight, all.stream().map(LeftAlone::message).toList()).stream()
                        .collect(toMap(Message::id, Function.identity()));
        var names = members.names(all.stream().map(LeftAlone::by).collect(toSet()));
        return new OutreachView.Alone(
                OutreachTabs.of(page, "/taking-part/limits"),
                all.stream()
                        .map(
                                each ->
                                        new OutreachView.Account(
                                                each.account().hash(),
                                                who(theirs.get(each.message())),
                                                each.because(),
                                                names.getOrDefault(each.by(), ""),
                                                each.at(),
                                                each.message().value()))
                        .toList(),
                typed == null ? quiet.caps() : typed,
                channels.of(sight),
                error);
    }

    private static @Nullable String who(@Nullable Message message) {
        var author = message == null ? null : message.author();
        return author == null ? null : author.name();
    }
}
