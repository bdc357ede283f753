package org.tertulia.networks.plaza;

import java.time.Clock;
import java.util.Locale;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.UseCase;
import org.tertulia.networks.plaza.crowd.Wave;
import org.tertulia.organization.Sight;

/** Makes something happen of which a whole square speaks. */
@UseCase
public class Stirring {

    private final Arranging arranging;
    private final Presences presences;
    private final Playing playing;
    private final Clock clock;

    Stirring(Arranging arranging, Presences presences, Playing playing, Clock clock) {
        this.arranging = arranging;
        this.presences = presences;
        this.playing = playing;
        this.clock = clock;
    }

    /**
     * Begins at once, and takes the place of what was going on.
     *
     * @param wave {@code launch}, {@code outage} or {@code crisis}
     */
    public void stir(Sight sight, int number, String wave) {
        var channel = arranging.square(sight, number);
        if (!Setting.of(channel).peopled()) {
            throw new Refused(new PlazaRefusal.NobodyThere());
        }
        presences.stir(channel.id(), wave(wave), clock.instant());
        AfterCommit.run(playing::wake);
    }

    private static Wave wave(String given) {
        for (var wave : Wave.values()) {
            if (wave.name().toLowerCase(Locale.ROOT).equals(given.strip())) {
                return wave;
            }
        }
        throw new Refused(new PlazaRefusal.UnknownWave(given));
    }
}
