package org.tertulia.inbox.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.State;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.inbox.walking.Walked;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.kernel.Role;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.telling.Telling;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Asking;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Fields;
import org.tertulia.playbook.tree.Outcome;
import org.tertulia.playbook.tree.Question;
import org.tertulia.playbook.tree.Step;
import org.tertulia.playbook.tree.Tongue;
import org.tertulia.playbook.tree.Tree;
import org.tertulia.playbook.tree.Walk;
import org.tertulia.playbook.tree.Way;
import org.tertulia.web.Page;

/** Puts the protocol of a conversation before whoever answers it. */
@Component
class Followings {

    private final Walks walks;
    private final Standing standing;
    private final Protocols protocols;

    Followings(Walks walks, Standing standing, Protocols protocols) {
        this.walks = walks;
        this.standing = standing;
        this.protocols = protocols;
    }

    /** {@code message} is the last of theirs; null where none is shown. */
    Following of(
            Page page,
            Sight sight,
            Conversation conversation,
            @Nullable MessageId message,
            Fields fields) {
        if (conversation.question() == null || !sight.may(Role.AGENT)) {
            return new Following.Nothing();
        }
        var last = walks.latest(sight, conversation);
        if (last.isPresent() && concerns(last.get(), conversation)) {
            return shown(page, sight, conversation, last.get(), fields);
        }
        return message == null ? new Following.Nothing() : proposed(page, sight, message);
    }

    /** What goes on, or ended after this question was asked. */
    private static boolean concerns(Walked walked, Conversation conversation) {
        return walked.open()
                || walked.end() instanceof Walked.End.Arrived
                        && walked.answer() == null
                        && !walked.begun().isBefore(conversation.question().asked());
    }

    private Following proposed(Page page, Sight sight, MessageId message) {
        var telling = Telling.to(page);
        var fits =
                protocols.fitting(sight, standing.facts(sight, message)).stream()
                        .map(
                                it ->
                                        new Following.Fit(
                                                it.protocol().number(),
                                                telling.words(it.protocol().tree().title()),
                                                telling.findings(it.fit().findings())))
                        .toList();
        var shown = new HashSet<Integer>();
        fits.forEach(fit -> shown.add(fit.protocol()));
        var others =
                protocols.inForce(sight).stream()
                        .filter(it -> !shown.contains(it.number()))
                        .map(
                                it ->
                                        new Following.Named(
                                                it.number(), telling.words(it.tree().title())))
                        .toList();
        return new Following.Proposed(fits, others);
    }

    private Following shown(
            Page page, Sight sight, Conversation conversation, Walked walked, Fields fields) {
        var walk = standing.of(sight, walked);
        if (walk.isEmpty()) {
            return new Following.Nothing();
        }
        var telling = Telling.to(page);
        var tree = walk.get().tree();
        var title = telling.words(tree.title());
        var path = "/playbook/protocols/" + walked.protocol() + "?version=" + walked.version();
        var gone = gone(tree, walk.get(), telling);
        var here = walk.get().here();
        if (here instanceof Ending ending) {
            return new Following.Ended(
                    title,
                    path,
                    telling.outcome(ending),
                    telling.words(ending.words()),
                    ending.outcome() == Outcome.NOT_NEEDED ? ending.reason() : null,
                    gone);
        }
        return new Following.Here(
                title,
                path,
                walked.revision(),
                here.kind(),
                words(page, here, walk.get(), telling, fields),
                says(here),
                choices(here, telling),
                gone,
                mine(sight, conversation));
    }

    private static boolean mine(Sight sight, Conversation conversation) {
        return !(conversation.state() instanceof State.Claimed claimed)
                || claimed.hold().holder().equals(sight.who().id());
    }

    private static boolean says(Step step) {
        return step instanceof ApprovedMessage || step instanceof Asking;
    }

    /** What is said to the customer is said in the customer's language. */
    private static String words(
            Page page, Step here, Walk walk, Telling telling, Fields fields) {
        if (!says(here)) {
            return telling.step(here);
        }
        var theirs =
                walk.facts().language() == null
                        ? Tongue.of(page.locale())
                        : Tongue.of(Locale.of(walk.facts().language()));
        return fields.fill(here.words().best(theirs));
    }

    private static List<Following.Option> choices(Step here, Telling telling) {
        if (!(here instanceof Question question)) {
            return List.of();
        }
        var arrows = question.arrows();
        return IntStream.range(0, arrows.size())
                .mapToObj(
                        i ->
                                new Following.Option(
                                        arrows.get(i).way(),
                                        telling.way(question, arrows.get(i)),
                                        i + 1))
                .toList();
    }

    private static List<String> gone(Tree tree, Walk walk, Telling telling) {
        var gone = new ArrayList<String>();
        for (var passage : walk.path()) {
            var step = tree.step(passage.step()).orElseThrow();
            var said = telling.step(step);
            if (passage.way() instanceof Way.Done) {
                gone.add(said);
            } else {
                step.arrows().stream()
                        .filter(arrow -> arrow.way().equals(passage.way().arrow()))
                        .forEach(arrow -> gone.add(said + " → " + telling.way(step, arrow)));
            }
        }
        return gone;
    }
}
