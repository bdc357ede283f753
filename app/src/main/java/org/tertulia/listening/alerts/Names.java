package org.tertulia.listening.alerts;

import static org.tertulia.listening.db.Tables.WATCH;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;

/** How watches and channels are called, for who was found to see an alert about them. */
@Component
public class Names {

    private final DSLContext db;
    private final Channels channels;

    Names(DSLContext db, Channels channels) {
        this.db = db;
        this.channels = channels;
    }

    /** A name, and the page of it. */
    public record Called(String name, String path) {}

    public Map<UUID, Called> of(Collection<UUID> subjects) {
        var names = new HashMap<UUID, Called>();
        db.select(WATCH.ID, WATCH.NAME, WATCH.NUMBER)
                .from(WATCH)
                .where(WATCH.ID.in(subjects))
                .forEach(
                        row ->
                                names.put(
                                        row.value1(),
                                        new Called(row.value2(), "/watches/" + row.value3())));
        channels.known(subjects.stream().map(ChannelId::new).toList())
                .forEach(
                        (id, channel) ->
                                names.put(
                                        id.value(),
                                        new Called(
                                                channel.name(), "/channels/" + channel.number())));
        return names;
    }

    String of(UUID subject) {
        return of(List.of(subject)).getOrDefault(subject, new Called("", "/alerts")).name();
    }
}
