package org.tertulia.today.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.listening.Grain;
import org.tertulia.listening.Mention;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.voice.ShareOfVoice;
import org.tertulia.listening.voice.Shares;
import org.tertulia.listening.voice.Span;
import org.tertulia.listening.voice.Voice;
import org.tertulia.messages.Messages;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** What there is to see for who only listens: nobody asks them anything yet. */
@Component
class Talks {

    static final int DAYS = 7;

    /** The newest; the list of mentions has them all. */
    private static final int LOOKS = 8;

    private final Channels channels;
    private final Watches watches;
    private final Shares shares;
    private final Mentions mentions;
    private final Messages messages;

    Talks(Channels channels, Watches watches, Shares shares, Mentions mentions, Messages messages) {
        this.channels = channels;
        this.watches = watches;
        this.shares = shares;
        this.mentions = mentions;
        this.messages = messages;
    }

    /** Null where a channel is our own, or none is heard. */
    @Nullable Talk of(Sight sight, Page page) {
        var heard =
                channels.all(sight).stream()
                        .filter(channel -> channel.state() != ChannelState.CLOSED)
                        .toList();
        return heard.isEmpty() || heard.stream().anyMatch(Channel::managed)
                ? null
                : talk(sight, page);
    }

    private Talk talk(Sight sight, Page page) {
        var compared =
                watches.all(sight).stream()
                        .filter(watch -> watch.kind() != WatchKind.TOPIC)
                        .sorted(Comparator.comparing(Watch::kind))
                        .limit(Shares.MOST)
                        .toList();
        var today = LocalDate.ofInstant(page.now(), page.zone());
        var week = shares.of(sight, compared, Span.upTo(today, DAYS, page.zone()), Grain.DAY);
        var looks =
                mentions.worthALook(sight, page.now().minus(Duration.ofDays(DAYS)), LOOKS).stream()
                        .map(Mention::message)
                        .toList();
        return new Talk(week.messages(), voiced(week), messages.byIds(sight, looks));
    }

    /** We come first, then who is talked of most. */
    private static List<Talk.Voiced> voiced(ShareOfVoice week) {
        return week.voices().stream()
                .sorted(
                        Comparator.comparing((Voice voice) -> voice.watch().kind())
                                .thenComparing(Voice::messages, Comparator.reverseOrder()))
                .map(voice -> voiced(voice, week.named()))
                .toList();
    }

    private static Talk.Voiced voiced(Voice voice, long named) {
        var share = ShareOfVoice.share(voice.messages(), named);
        return new Talk.Voiced(
                voice.watch().number(),
                voice.watch().name(),
                voice.messages(),
                voice.before(),
                share.isEmpty() ? -1 : (int) Math.round(share.getAsDouble() * 100));
    }
}
