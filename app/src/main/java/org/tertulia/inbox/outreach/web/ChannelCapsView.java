package org.tertulia.inbox.outreach.web;

import java.util.List;
import org.tertulia.inbox.outreach.ChannelCaps;
import org.tertulia.web.kit.Option;

/** What holds on single channels; {@code channels} are those on which we may begin something. */
record ChannelCapsView(List<Row> rows, List<Option> channels, String zone) {

    record Row(int number, String name, ChannelCaps caps) {}
}
