package org.tertulia.inbox.writing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.files.Attached;
import org.tertulia.inbox.Voices;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.ApprovedTexts;

/** The files of the approved messages with which an answer began, as far as they go along. */
@Component
public class Enclosing {

    private final ApprovedTexts texts;
    private final Voices voices;

    Enclosing(ApprovedTexts texts, Voices voices) {
        this.texts = texts;
        this.voices = voices;
    }

    /**
     * @param mark names the approved message, {@code place} the file in its edition
     * @param taken whether the channel takes it
     */
    public record Enclosed(String mark, int place, Attached file, boolean taken) {}

    /** Each file once; what is none of an approved edition is left out: a form may say anything. */
    public List<Enclosed> of(Sight sight, ChannelId channel, Aid aid) {
        var takes = voices.on(channel).filesTaken();
        var all = new ArrayList<Enclosed>();
        for (var chosen : aid.chosen()) {
            var files = files(sight, chosen);
            for (var place : chosen.files()) {
                if (place < files.size() && isNew(all, files.get(place))) {
                    var file = files.get(place);
                    all.add(new Enclosed(chosen.mark(), place, file, takes.takes(file)));
                }
            }
        }
        return all;
    }

    private static boolean isNew(List<Enclosed> all, Attached file) {
        return all.stream().noneMatch(each -> each.file().hash().equals(file.hash()));
    }

    private List<Attached> files(Sight sight, Aid.Chosen chosen) {
        try {
            var edition = texts.edition(sight, chosen.text(), chosen.edition());
            return edition.approved() ? edition.content().files() : List.of();
        } catch (NotFound none) {
            return List.of();
        }
    }

    /**
     * What goes along.
     *
     * @throws Refused with {@link WritingRefusal.FileNotTaken} or {@link
     *     WritingRefusal.FilesTooManyThere}
     */
    public List<Attached> mustBeTaken(Sight sight, ChannelId channel, Aid aid) {
        var all = of(sight, channel, aid);
        var voice = voices.on(channel);
        var name = voice.channel().name();
        for (var each : all) {
            if (!each.taken()) {
                throw new Refused(new WritingRefusal.FileNotTaken(each.file().name(), name));
            }
        }
        var most = voice.filesTaken().most();
        if (all.size() > most) {
            throw new Refused(new WritingRefusal.FilesTooManyThere(name, most));
        }
        return all.stream().map(Enclosed::file).toList();
    }
}
