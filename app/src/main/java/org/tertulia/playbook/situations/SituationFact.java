package org.tertulia.playbook.situations;

import java.time.Instant;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.DomainEvent;

/** What happened to situations; never what was typed. */
public sealed interface SituationFact extends DomainEvent {

    int number();

    BrandId brand();

    @Override
    default String subject() {
        return "situation:" + number();
    }

    /** No protocol fitted what happened in that conversation. */
    record SituationReported(int number, BrandId brand, long conversation, Actor by, Instant at)
            implements SituationFact {}

    /** A version is written for it. */
    record SituationPursued(
            int number, BrandId brand, int protocol, int version, Actor by, Instant at)
            implements SituationFact {}

    /** That version holds. */
    record SituationAdopted(
            int number, BrandId brand, int protocol, int version, Actor by, Instant at)
            implements SituationFact {}

    /** It stays out of the manual. */
    record SituationDeclined(int number, BrandId brand, Actor by, Instant at)
            implements SituationFact {}

    /** A protocol says it already. */
    record SituationCovered(int number, BrandId brand, int protocol, Actor by, Instant at)
            implements SituationFact {}

    /** It goes with an older one. */
    record SituationJoined(int number, BrandId brand, int with, Actor by, Instant at)
            implements SituationFact {}

    /** What was decided was taken back. */
    record SituationReopened(int number, BrandId brand, Actor by, Instant at)
            implements SituationFact {}
}
