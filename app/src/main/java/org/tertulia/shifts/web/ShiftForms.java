package org.tertulia.shifts.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.Role;
import org.tertulia.networks.ChannelState;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.shifts.Cover;
import org.tertulia.shifts.Shift;
import org.tertulia.shifts.Span;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Fills the form of a shift in: from one that is there, from nothing, or as it was typed. */
@Component
class ShiftForms {

    private final Members members;
    private final Brands brands;
    private final Channels channels;
    private final CoverWords covers;

    ShiftForms(Members members, Brands brands, Channels channels, CoverWords covers) {
        this.members = members;
        this.brands = brands;
        this.channels = channels;
        this.covers = covers;
    }

    ShiftForm of(Sight sight, Page page, Shift shift) {
        return form(sight, page, handle(sight, shift.member()), shift.span(), shift.cover());
    }

    ShiftForm form(Sight sight, Page page, String member, Span span, Cover cover) {
        return new ShiftForm(
                member,
                span.date().toString(),
                Times.field(span.begins()),
                Times.field(span.ends()),
                span.nextDay(),
                span.zone().getId(),
                Set.copyOf(covers.known(sight, page.locale()).given(cover)),
                people(sight),
                groups(sight),
                "");
    }

    ShiftForm typed(Sight sight, Asked.Fields fields, String error) {
        return new ShiftForm(
                text(fields.member()),
                text(fields.date()),
                text(fields.begins()),
                text(fields.ends()),
                Boolean.TRUE.equals(fields.nextDay()),
                text(fields.zone()),
                new HashSet<>(Objects.requireNonNullElse(fields.cover(), List.of())),
                people(sight),
                groups(sight),
                error);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    String handle(Sight sight, MemberId who) {
        return members.find(who, sight).map(Member::handle).orElse("");
    }

    /** Those who can have a shift. */
    List<Option> people(Sight sight) {
        return members.list(sight).stream()
                .filter(member -> !member.left() && member.role().atLeast(Role.AGENT))
                .map(member -> new Option(member.handle(), member.name()))
                .toList();
    }

    private List<ShiftForm.Group> groups(Sight sight) {
        var open =
                channels.all(sight).stream()
                        .filter(channel -> channel.state() != ChannelState.CLOSED)
                        .toList();
        return brands.list(sight).stream()
                .map(
                        brand ->
                                new ShiftForm.Group(
                                        brand.name(),
                                        CoverWords.BRAND + brand.number(),
                                        open.stream()
                                                .filter(it -> it.brand().equals(brand.id()))
                                                .map(
                                                        it ->
                                                                new Option(
                                                                        CoverWords.CHANNEL
                                                                                + it.number(),
                                                                        it.name()))
                                                .toList()))
                .toList();
    }
}
