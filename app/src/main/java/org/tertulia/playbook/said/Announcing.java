package org.tertulia.playbook.said;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.SignedIn;
import org.tertulia.notifications.Notifying;
import org.tertulia.organization.Members;

/** Tells colleagues what becomes of approved messages. */
@Component
class Announcing {

    private final Members members;
    private final Notifying notifying;

    Announcing(Members members, Notifying notifying) {
        this.members = members;
        this.notifying = notifying;
    }

    /** Who supervises learns that it waits for an approval. */
    void waiting(SignedIn by, Text text) {
        members.supervising().stream()
                .filter(who -> !who.equals(by.id()))
                .forEach(who -> tell(who, "playbook.said.notice.waiting", by, text));
    }

    void approved(SignedIn by, Text text, MemberId writer) {
        if (!writer.equals(by.id())) {
            tell(writer, "playbook.said.notice.approved", by, text);
        }
    }

    void returned(SignedIn by, Text text, MemberId writer) {
        if (!writer.equals(by.id())) {
            tell(writer, "playbook.said.notice.returned", by, text);
        }
    }

    private void tell(MemberId whom, String key, SignedIn by, Text text) {
        notifying.tell(whom, key, List.of(by.name(), text.title()), text.path());
    }
}
