package org.tertulia.inbox.writing;

import static org.tertulia.inbox.writing.db.Tables.STYLE;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.tertulia.inbox.writing.db.tables.records.StyleRecord;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.playbook.said.Tone;

/** How we speak on the channels; a channel that the member sees named each. */
@Repository
public class Styles {

    private final DSLContext db;

    Styles(DSLContext db) {
        this.db = db;
    }

    /** Nothing is asked of anybody where nobody set it. */
    public Style on(ChannelId channel) {
        return on(List.of(channel)).getOrDefault(channel, Style.NONE);
    }

    public Map<ChannelId, Style> on(Collection<ChannelId> channels) {
        return db.selectFrom(STYLE)
                .where(STYLE.CHANNEL_ID.in(channels.stream().map(ChannelId::value).toList()))
                .fetchMap(row -> new ChannelId(row.getChannelId()), Styles::style);
    }

    private static Style style(StyleRecord row) {
        return new Style(
                tone(row.getTone()), row.getSignature(), Arrays.asList(row.getPublished()));
    }

    private static @Nullable Tone tone(@Nullable String slug) {
        return slug == null ? null : Tone.of(slug).orElseThrow();
    }

    void set(Channel channel, Style style, MemberId by, Instant at) {
        var tone = style.tone() == null ? null : style.tone().slug();
        var published = style.published().toArray(String[]::new);
        db.insertInto(STYLE)
                .set(STYLE.CHANNEL_ID, channel.id().value())
                .set(STYLE.BRAND_ID, channel.brand().value())
                .set(STYLE.TONE, tone)
                .set(STYLE.SIGNATURE, style.signature())
                .set(STYLE.PUBLISHED, published)
                .set(STYLE.CHANGED_AT, at)
                .set(STYLE.CHANGED_BY, by.value())
                .onConflict(STYLE.CHANNEL_ID)
                .doUpdate()
                .set(STYLE.TONE, tone)
                .set(STYLE.SIGNATURE, style.signature())
                .set(STYLE.PUBLISHED, published)
                .set(STYLE.CHANGED_AT, at)
                .set(STYLE.CHANGED_BY, by.value())
                .execute();
    }
}
