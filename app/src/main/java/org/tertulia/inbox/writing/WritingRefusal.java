package org.tertulia.inbox.writing;

import org.tertulia.kernel.Refusal;

/** Why an answer cannot be said as it is written, or a channel not speak as asked. */
public sealed interface WritingRefusal extends Refusal {

    /** A field of an approved message was left between braces. */
    record FieldLeft(String fields) implements WritingRefusal, Unfit {}

    /** Everybody would read it; {@code shown} is the data as it stands in the text. */
    record PersonalDataInPublic(String shown) implements WritingRefusal, Unfit {}

    /** Why it is meant to be public takes so many characters at most. */
    record MeantTooLong(int most) implements WritingRefusal, Unfit {}

    /** The channel takes no such file, or none so large. */
    record FileNotTaken(String file, String channel) implements WritingRefusal {}

    record FilesTooManyThere(String channel, int most) implements WritingRefusal {}

    record OnlySupervisorsStyle() implements WritingRefusal {}

    record NothingSaidThere(String channel) implements WritingRefusal, Unfit {}

    record SignatureUnfit(int most, String fields) implements WritingRefusal, Unfit {}

    record PublishedUnfit(int most, int length) implements WritingRefusal, Unfit {}

    record StyleToneUnfit() implements WritingRefusal, Unfit {}

    /** What is to be looked through is longer than any answer. */
    record CheckTooLong(int most) implements WritingRefusal, Unfit {}
}
