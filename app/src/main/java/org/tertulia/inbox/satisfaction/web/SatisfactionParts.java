package org.tertulia.inbox.satisfaction.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.inbox.satisfaction.Tally;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.web.Telling;
import org.tertulia.playbook.web.Titles;
import org.tertulia.web.Page;

/** What was answered, by queue and by protocol: of which most is known comes first. */
@Component
class SatisfactionParts {

    private static final Comparator<SatisfactionView.Part> MOST =
            Comparator.comparingInt((SatisfactionView.Part part) -> part.tally().rated())
                    .thenComparingInt(part -> part.tally().asked())
                    .reversed()
                    .thenComparing(SatisfactionView.Part::name, String::compareToIgnoreCase);

    private final Queues queues;
    private final Protocols protocols;

    SatisfactionParts(Queues queues, Protocols protocols) {
        this.queues = queues;
        this.protocols = protocols;
    }

    List<SatisfactionView.Part> queues(
            Sight sight, SatisfactionAsked asked, Map<QueueId, Tally> tallies) {
        var parts = new ArrayList<SatisfactionView.Part>();
        for (var queue : queues.all(sight)) {
            var tally = tallies.get(queue.id());
            if (tally != null) {
                var path = asked.from(queue.number()).answers();
                parts.add(new SatisfactionView.Part(queue.name(), tally, path));
            }
        }
        return parts.stream().sorted(MOST).toList();
    }

    /** Those answers to which no protocol led come last. */
    List<SatisfactionView.Part> protocols(
            Sight sight, Page page, SatisfactionAsked asked, Map<Integer, Tally> tallies) {
        var telling = Telling.to(page);
        var parts = new ArrayList<SatisfactionView.Part>();
        for (var protocol : protocols.list(sight)) {
            var tally = tallies.get(protocol.number());
            if (tally != null) {
                var path = asked.along(protocol.number()).answers();
                parts.add(new SatisfactionView.Part(Titles.of(telling, protocol), tally, path));
            }
        }
        parts.sort(MOST);
        var without = tallies.get(0);
        if (without != null) {
            var path = asked.along(0).answers();
            var name = page.t("inbox.satisfaction.noProtocol");
            parts.add(new SatisfactionView.Part(name, without, path));
        }
        return List.copyOf(parts);
    }
}
