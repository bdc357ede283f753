package org.tertulia.listening.alerts.web;

import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Kind;

/** How a kind or a state is shown: a word, a tone and a shape, so that colour is never alone. */
record KindLook(String key, String tone, String icon) {

    static KindLook of(Kind kind) {
        return switch (kind) {
            case SPIKE -> new KindLook("listening.alert.kind.spike", "due", "activity");
            case COMPETITOR -> new KindLook("listening.alert.kind.competitor", "accent", "flag");
            case SILENCE -> new KindLook("listening.alert.kind.silence", "due", "bell");
            case INFLUENCE -> new KindLook("listening.alert.kind.influence", "accent", "star");
            case NEGATIVE -> new KindLook("listening.alert.kind.negative", "bad", "mood-sad");
            case CRISIS -> new KindLook("listening.alert.kind.crisis", "bad", "flame");
        };
    }

    static KindLook of(Alert.State state) {
        return switch (state) {
            case OPEN -> new KindLook("listening.alert.state.open", "due", "circle-dashed");
            case ACKNOWLEDGED -> new KindLook("listening.alert.state.acknowledged", "good", "eye");
            case OVER -> new KindLook("listening.alert.state.over", "", "check");
        };
    }
}
