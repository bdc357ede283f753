package org.tertulia.networks.upload;

import org.tertulia.kernel.Refusal;

/** Why a file is not taken. */
public sealed interface UploadRefusal extends Refusal {

    /** There is nothing in it. */
    record EmptyFile() implements UploadRefusal, Unfit {}

    /** It is larger than the program's owner allows, in megabytes. */
    record FileTooLarge(long most) implements UploadRefusal, Unfit {}

    /** Only a file that was checked can be taken. */
    record NotChecked() implements UploadRefusal {}

    /** Nobody works at it, so there is nothing to break off. */
    record NotWorking() implements UploadRefusal {}

    /** The file was removed in the meantime: bring it again. */
    record FileRemoved() implements UploadRefusal {}
}
