package org.tertulia.networks.plaza.crowd;

import org.jspecify.annotations.Nullable;

/** What somebody does at one step. */
public sealed interface Act {

    Persona who();

    /** Says something to all; beneath what was said at an earlier step where one is named. */
    record Say(Persona who, Matter matter, @Nullable Long beneath, String text) implements Act {}

    /** Says something to the brand alone. */
    record Whisper(Persona who, Matter matter, String text) implements Act {}

    /** Writes anew what was said at an earlier step; the remark comes after it. */
    record Edit(Persona who, long step, String remark) implements Act {}

    /** Takes back what was said at an earlier step. */
    record Delete(Persona who, long step) implements Act {}
}
