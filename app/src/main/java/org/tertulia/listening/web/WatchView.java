package org.tertulia.listening.web;

import org.tertulia.listening.Filling;
import org.tertulia.listening.Fillings.Progress;
import org.tertulia.listening.Volumes.Pulse;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchState;

/** A watch, how far it has looked through the past, and what it found. */
record WatchView(Watch watch, String brand, Progress progress, Pulse pulse, MentionsView mentions) {

    boolean active() {
        return watch.state() == WatchState.ACTIVE;
    }

    boolean paused() {
        return watch.state() == WatchState.PAUSED;
    }

    boolean retired() {
        return watch.state() == WatchState.RETIRED;
    }

    static int most() {
        return Filling.MOST;
    }
}
