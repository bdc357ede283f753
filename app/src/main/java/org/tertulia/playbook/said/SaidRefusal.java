package org.tertulia.playbook.said;

import org.tertulia.kernel.Refusal;

/** Why an approved message cannot be written, approved or used as asked. */
public sealed interface SaidRefusal extends Refusal {

    record TextHandleUnfit(String given, int most) implements SaidRefusal, Unfit {}

    record TextHandleTaken(String handle) implements SaidRefusal {}

    record TitleUnfit(int most) implements SaidRefusal, Unfit {}

    /** It says nothing yet. */
    record VariantMissing() implements SaidRefusal, Unfit {}

    record VariantsTooMany(int most) implements SaidRefusal, Unfit {}

    /** Variant {@code variant} (from 1) has no text, or too much of it. */
    record VariantLengthUnfit(int variant, int most) implements SaidRefusal, Unfit {}

    /** There is a field of another name: {@code variant}, {@code line}, {@code column} from 1. */
    record FieldUnknown(int variant, int line, int column, String given, String known)
            implements SaidRefusal, Unfit {}

    /** A brace that opens or closes nothing. */
    record BraceLoose(int variant, int line, int column) implements SaidRefusal, Unfit {}

    record LanguageUnfit(String given, String known) implements SaidRefusal, Unfit {}

    record SizeUnfit(String given) implements SaidRefusal, Unfit {}

    record ToneUnfit(String given) implements SaidRefusal, Unfit {}

    record IntentUnfit(String given) implements SaidRefusal, Unfit {}

    record DepartmentNotOpen() implements SaidRefusal, Unfit {}

    /** Two variants of one language, size and tone. */
    record VariantTwice(int variant) implements SaidRefusal, Unfit {}

    record FilesTooMany(int most) implements SaidRefusal, Unfit {}

    /** No file is kept under this hash. */
    record FileUnknown(String hash) implements SaidRefusal, Unfit {}

    /** Who cannot see a picture must be told what is on it. */
    record FileWordless(String name, int most) implements SaidRefusal, Unfit {}

    record TagsUnfit(int most, int length) implements SaidRefusal, Unfit {}

    record ExpiryOver() implements SaidRefusal, Unfit {}

    record ExpiryUnclear() implements SaidRefusal, Unfit {}

    record EditionMissing() implements SaidRefusal, Unfit {}

    /** Somebody was quicker; {@code name} is who. */
    record TextChangedMeanwhile(String name) implements SaidRefusal {}

    /** It says what was approved already. */
    record NothingChanged() implements SaidRefusal {}

    /** No edition of it is being written. */
    record NoEditionOpen() implements SaidRefusal {}

    record NotWaiting() implements SaidRefusal {}

    record OnlySupervisorsApprove() implements SaidRefusal {}

    record ReturnWordless(int most) implements SaidRefusal, Unfit {}

    record TextRetired() implements SaidRefusal {}

    record TextNotRetired() implements SaidRefusal {}

    /** A file of which nothing can be read. */
    record FileUnreadable(String missing) implements SaidRefusal, Unfit {}

    record FileTooLong(int most) implements SaidRefusal, Unfit {}

    record TextsNotEmpty() implements SaidRefusal {}
}
