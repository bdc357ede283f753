package org.tertulia.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.messages.MessageId;
import org.tertulia.networks.delivery.Deciding;
import org.tertulia.organization.Sight;

/**
 * A member looked at the network for an answer that could not be confirmed, and says what is there.
 */
@UseCase
public class DecidingDelivery {

    private final Conversations conversations;
    private final Answers answers;
    private final Deciding deciding;
    private final Nudges nudges;
    private final Clock clock;

    DecidingDelivery(
            Conversations conversations,
            Answers answers,
            Deciding deciding,
            Nudges nudges,
            Clock clock) {
        this.conversations = conversations;
        this.answers = answers;
        this.deciding = deciding;
        this.nudges = nudges;
        this.clock = clock;
    }

    /**
     * It is there, under this address if it was copied.
     *
     * @throws Refused with {@link InboxRefusal.NoAddress}, or where it was settled meanwhile
     */
    public void present(Sight sight, long number, MessageId answer, @Nullable String address) {
        var url = address == null || address.isBlank() ? null : mustBeAddress(address.strip());
        mustBeIn(conversations.hold(sight, number), answer);
        deciding.present(answer.value(), url, sight.who().actor());
    }

    /** It is not there: it is said again, under the same key. */
    public void absent(Sight sight, long number, MessageId answer) {
        var conversation = conversations.hold(sight, number);
        mustBeIn(conversation, answer);
        deciding.absent(answer.value(), sight.who().actor());
        answers.settle(answer, Delivery.QUEUED, clock.instant());
        var all = answers.of(conversation.id());
        conversations.save(
                conversation.with(Uncertainty.among(all.stream().map(Answer::delivery).toList())));
        nudges.changed(List.of(Changed.of(conversation)));
    }

    /** It is not there, and stays unsaid. */
    public void giveUp(Sight sight, long number, MessageId answer) {
        mustBeIn(conversations.hold(sight, number), answer);
        deciding.giveUp(answer.value(), sight.who().actor());
    }

    private void mustBeIn(Conversation conversation, MessageId answer) {
        if (answers.of(conversation.id()).stream().noneMatch(one -> one.message().equals(answer))) {
            throw new NotFound("answer:" + answer);
        }
    }

    private static String mustBeAddress(String address) {
        try {
            var uri = new URI(address);
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && address.length() <= 2_000) {
                return address;
            }
        } catch (URISyntaxException e) {
            // No address: refused like any other that does not lead anywhere.
        }
        throw new Refused(new InboxRefusal.NoAddress());
    }
}
