package org.tertulia.operations.demo;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Refused;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.Watching;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Connectable;
import org.tertulia.networks.Connectable.Field;
import org.tertulia.networks.Connectable.Field.Kind;
import org.tertulia.networks.Connectable.Found;
import org.tertulia.networks.Connecting;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Starting;
import org.tertulia.shifts.hours.Block;
import org.tertulia.shifts.hours.Calendars;
import org.tertulia.shifts.hours.KeepingCalendars;
import org.tertulia.shifts.hours.Kept;
import org.tertulia.shifts.hours.Region;
import org.tertulia.shifts.hours.Week;

/** What stands around the scenes: watches, a manual, and the feed of a paper of our own. */
@InDemo
@Component
class Props {

    private static final Logger LOG = LoggerFactory.getLogger(Props.class);

    private static final List<Looked> WATCHES =
            List.of(
                    new Looked("Olmo", WatchKind.BRAND, "olmo"),
                    new Looked("Nogalia, la competencia", WatchKind.COMPETITOR, "nogalia"),
                    new Looked(
                            "Pedidos y facturas",
                            WatchKind.TOPIC,
                            "pedido OR factura OR order OR invoice"),
                    new Looked("Reparar", WatchKind.TOPIC, "repar* OR repair*"));

    private final Watches watches;
    private final Watching watching;
    private final Channels channels;
    private final Networks networks;
    private final Connecting connecting;
    private final Protocols protocols;
    private final Starting starting;
    private final Calendars calendars;
    private final KeepingCalendars keeping;
    private final Environment environment;
    private boolean paperRefused;

    Props(
            Watches watches,
            Watching watching,
            Channels channels,
            Networks networks,
            Connecting connecting,
            Protocols protocols,
            Starting starting,
            Calendars calendars,
            KeepingCalendars keeping,
            Environment environment) {
        this.watches = watches;
        this.watching = watching;
        this.channels = channels;
        this.networks = networks;
        this.connecting = connecting;
        this.protocols = protocols;
        this.starting = starting;
        this.calendars = calendars;
        this.keeping = keeping;
        this.environment = environment;
    }

    private record Looked(String name, WatchKind kind, String query) {}

    /** Places what is missing; whether anything was. */
    boolean place(Sight sight, Brand brand) {
        return watch(sight, brand) | subscribe(sight, brand) | write(sight) | open(sight);
    }

    /** The manual to begin with. */
    private boolean write(Sight sight) {
        if (!protocols.list(sight).isEmpty()) {
            return false;
        }
        return starting.start(sight) > 0;
    }

    /** When the shop is open; the promise stays round the clock. */
    private boolean open(Sight sight) {
        if (!calendars.all(sight).isEmpty()) {
            return false;
        }
        var days = new EnumMap<DayOfWeek, List<Block>>(DayOfWeek.class);
        for (var day : List.of(DayOfWeek.values()).subList(0, 5)) {
            days.put(day, Week.day("9:30-14, 17-20"));
        }
        days.put(DayOfWeek.SATURDAY, Week.day("10-14"));
        keeping.add(
                sight,
                new Kept(
                        "Tienda de Olmo",
                        ZoneId.of("Europe/Madrid"),
                        new Week(days),
                        Region.of("ES-CL").orElseThrow(),
                        "06-12 San Juan de Sahagún"));
        return true;
    }

    private boolean watch(Sight sight, Brand brand) {
        var known = watches.all(sight).stream().map(Watch::name).collect(Collectors.toSet());
        var missing = WATCHES.stream().filter(one -> !known.contains(one.name())).toList();
        missing.forEach(
                one -> watching.watch(sight, brand, one.name(), one.kind(), one.query(), true));
        return !missing.isEmpty();
    }

    private boolean subscribe(Sight sight, Brand brand) {
        // Without a port nobody could ask for it: a test without a server.
        var port = environment.getProperty("local.server.port");
        if (port == null || paperRefused || subscribed(sight)) {
            return false;
        }
        var address = "http://127.0.0.1:" + port + PaperFeed.PATH;
        for (var network : networks.connectable()) {
            if (asksForAnAddressAlone(network) && subscribe(sight, brand, network, address)) {
                return true;
            }
        }
        LOG.warn("OPS-01: The demonstration goes without its paper");
        paperRefused = true;
        return false;
    }

    /** The first network that can make something of the address has it. */
    private boolean subscribe(Sight sight, Brand brand, Connectable network, String address) {
        try {
            if (network.seek(Map.of(needed(network).getFirst().name(), address))
                    instanceof Found.Ready found) {
                connecting.connect(sight, brand, network.name(), found, null, null);
                return true;
            }
        } catch (Refused refused) {
            LOG.debug("{} has no use for the paper: {}", network.name(), refused.getMessage());
        }
        return false;
    }

    private static boolean asksForAnAddressAlone(Connectable network) {
        var needed = needed(network);
        return needed.size() == 1 && needed.getFirst().kind() == Kind.ADDRESS;
    }

    private static List<Field> needed(Connectable network) {
        return network.form().fields().stream().filter(Field::required).toList();
    }

    private boolean subscribed(Sight sight) {
        return channels.all(sight).stream()
                .anyMatch(
                        channel ->
                                channel.settings()
                                        .path("url")
                                        .asString("")
                                        .endsWith(PaperFeed.PATH));
    }
}
