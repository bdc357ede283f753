package org.tertulia.inbox.outreach.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.ChannelCaps;
import org.tertulia.inbox.outreach.ChannelLimits;
import org.tertulia.inbox.outreach.OutreachRefusal;
import org.tertulia.inbox.outreach.QuietHours;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Companies;
import org.tertulia.organization.Company;
import org.tertulia.organization.Sight;
import org.tertulia.web.kit.Option;

/** Puts together what holds on single channels. */
@Component
@Transactional(readOnly = true)
class ChannelCapsViews {

    private final ChannelLimits limits;
    private final Channels channels;
    private final Voices voices;
    private final Companies companies;

    ChannelCapsViews(ChannelLimits limits, Channels channels, Voices voices, Companies companies) {
        this.limits = limits;
        this.channels = channels;
        this.voices = voices;
        this.companies = companies;
    }

    ChannelCapsView of(Sight sight) {
        return new ChannelCapsView(
                rows(sight),
                channels.all(sight).stream()
                        .filter(this::speaks)
                        .map(each -> new Option(String.valueOf(each.number()), each.name()))
                        .toList(),
                company().getId());
    }

    private boolean speaks(Channel channel) {
        return !channel.managed() && voices.on(channel.id()).speaks();
    }

    List<ChannelCapsView.Row> rows(Sight sight) {
        var all = limits.all();
        return channels.all(sight).stream()
                .flatMap(
                        each ->
                                Stream.ofNullable(all.get(each.id()))
                                        .map(
                                                caps ->
                                                        new ChannelCapsView.Row(
                                                                each.number(), each.name(), caps)))
                .toList();
    }

    /**
     * As typed; without a zone by the company's clock.
     *
     * @throws Refused with {@link OutreachRefusal.QuietUnfit} or {@link OutreachRefusal.ZoneUnfit}
     */
    ChannelCaps caps(
            int channelDay, @Nullable String begins, @Nullable String ends, @Nullable String zone) {
        return new ChannelCaps(channelDay, QuietHours.of(begins, ends), zone(zone));
    }

    private ZoneId zone(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? company() : ZoneId.of(typed.strip());
        } catch (DateTimeException e) {
            throw new Refused(new OutreachRefusal.ZoneUnfit());
        }
    }

    private ZoneId company() {
        return companies.known().map(Company::zone).orElse(ZoneOffset.UTC);
    }
}
