package org.tertulia.playbook.said;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.files.Attached;
import org.tertulia.files.KeptFiles;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Visible;
import org.tertulia.organization.Sight;

/** Makes of what was said of files what goes along with a text, or refuses it. */
@Component
class Enclosing {

    static final int MOST = 4;

    /** Characters of what is to be seen: what networks take. */
    static final int LONGEST_ALT = 1_000;

    private final KeptFiles kept;

    Enclosing(KeptFiles kept) {
        this.kept = kept;
    }

    /** The same file twice is there once. */
    List<Attached> files(Sight sight, List<Draft.Enclosed> typed) {
        var files = new ArrayList<Attached>();
        for (var each : typed) {
            var file = file(sight, each);
            if (files.stream().noneMatch(it -> it.hash().equals(file.hash()))) {
                files.add(file);
            }
        }
        if (files.size() > MOST) {
            throw new Refused(new SaidRefusal.FilesTooMany(MOST));
        }
        return files;
    }

    private Attached file(Sight sight, Draft.Enclosed typed) {
        var file =
                kept.find(sight, typed.hash().strip())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new SaidRefusal.FileUnknown(
                                                        Sound.beginning(typed.hash()))));
        var alt = file.type().picture() ? Sound.line(typed.alt()) : "";
        var attached = file.attached(typed.name(), alt);
        if (file.type().picture() && (!Visible.in(alt) || alt.length() > LONGEST_ALT)) {
            throw new Refused(new SaidRefusal.FileWordless(attached.name(), LONGEST_ALT));
        }
        return attached;
    }
}
