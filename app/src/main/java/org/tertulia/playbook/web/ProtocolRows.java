package org.tertulia.playbook.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Acknowledgements;
import org.tertulia.playbook.Protocol;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.web.Page;

/** Makes of protocols what a list shows of them. */
@Component
class ProtocolRows {

    private final Protocols protocols;
    private final Acknowledgements acknowledgements;
    private final Members members;

    ProtocolRows(Protocols protocols, Acknowledgements acknowledgements, Members members) {
        this.protocols = protocols;
        this.acknowledgements = acknowledgements;
        this.members = members;
    }

    /** All of them, by title. */
    List<ProtocolRow> all(Sight sight, Page page) {
        var all = protocols.list(sight);
        var toRead = acknowledgements.waitingForMe(sight, all);
        var writers =
                members.names(
                        all.stream()
                                .flatMap(it -> Stream.ofNullable(it.open()))
                                .map(Version::savedBy)
                                .toList());
        var telling = Telling.to(page);
        return all.stream()
                .map(
                        it -> {
                            var open = it.open();
                            return row(
                                    telling,
                                    it,
                                    open == null ? "" : writers.getOrDefault(open.savedBy(), ""),
                                    toRead.contains(it.number()));
                        })
                .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
                .toList();
    }

    private static ProtocolRow row(
            Telling telling, Protocol protocol, String writer, boolean toRead) {
        var shown = protocol.shown();
        var tree = shown == null ? null : shown.reading().tree();
        return tree == null
                ? new ProtocolRow(protocol, protocol.handle(), "", List.of(), writer, toRead)
                : new ProtocolRow(
                        protocol,
                        Titles.of(telling, protocol),
                        telling.words(tree.about()),
                        tree.applies().stream().map(telling::condition).toList(),
                        writer,
                        toRead);
    }

    /** Whether each of the words stands in what it says. */
    static boolean fits(ProtocolRow row, Collection<String> words) {
        var text =
                Folded.of(
                        String.join(
                                " ",
                                Stream.of(
                                                row.title(),
                                                row.protocol().handle(),
                                                text(row.protocol().current()),
                                                text(row.protocol().open()))
                                        .toList()));
        return words.stream().allMatch(text::contains);
    }

    private static String text(@Nullable Version version) {
        return version == null ? "" : version.text();
    }
}
