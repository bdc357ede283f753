package org.tertulia.listening.alerts;

import org.tertulia.kernel.Refusal;

/** Why an alert or a rule of alerts cannot be as asked. */
public sealed interface AlertsRefusal extends Refusal {

    /** One of a short list. */
    record ReasonUnfit() implements AlertsRefusal, Unfit {}

    /** Somebody else looked first, and found something else. */
    record LookedAtBefore(String name) implements AlertsRefusal {}

    /** An hour at least, a month at most. */
    record HushUnfit() implements AlertsRefusal, Unfit {}

    /** Lists are of open, current or all alerts. */
    record StateUnfit(String given) implements AlertsRefusal, Unfit {}

    /** There are six kinds. */
    record KindUnfit(String given) implements AlertsRefusal, Unfit {}

    /** There are three levels. */
    record SensitivityUnfit(String given) implements AlertsRefusal, Unfit {}

    /** Minutes that are looked at together, or that must be calm. */
    record MinutesUnfit(int least, int most) implements AlertsRefusal, Unfit {}

    /** So many characters in all. */
    record WordsUnfit(int most) implements AlertsRefusal, Unfit {}

    /** A rule about competitors minds watches that are about one. */
    record NoCompetitor(int number, String name) implements AlertsRefusal, Unfit {}

    /** Whoever answers, or whoever supervises. */
    record TellsUnfit(String given) implements AlertsRefusal, Unfit {}

    /** There is no such brand for this person. */
    record BrandUnfit() implements AlertsRefusal, Unfit {}

    /** It is a watch or a channel of another brand, or none. */
    record SubjectUnfit(int number) implements AlertsRefusal, Unfit {}

    /** There is no such webhook. */
    record WebhookUnfit() implements AlertsRefusal, Unfit {}

    /** Somebody else changed it meanwhile. */
    record RuleChanged() implements AlertsRefusal {}
}
