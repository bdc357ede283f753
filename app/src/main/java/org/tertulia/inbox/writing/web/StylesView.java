package org.tertulia.inbox.writing.web;

import java.util.List;
import org.tertulia.web.kit.Option;

/** How we speak on each channel; {@code wrong} is what is not right about the one just sent. */
record StylesView(List<Speaking> channels, List<Option> tones, int wrongChannel, String wrong) {

    /** A channel on which we speak, with what stands in its form. */
    record Speaking(
            int number,
            String network,
            String name,
            String tone,
            String signature,
            String published) {}
}
