package org.tertulia.inbox.outreach.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.outreach.Capping;
import org.tertulia.organization.Sight;

/** What holds on single channels, for programs. */
@RestController
@RequestMapping("/api/v1/taking-part/caps/channels")
class ChannelCapsApi {

    private final Capping capping;
    private final ChannelCapsViews views;

    ChannelCapsApi(Capping capping, ChannelCapsViews views) {
        this.capping = capping;
        this.views = views;
    }

    /** As for all channels; {@code zone} is whose clock tells the hours, null for the company's. */
    record ChannelCapsTyped(
            int channelDay,
            @Nullable String quietBegins,
            @Nullable String quietEnds,
            @Nullable String zone) {}

    /** {@code channel} is its number. */
    record ChannelCapsJson(
            int channel,
            int channelDay,
            @Nullable String quietBegins,
            @Nullable String quietEnds,
            String zone) {

        static ChannelCapsJson of(ChannelCapsView.Row row) {
            var hours = row.caps().quiet();
            return new ChannelCapsJson(
                    row.number(),
                    row.caps().channelDay(),
                    hours == null ? null : hours.begins().toString(),
                    hours == null ? null : hours.ends().toString(),
                    row.caps().zone().getId());
        }
    }

    record ChannelCapsListJson(List<ChannelCapsJson> items, @Nullable Integer next) {}

    @GetMapping
    ChannelCapsListJson list(Sight sight) {
        return new ChannelCapsListJson(
                views.rows(sight).stream().map(ChannelCapsJson::of).toList(), null);
    }

    @PutMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(Sight sight, @PathVariable int number, @RequestBody ChannelCapsTyped typed) {
        capping.put(
                sight,
                number,
                views.caps(
                        typed.channelDay(), typed.quietBegins(), typed.quietEnds(), typed.zone()));
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Sight sight, @PathVariable int number) {
        capping.drop(sight, number);
    }
}
