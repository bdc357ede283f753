package org.tertulia.playbook.said;

import static org.tertulia.testing.Cast.ANA;
import static org.tertulia.testing.Cast.CARLA;
import static org.tertulia.testing.Cast.sight;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tertulia.files.KeepingFiles;

/** Approved messages of the tests that have a file. */
@Component
public class ApprovedFiles {

    private final KeepingFiles keeping;
    private final Composing composing;
    private final Approving approving;

    ApprovedFiles(KeepingFiles keeping, Composing composing, Approving approving) {
        this.keeping = keeping;
        this.composing = composing;
        this.approving = approving;
    }

    /** Gives its mark, with the file. */
    public String with(String name, byte[] bytes) {
        var kept = keeping.keep(sight(ANA), name, bytes);
        var draft =
                new Draft(
                        "Con archivo",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(new Draft.Typed("es", "long", "close", "Aquí.")),
                        List.of(new Draft.Enclosed(kept.hash(), name, "Lo que se ve")));
        var text = composing.create(sight(ANA), "file-" + UUID.randomUUID(), draft);
        approving.approve(sight(CARLA), text.number(), 1);
        return text.number() + ".1.0:0";
    }
}
