package org.tertulia.organization;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tertulia.audit.ActorNames;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.MemberId;

/** Tells the audit's page how the people in the record are called. */
@Component
class NamesInRecord implements ActorNames {

    private static final String MEMBER = "member:";

    private final Members members;

    NamesInRecord(Members members) {
        this.members = members;
    }

    @Override
    public Map<String, String> of(Collection<String> references) {
        var ids =
                references.stream()
                        .filter(reference -> reference.startsWith(MEMBER))
                        .map(reference -> UUID.fromString(reference.substring(MEMBER.length())))
                        .map(MemberId::new)
                        .toList();
        return members.names(ids).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                it -> new Actor.Member(it.getKey(), it.getValue()).reference(),
                                Map.Entry::getValue));
    }
}
