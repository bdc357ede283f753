package org.tertulia.inbox.writing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.writing.WritingFact.StyleChanged;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.Field;
import org.tertulia.playbook.said.Template;
import org.tertulia.playbook.said.Tone;

/** Says how we speak on a channel. */
@UseCase
public class Styling {

    public static final int MOST_SIGNATURE = 120;
    public static final int MOST_PUBLISHED = 20;
    public static final int MOST_ADDRESS = 120;

    private final Styles styles;
    private final Channels channels;
    private final Voices voices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Styling(
            Styles styles,
            Channels channels,
            Voices voices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.styles = styles;
        this.channels = channels;
        this.voices = voices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * On the channel of this number; {@code signature} may hold the fields that are never asked
     * for, {@code published} are addresses and numbers of ours.
     */
    public Style set(
            Sight sight,
            int number,
            @Nullable Tone tone,
            String signature,
            List<String> published) {
        if (!sight.may(Role.SUPERVISOR)) {
            throw new Refused(new WritingRefusal.OnlySupervisorsStyle());
        }
        var channel = channels.find(sight, number);
        if (!channel.managed() || !voices.on(channel.id()).speaks()) {
            throw new Refused(new WritingRefusal.NothingSaidThere(channel.name()));
        }
        var style = new Style(tone, signature(signature), published(published));
        if (style.equals(styles.on(channel.id()))) {
            return style;
        }
        var now = clock.instant();
        styles.set(channel, style, sight.who().id(), now);
        events.publishEvent(
                new StyleChanged(channel.brand(), channel.number(), sight.who().actor(), now));
        return style;
    }

    private static String signature(String typed) {
        var signature = line(typed);
        var template = Template.of(signature);
        if (signature.length() > MOST_SIGNATURE
                || !template.wrongs().isEmpty()
                || template.fields().stream().anyMatch(Field::asked)) {
            throw new Refused(
                    new WritingRefusal.SignatureUnfit(
                            MOST_SIGNATURE,
                            String.join(
                                    ", ",
                                    Arrays.stream(Field.values())
                                            .filter(field -> !field.asked())
                                            .map(Field::word)
                                            .toList())));
        }
        return signature;
    }

    private static List<String> published(List<String> typed) {
        var published =
                typed.stream()
                        .map(Styling::line)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
        if (published.size() > MOST_PUBLISHED
                || published.stream().anyMatch(each -> each.length() > MOST_ADDRESS)) {
            throw new Refused(new WritingRefusal.PublishedUnfit(MOST_PUBLISHED, MOST_ADDRESS));
        }
        return published;
    }

    private static String line(String typed) {
        return typed.codePoints()
                .filter(
                        point ->
                                point != 0
                                        && (point < Character.MIN_SURROGATE
                                                || point > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
