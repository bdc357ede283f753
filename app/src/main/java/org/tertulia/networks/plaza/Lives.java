package org.tertulia.networks.plaza;

import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;

/** What goes on on the squares, for whoever looks at them. */
@Component
class Lives {

    private final Presences presences;

    Lives(Presences presences) {
        this.presences = presences;
    }

    Life of(Channel square) {
        var setting = Setting.of(square);
        var presence = presences.find(square.id()).orElse(null);
        if (presence == null) {
            return new Life(0, setting.paused(), setting.weather().calm(), null, 0);
        }
        var tide = presence.tide(setting.seed());
        var wave = tide.at(presence.step());
        var left = 0L;
        while (wave != null && tide.at(presence.step() + left) == wave) {
            left++;
        }
        return new Life(
                setting.perMinute(), setting.paused(), setting.weather().calm(), wave, left);
    }
}
