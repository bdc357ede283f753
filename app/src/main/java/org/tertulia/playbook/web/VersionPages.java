package org.tertulia.playbook.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Act;
import org.tertulia.playbook.Acts;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.VersionState;
import org.tertulia.playbook.text.Difference;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;
import org.tertulia.web.kit.Option;

/** {@code /playbook/protocols/12/versions}: who changed what, when and why. */
@Controller
class VersionPages {

    private final Protocols protocols;
    private final Acts acts;
    private final Members members;
    private final Behind behind;

    VersionPages(Protocols protocols, Acts acts, Members members, Behind behind) {
        this.protocols = protocols;
        this.acts = acts;
        this.members = members;
        this.behind = behind;
    }

    /** {@code from} and {@code to} are versions; else the latest against that before it. */
    @GetMapping("/playbook/protocols/{number:[0-9]{1,9}}/versions")
    Html versions(
            Sight sight,
            Page page,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var protocol = protocols.find(sight, number);
        var all = protocols.versions(sight, number);
        var texts = all.stream().filter(it -> it.state() != VersionState.RETIREMENT).toList();
        var later = to > 0 ? protocols.version(sight, number, to) : texts.getFirst();
        var earlier = from > 0 ? protocols.version(sight, number, from) : before(texts, later);
        var view =
                new VersionsView(
                        protocol,
                        Titles.of(Telling.to(page), protocol),
                        rows(page, sight, protocol, all),
                        texts.stream().map(it -> option(page, it)).toList(),
                        earlier,
                        later,
                        earlier == null ? List.of() : Difference.of(earlier.text(), later.text()));
        var titled = page.at(Place.PLAYBOOK).titled(page.t("playbook.versions.of", view.title()));
        return out -> JteversionsGenerated.render(out, Html.PLAIN, titled, view);
    }

    /** The one that held before it, rather than one that was thrown away. */
    private static @Nullable Version before(List<Version> texts, Version later) {
        return texts.stream()
                .filter(it -> it.n() < later.n() && it.state() == VersionState.APPROVED)
                .findFirst()
                .orElse(null);
    }

    private static Option option(Page page, Version version) {
        return new Option(
                String.valueOf(version.n()),
                page.t("playbook.version.option", version.n(), page.t(version.state().key())));
    }

    private List<VersionsView.Row> rows(
            Page page, Sight sight, Protocol protocol, List<Version> all) {
        var done = acts.of(sight, protocol.number());
        var names = members.names(done.stream().map(Act::by).distinct().toList());
        var came = behind.of(sight, protocol.number());
        return all.stream()
                .map(
                        version ->
                                new VersionsView.Row(
                                        version,
                                        instead(version, all),
                                        done.stream()
                                                .filter(it -> it.n() == version.n())
                                                .map(it -> deed(page, it, names))
                                                .toList(),
                                        came.getOrDefault(version.n(), List.of())))
                .toList();
    }

    static int instead(Version version, List<Version> all) {
        return all.stream().filter(it -> it.outranks(version)).mapToInt(Version::n).min().orElse(0);
    }

    private static VersionsView.Deed deed(Page page, Act act, Map<MemberId, String> names) {
        return new VersionsView.Deed(
                page.t(act.what().key()),
                names.getOrDefault(act.by(), ""),
                act.by().toString(),
                act.at(),
                act.words());
    }
}
