package org.tertulia.bulletin.web;

import org.tertulia.bulletin.InsightState;

/** How the state of an insight is shown: a tone and a shape beside its word. */
record StateLook(String tone, String icon) {

    static StateLook of(InsightState state) {
        return switch (state) {
            case PROPOSED -> new StateLook("due", "bulb");
            case TAKEN_UP -> new StateLook("accent", "thumb-up");
            case UNDER_WAY -> new StateLook("accent", "player-play");
            case DONE -> new StateLook("good", "check");
            case EFFECTIVE -> new StateLook("good", "circle-check");
            case INEFFECTIVE -> new StateLook("", "circle-dashed");
            case DECLINED -> new StateLook("", "circle-x");
        };
    }
}
