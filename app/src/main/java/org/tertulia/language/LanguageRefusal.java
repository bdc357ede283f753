package org.tertulia.language;

import org.tertulia.kernel.Refusal;

/** Why texts cannot be understood as they were given. */
public sealed interface LanguageRefusal extends Refusal.Unfit {

    /** There are none, or more than one call takes. */
    record TextsUnfit(int most, int given) implements LanguageRefusal {}

    /** One of them is null; they are counted from 1. */
    record TextMissing(int place) implements LanguageRefusal {}

    /** No model of this program is called so. */
    record UnknownModel(String given, String known) implements LanguageRefusal {}
}
