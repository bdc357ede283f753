package org.tertulia.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.text.Bundle;
import org.tertulia.playbook.text.Reading;

/** Takes protocols in and gives them out, as text. */
@UseCase
public class Importing {

    private final Protocols protocols;
    private final Drafting drafting;

    Importing(Protocols protocols, Drafting drafting) {
        this.protocols = protocols;
        this.drafting = drafting;
    }

    /**
     * What came of a text.
     *
     * @param drafts what is being written now
     * @param open the handles of those of which a version was being written already: untouched
     * @param same how many say what is in force
     */
    public record Brought(List<Version> drafts, List<String> open, int same) {}

    /** Each protocol of the text becomes a draft, of a new one or of one that is there. */
    public Brought bring(Sight sight, String text) {
        var texts = Bundle.split(Words.text(text));
        if (texts.isEmpty()) {
            throw new Refused(new PlaybookRefusal.NothingToImport());
        }
        var drafts = new ArrayList<Version>();
        var open = new ArrayList<String>();
        var same = 0;
        for (var one : texts) {
            var known = protocols.find(sight, Drafting.handle(one));
            if (known.isEmpty()) {
                drafts.add(drafting.create(sight, one));
            } else if (known.get().open() != null) {
                open.add(known.get().handle());
            } else if (says(known.get(), one)) {
                same++;
            } else {
                drafts.add(drafting.begin(sight, known.get().number(), one));
            }
        }
        return new Brought(drafts, open, same);
    }

    /** What is in force; of the others what is being written. */
    public String export(Sight sight) {
        return Bundle.join(
                protocols.list(sight).stream()
                        .flatMap(it -> Stream.ofNullable(it.shown()))
                        .map(Version::text)
                        .toList());
    }

    private static boolean says(Protocol protocol, String text) {
        var current = protocol.current();
        if (current == null) {
            return false;
        }
        var given = Reading.of(text).tree();
        return given != null && given.equals(current.reading().tree());
    }
}
