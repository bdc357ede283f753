package org.tertulia.approvals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** The kinds of subjects that there are. */
@Component
public class Matters {

    private final Map<String, Matter> known;

    Matters(List<Matter> all) {
        known = all.stream().collect(toMap(Matter::kind, Function.identity()));
    }

    Matter of(Request request) {
        var matter = known.get(request.subject().kind());
        if (matter == null) {
            throw new IllegalStateException("Nobody keeps subjects of " + request.subject().kind());
        }
        return matter;
    }

    /** By the ids of the subjects. */
    public Map<UUID, Matter.Shown> show(Sight sight, Page page, Collection<Request> requests) {
        var shown = new HashMap<UUID, Matter.Shown>();
        requests.stream()
                .collect(groupingBy(this::of))
                .forEach((matter, all) -> shown.putAll(matter.show(sight, page, ids(all))));
        return shown;
    }

    private static List<UUID> ids(List<Request> requests) {
        return requests.stream().map(request -> request.subject().id()).distinct().toList();
    }
}
