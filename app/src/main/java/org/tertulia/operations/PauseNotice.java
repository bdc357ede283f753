package org.tertulia.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.web.Notice;
import org.tertulia.web.Place;

/** On every page: nothing is sent. */
@Component
class PauseNotice implements Notice {

    private final Publishing publishing;

    PauseNotice(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public @Nullable Told now() {
        var pause = publishing.pause();
        if (pause == null) {
            return null;
        }
        var asked = pause.why().equals("asked");
        var key = asked ? "operations.publishing.notice.asked" : "operations.publishing.notice";
        return new Told(key, Place.OPERATIONS);
    }
}
