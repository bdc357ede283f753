package org.tertulia.shifts.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.kernel.MemberId;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Networks;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Attendance;
import org.tertulia.shifts.Duty;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /shifts/duty}: who is on duty now, and who comes on next. */
@Controller
class DutyPages {

    private final Attendance attendance;
    private final Channels channels;
    private final Networks networks;
    private final Members members;

    DutyPages(Attendance attendance, Channels channels, Networks networks, Members members) {
        this.attendance = attendance;
        this.channels = channels;
        this.networks = networks;
        this.members = members;
    }

    @GetMapping("/shifts/duty")
    Html show(Sight sight, Page page) {
        var ours =
                channels.all(sight).stream()
                        .filter(it -> it.managed() && it.state() != ChannelState.CLOSED)
                        .toList();
        var now = attendance.around(sight, ours, page.now());
        var names =
                members.list(sight).stream().collect(Collectors.toMap(Member::id, Member::name));
        var view =
                new DutyView(
                        ours.stream().map(it -> row(page, it, now, names)).toList(),
                        now.values().stream().anyMatch(it -> !it.isEmpty()));
        var titled = page.at(Place.TEAM).titled(page.t("shifts.duty"));
        return out -> JtedutyGenerated.render(out, Html.PLAIN, titled, view);
    }

    private DutyView.Row row(
            Page page,
            Channel channel,
            Map<ChannelId, Attendance.Around> around,
            Map<MemberId, String> names) {
        var there = around.getOrDefault(channel.id(), Attendance.Around.NOBODY);
        return new DutyView.Row(
                channel.number(),
                channel.name(),
                networks.icon(channel.network()),
                page.t(networks.label(channel.network())),
                there.now().stream()
                        .map(
                                duty ->
                                        on(
                                                duty,
                                                names,
                                                page.t(
                                                        "shifts.until",
                                                        Times.moment(page, duty.ends()))))
                        .toList(),
                there.next().stream()
                        .map(
                                duty ->
                                        on(
                                                duty,
                                                names,
                                                page.t(
                                                        "shifts.from",
                                                        Times.moment(page, duty.begins()))))
                        .toList());
    }

    private static DutyView.On on(Duty duty, Map<MemberId, String> names, String when) {
        return new DutyView.On(
                duty.member().toString(),
                names.getOrDefault(duty.member(), ""),
                duty.shift(),
                when);
    }
}
