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
        return publishing.pause() == null
                ? null
                : new Told("operations.publishing.notice", Place.OPERATIONS);
    }
}
