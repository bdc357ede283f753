package org.tertulia.files;

import org.tertulia.kernel.Refusal;

/** Why a file is not kept. */
public sealed interface FilesRefusal extends Refusal {

    record FileEmpty() implements FilesRefusal, Unfit {}

    /** {@code most} is in megabytes. */
    record FileTooLarge(int most) implements FilesRefusal, Unfit {}

    /** It is none of the {@code known} types, or would run where it is opened. */
    record FileTypeUnfit(String known) implements FilesRefusal, Unfit {}
}
