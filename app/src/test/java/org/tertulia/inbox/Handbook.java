package org.tertulia.inbox;

import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import org.springframework.stereotype.Component;
import org.tertulia.playbook.Drafting;
import org.tertulia.playbook.Proposing;
import org.tertulia.playbook.Reviewing;

/** Puts protocols in force for tests of the inbox. */
@Component
public class Handbook {

    private final Drafting drafting;
    private final Proposing proposing;
    private final Reviewing reviewing;

    Handbook(Drafting drafting, Proposing proposing, Reviewing reviewing) {
        this.drafting = drafting;
        this.proposing = proposing;
        this.reviewing = reviewing;
    }

    /** Gives its number. */
    public int inForce(String text) {
        var draft = drafting.create(sight(ANA), text);
        var proposed = proposing.propose(sight(ANA), draft.protocol(), 1, "porque sí");
        return reviewing
                .approve(sight(CARLA), draft.protocol(), proposed.revision(), null, null)
                .protocol();
    }

    /** A question, two ways to two ends; the handle is its title too. */
    public int forked(String handle) {
        return inForce(
                """
                protocol %s
                title es: %s
                title en: %s

                == known: question
                es: ¿Se sabe?
                en: Is it known?
                - yes -> say
                  es: Sí
                  en: Yes
                - no -> passed
                  es: No
                  en: No

                == say: instruction
                es: Dilo.
                en: Say so.
                next: more

                == more: instruction
                es: Di el resto.
                en: Say the rest.
                next: fin

                == fin: end
                how: answered

                == passed: end
                how: handed-over
                """
                        .formatted(handle, handle, handle));
    }
}
