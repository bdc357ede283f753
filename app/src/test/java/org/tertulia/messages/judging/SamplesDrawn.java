package org.tertulia.messages.judging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Draws of what was recorded in the last hour, so that no test waits for tomorrow. */
@Component
public class SamplesDrawn {

    private final Samples samples;
    private final TransactionOperations transactions;

    SamplesDrawn(Samples samples, TransactionOperations transactions) {
        this.samples = samples;
        this.transactions = transactions;
    }

    public void draw(LocalDate day, int many) {
        var now = Instant.now();
        transactions.executeWithoutResult(
                status ->
                        samples.draw(
                                day,
                                now.minus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)),
                                many));
    }
}
