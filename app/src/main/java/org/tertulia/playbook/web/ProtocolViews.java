package org.tertulia.playbook.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Role;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Acknowledgements;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Quoting;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.VersionState;
import org.tertulia.web.Page;

/** Makes of a protocol what its page shows. */
@Component
class ProtocolViews {

    private final Protocols protocols;
    private final Acknowledgements acknowledgements;
    private final Members members;
    private final Behind behind;
    private final MissingDepartments departments;
    private final Quoting quoting;

    ProtocolViews(
            Protocols protocols,
            Acknowledgements acknowledgements,
            Members members,
            Behind behind,
            MissingDepartments departments,
            Quoting quoting) {
        this.protocols = protocols;
        this.acknowledgements = acknowledgements;
        this.members = members;
        this.behind = behind;
        this.departments = departments;
        this.quoting = quoting;
    }

    /** Of this version; 0 for the one that holds, or will, or is being written. */
    Version version(Sight sight, Protocol protocol, int n) {
        if (n > 0) {
            return protocols.version(sight, protocol.number(), n);
        }
        var shown = protocol.shown();
        if (shown != null) {
            return shown;
        }
        return protocols.versions(sight, protocol.number()).stream()
                .filter(it -> it.state() != VersionState.RETIREMENT)
                .findFirst()
                .orElseThrow(() -> new NotFound("protocol:" + protocol.number()));
    }

    ProtocolView of(Sight sight, Page page, int number, int n, String refused) {
        var protocol = protocols.find(sight, number);
        var version = version(sight, protocol, n);
        var telling = Telling.to(page);
        var tree = version.reading().tree();
        var asked = version.equals(protocol.toRead().orElse(null));
        var missing = asked ? acknowledgements.missing(sight, version) : List.<Member>of();
        var me = sight.who().id();
        var open = protocol.open();
        var writer = open == null ? version.savedBy() : open.savedBy();
        return new ProtocolView(
                protocol,
                version,
                tree == null || tree.title().isEmpty()
                        ? protocol.handle()
                        : telling.words(tree.title()),
                tree == null ? "" : telling.words(tree.about()),
                tree == null ? List.of() : tree.applies().stream().map(telling::condition).toList(),
                tree == null ? null : TreeView.of(tree, telling),
                behind.of(sight, version),
                departments.of(sight, tree),
                version.reading().mistakes().size(),
                quoting.mistakes(sight, version.reading()).stream()
                        .map(it -> PreviewView.wrong(page, it).sentence())
                        .toList(),
                members.names(List.of(writer)).getOrDefault(writer, ""),
                missing.stream().map(Member::name).toList(),
                asked ? acknowledgements.of(sight, version).size() : 0,
                missing.stream().anyMatch(it -> it.id().equals(me)),
                sight.may(Role.AGENT),
                sight.may(Role.SUPERVISOR),
                open != null && me.equals(open.proposedBy()),
                refused);
    }
}
