package org.tertulia.listening.web;

import java.util.List;
import org.tertulia.listening.Volumes.Pulse;
import org.tertulia.listening.Watch;

/** The watches and how they beat; {@code channels} is how many there are to listen to. */
record WatchesView(List<Row> rows, boolean severalBrands, int channels) {

    record Row(Watch watch, String brand, Pulse pulse) {}
}
