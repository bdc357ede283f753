package org.tertulia.inbox.walking;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Voices;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.MessageFacts;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.tree.Facts;
import org.tertulia.playbook.tree.Walk;

/** Where somebody stands who follows a protocol: the way that was gone, in the tree as it was. */
@Component
public class Standing {

    private final Messages messages;
    private final Voices voices;
    private final Protocols protocols;

    Standing(Messages messages, Voices voices, Protocols protocols) {
        this.messages = messages;
        this.voices = voices;
        this.protocols = protocols;
    }

    /** What is known of a message; nothing of one that was erased. */
    public Facts facts(Sight sight, MessageId message) {
        return messages.byIds(sight, List.of(message)).stream()
                .findFirst()
                .map(it -> MessageFacts.of(it, voices.on(it.channel()).channel()))
                .orElse(Facts.NONE);
    }

    /** The way alone, whatever would be decided after it. */
    public Optional<Walk> passed(Sight sight, Walked walked) {
        return of(sight, walked, Facts.NONE);
    }

    /** Empty where the tree has no such way, which no version in force loses. */
    public Optional<Walk> of(Sight sight, Walked walked) {
        return of(sight, walked, facts(sight, walked.message()));
    }

    private Optional<Walk> of(Sight sight, Walked walked, Facts facts) {
        var version = protocols.version(sight, walked.protocol(), walked.version());
        var tree = version.reading().tree();
        return tree == null ? Optional.empty() : Walk.resume(tree, facts, walked.path());
    }
}
