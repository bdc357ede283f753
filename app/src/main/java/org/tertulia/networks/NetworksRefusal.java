package org.tertulia.networks;

import org.tertulia.kernel.Refusal;

/**
 * Why the channels of a brand cannot be changed as asked; a network may have refusals of its own.
 */
public sealed interface NetworksRefusal extends Refusal {

    /** No network of ours has this name. */
    record UnknownNetwork(String name) implements NetworksRefusal, Unfit {}

    /** There is no such brand, or not for this person. */
    record UnknownBrand(String given) implements NetworksRefusal, Unfit {}

    /** There are several brands, so one must be named. */
    record BrandMissing() implements NetworksRefusal, Unfit {}

    /** A role is managed or watched. */
    record UnknownRole(String given) implements NetworksRefusal, Unfit {}

    /** The network knows no channel without this. */
    record FieldMissing(String field) implements NetworksRefusal, Unfit {}

    /** What was given leads to several channels; {@code addresses} lists them. */
    record SeveralFound(String addresses) implements NetworksRefusal, Unfit {}

    /** The brand listens to it already. */
    record AlreadyConnected(int number, String name) implements NetworksRefusal {}

    /** What was given for a field is longer than anything of its kind. */
    record FieldTooLong(String field, int most) implements NetworksRefusal, Unfit {}

    /** A name has 1 to 200 characters, and something that can be read among them. */
    record NameUnfit(int most) implements NetworksRefusal, Unfit {}

    /** The way in expired, was gone already, or somebody else began it. */
    record AuthorizationGone() implements NetworksRefusal {}

    /** What lets us in leads to another account than the channel's. */
    record OtherAccount(String name) implements NetworksRefusal {}

    /** Only a channel that is listened to can be paused. */
    record NotActive() implements NetworksRefusal {}

    /** Only a channel that is paused, or was gone, can be resumed. */
    record NotPaused() implements NetworksRefusal {}

    /** A closed channel stays closed; connecting it again makes a new one. */
    record AlreadyClosed() implements NetworksRefusal {}

    /** Nothing is looked for on this network: its messages come by themselves or by hand. */
    record NothingToLookAt() implements NetworksRefusal {}

    /** This network does not take messages by hand. */
    record TakesNoMessages() implements NetworksRefusal {}

    /** It was read already. */
    record AlreadyRead(int number) implements NetworksRefusal {}

    /** Its author was erased, and the bytes with it: nothing is left to read. */
    record NothingLeft(int number) implements NetworksRefusal {}
}
