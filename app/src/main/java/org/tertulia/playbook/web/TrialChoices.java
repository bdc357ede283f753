package org.tertulia.playbook.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.PastMessages;
import org.tertulia.playbook.PastMessages.Past;
import org.tertulia.playbook.Rehearsing;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.web.Page;

/** On what a protocol can be tried: the latest conversations, or the whole of last week. */
@Component
class TrialChoices {

    private static final int MOST = 8;
    private static final int LETTERS = 90;

    private final PastMessages past;
    private final Messages messages;
    private final Rehearsing rehearsing;

    TrialChoices(PastMessages past, Messages messages, Rehearsing rehearsing) {
        this.past = past;
        this.messages = messages;
        this.rehearsing = rehearsing;
    }

    List<TrialView.Recent> recent(Sight sight, Page page) {
        var some = past.recent(sight, MOST);
        var said =
                messages.byIds(sight, some.stream().map(Past::said).toList()).stream()
                        .collect(toMap(Message::id, it -> it));
        return some.stream()
                .flatMap(
                        it ->
                                Stream.ofNullable(said.get(it.said()))
                                        .map(last -> recent(page, it.conversation(), last)))
                .toList();
    }

    private static TrialView.Recent recent(Page page, long conversation, Message message) {
        var author = message.author();
        var name = author == null || author.name() == null ? "" : author.name();
        var text = message.text() == null ? "" : message.text().strip();
        return new TrialView.Recent(
                conversation,
                name,
                text.codePointCount(0, text.length()) <= LETTERS
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LETTERS)) + "…",
                page.ago(message.at()));
    }

    TrialView.Week week(Sight sight, Page page, Tree tree) {
        var week = rehearsing.week(sight, tree);
        var shown = TreeView.of(tree, Telling.to(page));
        return new TrialView.Week(
                week,
                !tree.applies().isEmpty(),
                week.stops().stream()
                        .map(
                                stop ->
                                        new TrialView.Stop(
                                                shown.steps().stream()
                                                        .filter(it -> it.step().equals(stop.step()))
                                                        .findFirst()
                                                        .orElseThrow(),
                                                stop.count(),
                                                stop.samples()))
                        .toList());
    }
}
