package org.tertulia.listening.rounds.web;

import org.tertulia.listening.rounds.RoundState;

/** How the state of a round is shown: a word, a tone and a shape, so that colour is never alone. */
record StateLook(String key, String tone, String icon) {

    static StateLook of(RoundState state) {
        return switch (state) {
            case OPEN -> new StateLook("listening.round.state.open", "accent", "circle-dashed");
            case OVERDUE -> new StateLook("listening.round.state.overdue", "due", "clock");
            case PUNCTUAL -> new StateLook("listening.round.state.punctual", "good", "check");
            case LATE -> new StateLook("listening.round.state.late", "due", "clock");
            case MISSED -> new StateLook("listening.round.state.missed", "bad", "circle-x");
            case CALLED_OFF -> new StateLook("listening.round.state.calledOff", "", "player-pause");
        };
    }
}
