package org.tertulia.playbook.situations;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;
import org.tertulia.web.Live;

/** Tells colleagues of situations: who supervises that there is one, who reported what became. */
@Component
class Informing {

    private final Situations situations;
    private final Members members;
    private final Notifying notifying;
    private final Live live;

    Informing(Situations situations, Members members, Notifying notifying, Live live) {
        this.situations = situations;
        this.members = members;
        this.notifying = notifying;
        this.live = live;
    }

    void reported(SignedIn by, Situation situation) {
        members.supervising(situation.brand()).stream()
                .filter(who -> !who.equals(by.id()))
                .forEach(
                        who ->
                                notifying.tell(
                                        who,
                                        "playbook.notice.situation.reported",
                                        List.of(by.name(), situation.number()),
                                        situation.path()));
        nudge(situation);
    }

    /** Whoever reported it, or one that goes with it. */
    void decided(MemberId by, Situation situation, String key) {
        Stream.concat(Stream.of(situation), situations.joined(situation.number()).stream())
                .forEach(
                        it -> {
                            nudge(it);
                            if (!it.by().equals(by)) {
                                notifying.tell(
                                        it.by(), key, List.of(it.number()), situation.path());
                            }
                        });
    }

    /** Its conversation shows how far it is. */
    void nudge(Situation situation) {
        live.nudge(situation.brand(), "conversation-" + situation.conversation());
    }
}
