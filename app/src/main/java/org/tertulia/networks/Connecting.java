package org.tertulia.networks;

import static org.tertulia.networks.db.Tables.CHANNEL;
import static org.tertulia.networks.db.Tables.LOOK;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.secrets.Secrets;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;
import org.tertulia.web.Shown;

/** Makes a channel of what was found. */
@UseCase
public class Connecting {

    private final DSLContext dsl;
    private final Networks networks;
    private final Channels channels;
    private final Secrets secrets;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Live live;

    Connecting(
            DSLContext dsl,
            Networks networks,
            Channels channels,
            Secrets secrets,
            Clock clock,
            ApplicationEventPublisher events,
            Live live) {
        this.dsl = dsl;
        this.networks = networks;
        this.channels = channels;
        this.secrets = secrets;
        this.clock = clock;
        this.events = events;
        this.live = live;
    }

    /** {@code name} and {@code role} default to what the network says. */
    public Channel connect(
            Sight sight,
            Brand brand,
            String network,
            Connectable.Found.Ready found,
            @Nullable String name,
            @Nullable ChannelRole role) {
        if (!sight.sees(brand.id())) {
            throw new Refused(new NetworksRefusal.UnknownBrand(brand.name()));
        }
        var known =
                networks.connectable(network)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new NetworksRefusal.UnknownNetwork(
                                                        Shown.beginning(network))));
        var chosenName =
                name == null || name.isBlank() ? Naming.cut(found.name()) : Naming.demandFit(name);
        var chosenRole = role == null ? known.form().usualRole() : role;
        var key = addressKey(found.address());
        var id = ChannelId.next();
        var now = clock.instant();
        var number =
                dsl.insertInto(CHANNEL)
                        .set(CHANNEL.ID, id.value())
                        .set(CHANNEL.BRAND_ID, brand.id().value())
                        .set(CHANNEL.NETWORK, network)
                        .set(CHANNEL.NAME, chosenName)
                        .set(CHANNEL.ROLE, chosenRole.word())
                        .set(CHANNEL.STATE, ChannelState.ACTIVE.word())
                        .set(CHANNEL.SETTINGS, Channels.jsonb(found.settings()))
                        .set(CHANNEL.ADDRESS_KEY, key)
                        .set(CHANNEL.CREATED_AT, now)
                        .onConflictDoNothing()
                        .returningResult(CHANNEL.NUMBER)
                        .fetchOptional(CHANNEL.NUMBER);
        if (number.isEmpty()) {
            throw already(brand, network, key);
        }
        dsl.insertInto(LOOK)
                .set(LOOK.CHANNEL_ID, id.value())
                .set(LOOK.HOST, found.host())
                .set(LOOK.NEXT_AT, known instanceof Looking ? now : null)
                .execute();
        found.secrets().forEach((named, secret) -> secrets.keep(id, named, secret.reveal()));
        var by = sight.who().actor();
        events.publishEvent(
                new ChannelConnected(id, number.get(), brand.id(), network, chosenRole, by, now));
        live.nudge(brand.id(), "channels");
        return channels.find(sight, number.get());
    }

    private Refused already(Brand brand, String network, byte @Nullable [] key) {
        return dsl.select(CHANNEL.NUMBER, CHANNEL.NAME)
                .from(CHANNEL)
                .where(
                        CHANNEL.BRAND_ID.eq(brand.id().value()),
                        CHANNEL.NETWORK.eq(network),
                        CHANNEL.ADDRESS_KEY.eq(key),
                        CHANNEL.STATE.ne(ChannelState.CLOSED.word()))
                .fetchSingle(
                        row ->
                                new Refused(
                                        new NetworksRefusal.AlreadyConnected(
                                                row.value1(), row.value2())));
    }

    static byte @Nullable [] addressKey(@Nullable String address) {
        return address == null ? null : Sha256.of(address.getBytes(StandardCharsets.UTF_8));
    }
}
