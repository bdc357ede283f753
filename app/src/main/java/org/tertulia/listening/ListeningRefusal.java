package org.tertulia.listening;

import org.tertulia.kernel.Refusal;

/** Why a watch cannot be saved or changed as asked. */
public sealed interface ListeningRefusal extends Refusal {

    /** There is no such brand, or not for this person. */
    record UnknownBrand(String given) implements ListeningRefusal, Unfit {}

    /** Nothing is ever understood as this. */
    record UnknownLabel(String given, String known) implements ListeningRefusal, Unfit {}

    /** A watch is about nothing of this kind. */
    record UnknownKind(String given, String known) implements ListeningRefusal, Unfit {}

    /** There are several brands, so one must be named. */
    record BrandMissing() implements ListeningRefusal, Unfit {}

    /** A name has 1 to 200 characters. */
    record NameUnfit(int most) implements ListeningRefusal, Unfit {}

    /** Another watch of the brand has this name. */
    record NameTaken(String name, int number) implements ListeningRefusal {}

    /** The query has a mistake; {@code place} counts its characters from 1. */
    record QueryMistaken(int place) implements ListeningRefusal, Unfit {}

    /** This part of the query finds too large a share of what was heard; one may insist. */
    record TooWide(String part, int percent) implements ListeningRefusal {}

    /** Only a watch that listens can be paused. */
    record NotListening() implements ListeningRefusal {}

    /** Only a watch that is paused can be resumed. */
    record NotPaused() implements ListeningRefusal {}

    /** A watch that was retired stays so; saving it again makes a new one. */
    record AlreadyRetired() implements ListeningRefusal {}
}
