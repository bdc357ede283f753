package org.tertulia.networks.imported;

import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelRole;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Reading;
import org.tertulia.networks.Speaking;
import org.tertulia.networks.Submittable;
import org.tertulia.web.Shown;
import tools.jackson.databind.json.JsonMapper;

/**
 * Channels into which messages are brought. Settings may hold a {@code zone} for times without
 * offset. What is said there goes no further than the channel's own outbox, and is delivered by
 * being in it.
 */
@Component
public final class ImportNetwork implements Speaking, Submittable, Connectable {

    private final Clock clock;

    public ImportNetwork(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Form form() {
        return new Form(
                "networks.imported.label",
                "networks.imported.hint",
                "network-import",
                30,
                ChannelRole.MANAGED,
                List.of(
                        new Field(
                                "name",
                                "networks.imported.name",
                                "networks.imported.name.hint",
                                Field.Kind.TEXT,
                                true,
                                List.of()),
                        new Field(
                                "zone",
                                "networks.imported.zone",
                                "networks.imported.zone.hint",
                                Field.Kind.ZONE,
                                false,
                                List.of()),
                        new Field(
                                "dates",
                                "networks.imported.dates",
                                "networks.imported.dates.hint",
                                Field.Kind.CHOICE,
                                false,
                                List.of(
                                        new Choice("iso", "networks.imported.dates.iso"),
                                        new Choice("day", "networks.imported.dates.day"),
                                        new Choice("month", "networks.imported.dates.month")))));
    }

    @Override
    public Found seek(Map<String, String> given) {
        var settings = JsonMapper.shared().createObjectNode();
        var zone = given.get("zone");
        if (zone != null) {
            settings.put("zone", known(zone).getId());
        }
        settings.put("dates", given.getOrDefault("dates", "iso"));
        return new Found.Ready(given.getOrDefault("name", ""), settings, null, "", List.of());
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refused(new ImportRefusal.UnknownZone(Shown.beginning(zone)));
        }
    }

    @Override
    public Rows rows(Channel channel, InputStream stream, Format format) {
        var rules = rules(channel);
        return new SubmittedRows(
                switch (format) {
                    case NDJSON -> new NdjsonRows(stream, rules);
                    case CSV -> new CsvRows(stream, rules, order(channel));
                });
    }

    private static DayOrder order(Channel channel) {
        return switch (channel.settings().path("dates").asString("iso")) {
            case "day" -> DayOrder.DAY_FIRST;
            case "month" -> DayOrder.MONTH_FIRST;
            default -> DayOrder.ISO;
        };
    }

    /** The rules that hold for the lines of a channel. */
    public LineReading rules(Channel channel) {
        return new LineReading(zone(channel), clock);
    }

    @Override
    public Reading read(Channel channel, byte[] payload) {
        return rules(channel).read(payload);
    }

    @Override
    public Promise promise(Channel channel) {
        return new Promise(Duration.ofDays(36_500), true, 0);
    }

    @Override
    public boolean fetched() {
        return true;
    }

    @Override
    public Delivery send(Channel channel, Outgoing outgoing) {
        return new Delivery.Delivered(remoteId(outgoing), null);
    }

    @Override
    public Sought seek(Channel channel, Outgoing outgoing) {
        return new Sought.Present(remoteId(outgoing), null);
    }

    private static String remoteId(Outgoing outgoing) {
        return "out:" + outgoing.key();
    }

    private static @Nullable ZoneId zone(Channel channel) {
        var name = channel.settings().path("zone").asString("");
        try {
            return name.isBlank() ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
