package org.tertulia.networks.plaza;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.plaza.crowd.Act;
import org.tertulia.networks.plaza.crowd.Matter;
import org.tertulia.networks.plaza.crowd.Persona;

/** Does on a square what the story says. */
@Component
class Performing {

    /** Faster than this, not everybody who gets no answer asks again: they would drown the rest. */
    private static final int PATIENT_FROM = 60;

    private final Square square;
    private final Customers customers;
    private final Entries entries;
    private final Lines lines;
    private final Errands errands;

    Performing(Square square, Customers customers, Entries entries, Lines lines, Errands errands) {
        this.square = square;
        this.customers = customers;
        this.entries = entries;
        this.lines = lines;
        this.errands = errands;
    }

    void perform(Channel channel, long step, Act act, Instant at) {
        switch (act) {
            case Act.Say(var who, var matter, var beneath, var text) -> {
                var parent = beneath == null ? null : standing(channel, beneath);
                if (beneath == null || parent != null) {
                    var entry = square.say(channel.id(), customer(who), parent, text, at);
                    said(channel, entry, step, who, matter);
                }
            }
            case Act.Whisper(var who, var matter, var text) -> {
                var entry = square.whisper(channel.id(), customer(who), text, at);
                said(channel, entry, step, who, matter);
            }
            case Act.Edit(var who, var first, var remark) -> {
                var entry = standing(channel, first);
                if (entry != null) {
                    remark(channel, who, entry, remark, at);
                }
            }
            case Act.Delete(var who, var first) -> {
                var entry = standing(channel, first);
                if (entry != null) {
                    square.delete(channel.id(), customer(who), entry, at);
                }
            }
        }
    }

    /** Adds to what somebody said; not if it would become too long. */
    void remark(Channel channel, Persona who, long entry, String remark, Instant at) {
        entries.find(channel.id(), entry)
                .map(said -> said.text() + "\n" + remark)
                .filter(Square::fits)
                .ifPresent(text -> square.edit(channel.id(), customer(who), entry, text, at));
    }

    private void said(Channel channel, Entry entry, long step, Persona who, Matter matter) {
        lines.add(channel.id(), Line.opening(entry, step, who, matter));
        if (matter.wantsAnswer()) {
            await(channel, who, entry);
        }
    }

    void await(Channel channel, Persona who, Entry entry) {
        var crowded = Setting.of(channel).perMinute() / PATIENT_FROM;
        if (crowded == 0 || entry.id() % (crowded + 1) == 0) {
            errands.await(entry, entry.at().plus(who.temper().patience()));
        }
    }

    /** What was said at that step, if it still stands. */
    private @Nullable Long standing(Channel channel, long step) {
        return lines.at(channel.id(), step)
                .flatMap(line -> entries.find(channel.id(), line.entry()))
                .filter(entry -> !entry.deleted())
                .map(Entry::id)
                .orElse(null);
    }

    Customer customer(Persona who) {
        return customers.named(who.name());
    }
}
