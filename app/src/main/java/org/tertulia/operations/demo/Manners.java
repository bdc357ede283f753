package org.tertulia.operations.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.inbox.writing.Styling;
import org.tertulia.networks.Channel;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Composing;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.Tone;

/** How Olmo speaks on its square, and a message that Ana wrote and nobody has approved yet. */
@InDemo
@Component
class Manners {

    private static final String WORKSHOP = "workshop";

    private final MovingIn people;
    private final ApprovedTexts texts;
    private final Composing composing;
    private final Styling styling;

    Manners(MovingIn people, ApprovedTexts texts, Composing composing, Styling styling) {
        this.people = people;
        this.texts = texts;
        this.composing = composing;
        this.styling = styling;
    }

    /** Where it was not done yet; whether it was. */
    boolean teach(Channel square) {
        var ana = people.sight(Colleague.ANA);
        if (texts.find(ana, WORKSHOP).isPresent()) {
            return false;
        }
        styling.set(
                people.sight(Colleague.CARLA),
                square.number(),
                Tone.CLOSE,
                "",
                List.of("hola@olmo.example", "923 000 000"));
        composing.create(
                ana,
                WORKSHOP,
                new Draft(
                        "Visitar el taller · Visiting the workshop",
                        null,
                        List.of("taller", "visita"),
                        List.of("question"),
                        null,
                        List.of(
                                new Draft.Typed(
                                        "es",
                                        "short",
                                        "close",
                                        "Claro, {contact.name}: el taller se visita el {date}. ¿Te apuntamos?"),
                                new Draft.Typed(
                                        "en",
                                        "short",
                                        "close",
                                        "Of course, {contact.name}: the workshop can be visited on {date}."
                                                + " Shall we put you down?"))));
        return true;
    }
}
