package org.tertulia.messages.judging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;

/** Tells those who look after the program that what it learned is not used. */
@Component
class Refusing {

    private final Members members;
    private final Notifying notifying;

    Refusing(Members members, Notifying notifying) {
        this.members = members;
        this.notifying = notifying;
    }

    void tell(Learned learned) {
        members.supervising()
                .forEach(
                        who ->
                                notifying.tell(
                                        who,
                                        "messages.learning.refused.told",
                                        List.of(
                                                learned.lessons(),
                                                Math.round(learned.lost() * 10) / 10.0),
                                        "/understanding"));
    }
}
