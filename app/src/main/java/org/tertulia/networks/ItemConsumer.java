package org.tertulia.networks;

import java.util.List;

/**
 * Takes what was heard, in order, in the transaction that marks it as read. Implemented by the
 * record of messages, which this module may not know.
 */
public interface ItemConsumer {

    void take(List<Heard> batch);
}
