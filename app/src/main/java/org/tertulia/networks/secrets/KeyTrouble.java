package org.tertulia.networks.secrets;

import java.nio.file.Path;

/** The key file cannot be used; the message is a sentence for the operator. */
public final class KeyTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private KeyTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private KeyTrouble(String sentence) {
        super(sentence);
    }

    static KeyTrouble missing(Path file) {
        return new KeyTrouble(
                "The key file "
                        + file
                        + " is missing, and the database holds secrets that only it opens. Put the"
                        + " file back from where it is kept, or remove those secrets and connect"
                        + " their channels again.");
    }

    static KeyTrouble readableByOthers(Path file) {
        return new KeyTrouble(
                "The key file "
                        + file
                        + " can be read by other accounts of this machine. Make it yours alone:"
                        + " chmod 600 "
                        + file);
    }

    static KeyTrouble unreadable(Path file, Throwable cause) {
        return new KeyTrouble("The key file " + file + " cannot be read as a key.", cause);
    }

    static KeyTrouble unwritable(Path file, Throwable cause) {
        return new KeyTrouble("The key file " + file + " cannot be written.", cause);
    }
}
