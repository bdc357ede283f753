package org.tertulia.playbook.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.NotFound;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.Situations;
import org.tertulia.playbook.situations.Skeleton;

/** The situations that stand behind versions. */
@Component
class Behind {

    private final Situations situations;
    private final Messages messages;
    private final Members members;

    Behind(Situations situations, Messages messages, Members members) {
        this.situations = situations;
        this.messages = messages;
        this.members = members;
    }

    /** Those for which a version is or was written. */
    List<Situation> of(Sight sight, @Nullable Version version) {
        return version == null ? List.of() : situations.of(sight, version.protocol(), version.n());
    }

    /** The same of all versions of a protocol, by their numbers. */
    Map<Integer, List<Situation>> of(Sight sight, int protocol) {
        return situations.of(sight, protocol);
    }

    /**
     * The situation of this number.
     *
     * @throws NotFound when there is none, or none that the member sees
     */
    Situation find(Sight sight, int number) {
        return situations.find(sight, number);
    }

    /** What a new protocol begins with that it asks for. */
    String skeleton(Sight sight, Situation situation) {
        var said = messages.byIds(sight, situation.messages());
        var colleagues = members.list(sight).stream().map(Member::name).toList();
        return Skeleton.of(situation, said, colleagues);
    }
}
