package org.tertulia.networks;

import java.util.Set;
import org.tertulia.files.Attached;
import org.tertulia.files.FileType;

/** The files that an answer may carry on a channel: so many, each so large (bytes), of these. */
public record FilesTaken(int most, long largest, Set<FileType> types) {

    public static final FilesTaken NONE = new FilesTaken(0, 0, Set.of());

    public FilesTaken {
        types = Set.copyOf(types);
    }

    public boolean takes(Attached file) {
        return most > 0 && file.size() <= largest && types.contains(file.type());
    }
}
