package org.tertulia.inbox.writing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.Voices;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;

/** The channels on which we speak, each in a style of its own. */
@Component
public class Speaking {

    private final Styles styles;
    private final Channels channels;
    private final Voices voices;

    Speaking(Styles styles, Channels channels, Voices voices) {
        this.styles = styles;
        this.channels = channels;
        this.voices = voices;
    }

    /** How we speak on a channel. */
    public record Spoken(Channel channel, Style style) {}

    public List<Spoken> all(Sight sight) {
        var speaking =
                channels.all(sight).stream()
                        .filter(Channel::managed)
                        .filter(channel -> voices.on(channel.id()).speaks())
                        .toList();
        var known = styles.on(speaking.stream().map(Channel::id).toList());
        return speaking.stream()
                .map(it -> new Spoken(it, known.getOrDefault(it.id(), Style.NONE)))
                .toList();
    }
}
