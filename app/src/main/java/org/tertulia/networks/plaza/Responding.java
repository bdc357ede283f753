package org.tertulia.networks.plaza;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.plaza.Errands.Errand;
import org.tertulia.networks.plaza.crowd.Judging;
import org.tertulia.networks.plaza.crowd.Reacting;
import org.tertulia.networks.plaza.crowd.Reaction;

/** Lets the crowd react to an answer, or to none. */
@Component
class Responding {

    private final Square square;
    private final Entries entries;
    private final Lines lines;
    private final Memories memories;
    private final Performing performing;

    Responding(
            Square square, Entries entries, Lines lines, Memories memories, Performing performing) {
        this.square = square;
        this.entries = entries;
        this.lines = lines;
        this.memories = memories;
        this.performing = performing;
    }

    void respond(Channel channel, Errand errand, Instant now) {
        var line = lines.of(errand.entry()).orElseThrow();
        var entry = entries.find(channel.id(), errand.entry()).orElseThrow();
        if (entry.deleted()) {
            return;
        }
        var answer = errand.answer();
        if (answer == null) {
            ignored(channel, line, entry, now);
        } else {
            entries.find(channel.id(), answer)
                    .ifPresent(said -> answered(channel, line, entry, said, now));
        }
    }

    private void answered(Channel channel, Line line, Entry entry, Entry answer, Instant now) {
        var waited = Duration.between(entry.at(), answer.at());
        var verdict = Judging.judge(line.who(), line.matter(), entry.text(), answer.text(), waited);
        memories.answered(channel.id(), line.who(), verdict);
        var reaction =
                reacting(channel)
                        .answered(
                                line.who(),
                                line.matter(),
                                verdict,
                                waited,
                                entry.id(),
                                line.round());
        react(channel, line, answer, reaction, now);
    }

    private void ignored(Channel channel, Line line, Entry entry, Instant now) {
        if (entries.answered(entry)) {
            return;
        }
        memories.ignored(channel.id(), line.who());
        var reaction =
                reacting(channel).ignored(line.who(), line.matter(), entry.id(), line.round());
        react(channel, line, entry, reaction, now);
    }

    private void react(Channel channel, Line line, Entry beneath, Reaction reaction, Instant now) {
        switch (reaction) {
            case Reaction.Reply(var text, var waits) -> {
                var said = reply(channel, line, beneath, text, now);
                lines.add(channel.id(), line.next(said));
                if (waits) {
                    performing.await(channel, line.who(), said);
                }
            }
            case Reaction.Remark(var text) -> {
                if (standing(channel, line)) {
                    performing.remark(channel, line.who(), line.first(), text, now);
                }
            }
            case Reaction.Withdrawal() -> {
                if (standing(channel, line)) {
                    square.delete(channel.id(), performing.customer(line.who()), line.first(), now);
                }
            }
            case Reaction.Nothing() -> {
                // Somebody read it, and went on with their day.
            }
        }
    }

    private Entry reply(Channel channel, Line line, Entry beneath, String text, Instant now) {
        var who = performing.customer(line.who());
        return beneath.kind() == Entry.Kind.DIRECT
                ? square.whisper(channel.id(), who, text, now)
                : square.say(channel.id(), who, beneath.id(), text, now);
    }

    private boolean standing(Channel channel, Line line) {
        return entries.find(channel.id(), line.first())
                .filter(entry -> !entry.deleted())
                .isPresent();
    }

    private static Reacting reacting(Channel channel) {
        var setting = Setting.of(channel);
        return new Reacting(setting.seed(), setting.about());
    }
}
