package org.tertulia.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.FilesTaken;
import org.tertulia.networks.Measure;
import org.tertulia.networks.Network;
import org.tertulia.networks.Speaking;

/** What can be said on a channel. */
public record Voice(Channel channel, Network network) {

    /** Whether a message there expects an answer: it is ours, and we can give one. */
    public boolean expectsAnswers() {
        return channel.managed() && network instanceof Speaking;
    }

    public boolean speaks() {
        return network instanceof Speaking speaking
                && alive(channel.state())
                && speaking.speaks(channel);
    }

    /** Whether something can be said there that answers nobody. */
    public boolean posts() {
        return speaks() && network instanceof Speaking speaking && speaking.posts();
    }

    /** Whether what was said to all may be answered to its author alone. */
    public boolean takesDirect() {
        return speaks() && network instanceof Speaking speaking && speaking.takesDirect();
    }

    /**
     * Why this author may be somebody else, as the key of a sentence; null where nothing says so.
     */
    public @Nullable String doubt(@Nullable Author author) {
        return author != null && network instanceof Speaking speaking
                ? speaking.doubt(author)
                : null;
    }

    /** Whether an answer waits for a program of ours to take it where it belongs. */
    public boolean fetched() {
        return network instanceof Speaking speaking && speaking.fetched();
    }

    /** How much fits into an answer to this author; null where nobody signed. */
    public Measure measure(@Nullable Author author) {
        return network instanceof Speaking speaking
                ? speaking.measure(channel, author == null ? null : author.handle())
                : Measure.characters(0);
    }

    /** The files that an answer may carry there. */
    public FilesTaken filesTaken() {
        return network instanceof Speaking speaking
                ? speaking.filesTaken(channel)
                : FilesTaken.NONE;
    }

    /** For how long an answer is taken there; null where at any time. */
    @Nullable Duration window(Message.Kind kind) {
        return network instanceof Speaking speaking
                ? speaking.window(channel, Manner.of(kind).outgoing())
                : null;
    }

    /** Gives the measure of an answer, or refuses. */
    Measure mustSpeak(@Nullable Author author) {
        if (!speaks()) {
            throw new Refused(new InboxRefusal.ChannelCannotSpeak(channel.name()));
        }
        return measure(author);
    }

    private static boolean alive(ChannelState state) {
        return switch (state) {
            case ACTIVE, PAUSED -> true;
            case GONE, CLOSED -> false;
        };
    }
}
