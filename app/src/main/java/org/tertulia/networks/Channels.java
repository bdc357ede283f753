package org.tertulia.networks;

import static java.util.stream.Collectors.toMap;
import static org.tertulia.networks.db.Tables.CHANNEL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.networks.db.tables.records.ChannelRecord;
import org.tertulia.organization.Sight;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The channels of the brands. */
@Repository
public class Channels {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext dsl;

    Channels(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** All that the person sees, closed ones too, oldest first. */
    public List<Channel> all(Sight sight) {
        return dsl.selectFrom(CHANNEL)
                .where(seen(sight))
                .orderBy(CHANNEL.NUMBER)
                .fetch(Channels::channel);
    }

    /** The next so many after this number, closed ones too. */
    public List<Channel> after(Sight sight, int number, int most) {
        return dsl.selectFrom(CHANNEL)
                .where(seen(sight), CHANNEL.NUMBER.gt(number))
                .orderBy(CHANNEL.NUMBER)
                .limit(most)
                .fetch(Channels::channel);
    }

    /**
     * The channel of this number.
     *
     * @throws NotFound when there is none, or none that the person sees
     */
    public Channel find(Sight sight, int number) {
        return dsl.selectFrom(CHANNEL)
                .where(seen(sight), CHANNEL.NUMBER.eq(number))
                .fetchOptional(Channels::channel)
                .orElseThrow(() -> new NotFound("channel:" + number));
    }

    /** Those of these ids, for the program's own work: a person's request has a sight. */
    public Map<ChannelId, Channel> known(Collection<ChannelId> ids) {
        return dsl
                .selectFrom(CHANNEL)
                .where(CHANNEL.ID.in(ids.stream().map(ChannelId::value).toList()))
                .fetch(Channels::channel)
                .stream()
                .collect(toMap(Channel::id, Function.identity()));
    }

    /** The active ones of all networks, for the program's own work. */
    public List<Channel> active() {
        return dsl.selectFrom(CHANNEL)
                .where(CHANNEL.STATE.eq(ChannelState.ACTIVE.word()))
                .orderBy(CHANNEL.NUMBER)
                .fetch(Channels::channel);
    }

    /** The active ones of a network, for the program's own work. */
    public List<Channel> active(String network) {
        return dsl.selectFrom(CHANNEL)
                .where(CHANNEL.NETWORK.eq(network), CHANNEL.STATE.eq(ChannelState.ACTIVE.word()))
                .orderBy(CHANNEL.NUMBER)
                .fetch(Channels::channel);
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Channel hold(Sight sight, int number) {
        return dsl.selectFrom(CHANNEL)
                .where(seen(sight), CHANNEL.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(Channels::channel)
                .orElseThrow(() -> new NotFound("channel:" + number));
    }

    private static Condition seen(Sight sight) {
        return CHANNEL.BRAND_ID.in(sight.brandIds());
    }

    static JSONB jsonb(JsonNode settings) {
        return JSONB.jsonb(JSON.writeValueAsString(settings));
    }

    private static Channel channel(ChannelRecord row) {
        return new Channel(
                new ChannelId(row.getId()),
                row.getNumber(),
                new BrandId(row.getBrandId()),
                row.getNetwork(),
                row.getName(),
                ChannelRole.of(row.getRole()),
                ChannelState.of(row.getState()),
                JSON.readTree(row.getSettings().data()));
    }
}
