package org.tertulia.networks.hearing;

import org.tertulia.networks.hearing.Health.Condition;

/** How a condition is shown: a word, a tone and a shape, so that colour is never alone. */
public record ConditionLook(String key, String tone, String icon) {

    public static ConditionLook of(Condition condition) {
        return switch (condition) {
            case NEW -> new ConditionLook("networks.condition.new", "accent", "clock");
            case WELL -> new ConditionLook("networks.condition.well", "good", "circle-check");
            case WARNING ->
                    new ConditionLook("networks.condition.warning", "due", "alert-triangle");
            case FAILING -> new ConditionLook("networks.condition.failing", "bad", "circle-x");
            case SIGNED_OUT -> new ConditionLook("networks.condition.signedOut", "bad", "key");
            case PAUSED -> new ConditionLook("networks.condition.paused", "", "player-pause");
            case GONE -> new ConditionLook("networks.condition.gone", "bad", "circle-x");
            case CLOSED -> new ConditionLook("networks.condition.closed", "", "archive");
        };
    }
}
