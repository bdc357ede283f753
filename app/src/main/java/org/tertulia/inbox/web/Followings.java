package org.tertulia.inbox.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Conversation;
import org.tertulia.inbox.walking.Standing;
import org.tertulia.inbox.walking.Walked;
import org.tertulia.inbox.walking.Walks;
import org.tertulia.kernel.Role;
import org.tertulia.messages.MessageId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.tree.Ending;
import org.tertulia.playbook.tree.Fields;
import org.tertulia.playbook.tree.Walk;

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
            Sight sight,
            Conversation conversation,
            @Nullable MessageId message,
            @Nullable String contact,
            @Nullable String brand) {
        if (!sight.may(Role.AGENT)) {
            return new Following.Nothing();
        }
        // What is to be done after the answer is shown until it is done.
        var asked = conversation.question() != null || conversation.begun();
        var fields = new Fields(contact, brand, sight.who().name());
        return walks.latest(sight, conversation)
                .filter(walked -> asked ? walked.concerns(conversation) : walked.open())
                .flatMap(
                        walked ->
                                standing.of(sight, walked)
                                        .filter(walk -> walked.open() || walk.ended().isPresent())
                                        .map(
                                                walk ->
                                                        shown(
                                                                sight,
                                                                conversation,
                                                                message,
                                                                walked,
                                                                walk,
                                                                fields)))
                .orElseGet(
                        () -> {
                            var proposed = proposed(sight, asked ? message : null);
                            return proposed.none() ? new Following.Nothing() : proposed;
                        });
    }

    private Following shown(
            Sight sight,
            Conversation conversation,
            @Nullable MessageId message,
            Walked walked,
            Walk walk,
            Fields fields) {
        var hold = conversation.hold();
        var mine = hold == null || hold.holder().equals(sight.who().id());
        if (walk.here() instanceof Ending ending) {
            return new Following.Ended(walked, walk, ending, next(sight, message, walked), mine);
        }
        return new Following.Here(walked, walk, fields, mine);
    }

    /** Whoever wants to walk the same again goes back. */
    private Following.Proposed next(Sight sight, @Nullable MessageId message, Walked ended) {
        var proposed = proposed(sight, message);
        var fits =
                proposed.fits().stream()
                        .filter(it -> it.protocol().number() != ended.protocol())
                        .toList();
        var others =
                proposed.others().stream().filter(it -> it.number() != ended.protocol()).toList();
        return new Following.Proposed(fits, others);
    }

    /** What fits a message, and all the rest; nothing for none. */
    Following.Proposed proposed(Sight sight, @Nullable MessageId message) {
        if (message == null) {
            return new Following.Proposed(List.of(), List.of());
        }
        var fits = protocols.fitting(sight, standing.facts(sight, message));
        var fitting = fits.stream().map(it -> it.protocol().number()).collect(toSet());
        var others =
                protocols.inForce(sight).stream()
                        .filter(it -> !fitting.contains(it.number()))
                        .toList();
        return new Following.Proposed(fits, others);
    }
}
