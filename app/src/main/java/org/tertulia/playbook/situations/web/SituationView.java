package org.tertulia.playbook.situations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.Message;
import org.tertulia.playbook.situations.Situation;
import org.tertulia.web.kit.Option;

/**
 * A situation, and what is to be decided of it.
 *
 * @param who reported it
 * @param decider who decided; empty where nobody did
 * @param said what they said and what we answered, as it stands in the record
 * @param left the title of the protocol that was left; empty where none was
 * @param written the title of the protocol that is written for it, or says it; empty for none
 * @param like those like it that wait too
 * @param joined those that go with it
 * @param protocols to choose from
 */
record SituationView(
        Situation situation,
        String who,
        String decider,
        List<Message> said,
        String left,
        String written,
        List<Situation> like,
        List<Situation> joined,
        List<Option> protocols,
        Form form,
        boolean writes,
        boolean supervises,
        String refused) {

    /** What was typed and refused. */
    record Form(String reason, String protocol, String with) {

        static final Form EMPTY = new Form("", "", "");
    }

    /** The protocol that is offered first: what was chosen, else the one that was left. */
    String offered() {
        @Nullable Integer was = situation.left();
        return !form.protocol().isEmpty() || was == null ? form.protocol() : String.valueOf(was);
    }
}
