package org.tertulia.networks.secrets;

/** A sealed text does not belong to where it was found, was changed, or needs another key. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotOpen(Aad aad, Throwable cause) {
        super(
                "The secret "
                        + aad.column()
                        + " of channel "
                        + aad.channel()
                        + " does not open: it was sealed for something else, was changed, or the"
                        + " key file is another. Connect the channel again.",
                cause);
    }
}
