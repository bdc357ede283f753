package org.tertulia.networks.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworkItem;

/** A record that keeps what it takes, unless something in the batch poisons it. */
final class Ledger implements ItemConsumer {

    final List<Heard> taken = new ArrayList<>();
    Predicate<Heard> poison = heard -> false;
    RuntimeException reaction = new IllegalStateException("a bug of the record");

    @Override
    public void take(List<Heard> batch) {
        if (batch.stream().anyMatch(poison)) {
            throw reaction;
        }
        taken.addAll(batch);
    }

    List<String> ids() {
        return taken.stream().map(heard -> heard.item().remoteId()).toList();
    }

    List<String> texts() {
        return taken.stream()
                .map(Heard::item)
                .filter(NetworkItem.Message.class::isInstance)
                .map(item -> ((NetworkItem.Message) item).content().text())
                .toList();
    }
}
