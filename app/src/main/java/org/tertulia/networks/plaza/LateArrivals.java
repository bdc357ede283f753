package org.tertulia.networks.plaza;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tertulia.kernel.Loop;

/** Lets late requests arrive when their time has come. */
@Component
public class LateArrivals extends Loop {

    private final Lateness lateness;
    private final Wire wire;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LateArrivals(
            Lateness lateness,
            Wire wire,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${tertulia.background}") boolean background) {
        super(background);
        this.lateness = lateness;
        this.wire = wire;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything that is due arrives; whether anything did. */
    @Override
    public boolean round() {
        return Boolean.TRUE.equals(transactions.execute(status -> arrive()));
    }

    private boolean arrive() {
        var due = lateness.take(clock.instant());
        due.forEach(request -> wire.arrive(request, "nobody"));
        return !due.isEmpty();
    }
}
