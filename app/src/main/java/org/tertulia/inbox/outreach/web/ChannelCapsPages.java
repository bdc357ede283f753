package org.tertulia.inbox.outreach.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.inbox.outreach.Capping;
import org.tertulia.organization.Sight;
import org.tertulia.web.Redirect;

/** What holds on single channels, below what holds on all. */
@Controller
@RequestMapping("/taking-part/limits/channels")
class ChannelCapsPages {

    private final Capping capping;
    private final ChannelCapsViews views;

    ChannelCapsPages(Capping capping, ChannelCapsViews views) {
        this.capping = capping;
        this.views = views;
    }

    @PostMapping
    Redirect put(
            Sight sight,
            @RequestParam int channel,
            @RequestParam(defaultValue = "0") int day,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String zone) {
        capping.put(sight, channel, views.caps(day, begins, ends, zone));
        return Redirect.to("/taking-part/limits").saying("inbox.outreach.caps.saved");
    }

    @PostMapping("/{number}/end")
    Redirect drop(Sight sight, @PathVariable int number) {
        capping.drop(sight, number);
        return Redirect.to("/taking-part/limits").saying("inbox.outreach.caps.saved");
    }
}
