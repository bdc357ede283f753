package org.tertulia.organization.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.organization.Sights;
import org.tertulia.web.Page;
import org.tertulia.web.PaletteSource;
import org.tertulia.web.Typed;

/** Colleagues by name or handle, for who may open their pages; and the way to invite one. */
@Component
class MembersInPalette implements PaletteSource {

    private final Members members;
    private final Sights sights;

    MembersInPalette(Members members, Sights sights) {
        this.members = members;
        this.sights = sights;
    }

    @Override
    public List<Entry> matching(Typed typed, Page page) {
        var who = page.who();
        if (who == null || !page.can(Role.SUPERVISOR)) {
            return List.of();
        }
        var inviting = page.can(Role.OWNER) ? Stream.of(inviting(page)) : Stream.<Entry>empty();
        return Stream.concat(known(sights.of(who), page), inviting)
                .filter(entry -> entry.fits(typed))
                .toList();
    }

    private Stream<Entry> known(Sight sight, Page page) {
        return members.list(sight).stream()
                .map(
                        member ->
                                new Entry(
                                        Kind.MEMBER,
                                        "users",
                                        member.name(),
                                        "@%s · %s"
                                                .formatted(
                                                        member.handle(),
                                                        Roles.name(member.role(), page)),
                                        "/members/" + member.handle()));
    }

    private static Entry inviting(Page page) {
        return new Entry(
                Kind.COMMAND,
                "user-plus",
                page.t("organization.invite.title"),
                "",
                "/members#f-email");
    }
}
