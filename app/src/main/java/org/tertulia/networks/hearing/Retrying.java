package org.tertulia.networks.hearing;

import static org.tertulia.networks.db.Tables.INBOUND;
import static org.tertulia.networks.db.Tables.QUARANTINE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Passing;
import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Heard;
import org.tertulia.networks.ItemConsumer;
import org.tertulia.networks.NetworksRefusal;
import org.tertulia.networks.QuarantineRetried;
import org.tertulia.networks.Reading;
import org.tertulia.organization.Sight;

/** Has bytes of the quarantine read again, by today's adapter. */
@Component
public class Retrying {

    private static final Logger log = LoggerFactory.getLogger(Retrying.class);

    private final DSLContext dsl;
    private final TransactionOperations transactions;
    private final Channels channels;
    private final Quarantine quarantine;
    private final Interpreting interpreting;
    private final Optional<ItemConsumer> consumer;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Retrying(
            DSLContext dsl,
            TransactionOperations transactions,
            Channels channels,
            Quarantine quarantine,
            Interpreting interpreting,
            Optional<ItemConsumer> consumer,
            Clock clock,
            ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.transactions = transactions;
        this.channels = channels;
        this.quarantine = quarantine;
        this.interpreting = interpreting;
        this.consumer = consumer;
        this.clock = clock;
        this.events = events;
    }

    /** Whether it could be read now. */
    public boolean retry(Sight sight, int number) {
        quarantine.find(sight, number);
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> again(sight, number, null)));
        } catch (Refused | NotFound e) {
            throw e;
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            log.error("HEAR-06: Reading quarantine {} again failed", number, e);
            var bug = Interpreting.bug(e);
            return Boolean.TRUE.equals(transactions.execute(status -> again(sight, number, bug)));
        }
    }

    private boolean again(Sight sight, int number, Reading.@Nullable Unreadable bug) {
        Turn.READING.take(dsl);
        var row = row(number);
        var channel = channel(row.channel());
        if (row.isEmpty()) {
            throw new Refused(new NetworksRefusal.NothingLeft(number));
        }
        var fault = bug;
        if (bug == null) {
            var meaning = interpreting.of(channel, row);
            fault = meaning.fault();
            var heard =
                    meaning.items().stream()
                            .map(
                                    item ->
                                            new Heard(
                                                    channel,
                                                    item,
                                                    row.seq(),
                                                    row.receivedAt(),
                                                    row.history()))
                            .toList();
            if (!heard.isEmpty()) {
                consumer.ifPresent(record -> record.take(heard));
            }
        }
        mark(number, fault);
        events.publishEvent(
                new QuarantineRetried(
                        number, channel.id(), fault == null, sight.who().actor(), clock.instant()));
        return fault == null;
    }

    private Unread row(int number) {
        var row =
                dsl.select(
                                INBOUND.SEQ,
                                INBOUND.CHANNEL_ID,
                                INBOUND.PAYLOAD,
                                INBOUND.HISTORY,
                                INBOUND.RECEIVED_AT,
                                QUARANTINE.RESOLVED_AT)
                        .from(QUARANTINE)
                        .join(INBOUND)
                        .on(INBOUND.SEQ.eq(QUARANTINE.INBOUND_SEQ))
                        .where(QUARANTINE.NUMBER.eq(number))
                        .forUpdate()
                        .of(QUARANTINE)
                        .fetchSingle();
        if (row.value6() != null) {
            throw new Refused(new NetworksRefusal.AlreadyRead(number));
        }
        return new Unread(
                row.value1(),
                new ChannelId(row.value2()),
                row.value3(),
                row.value4(),
                row.value5(),
                null);
    }

    private Channel channel(ChannelId id) {
        var channel = channels.known(List.of(id)).get(id);
        if (channel == null) {
            throw new IllegalStateException("No channel " + id);
        }
        return channel;
    }

    private void mark(int number, Reading.@Nullable Unreadable fault) {
        var now = clock.instant();
        var update =
                dsl.update(QUARANTINE)
                        .set(QUARANTINE.RETRIES, QUARANTINE.RETRIES.plus(1))
                        .set(QUARANTINE.RETRIED_AT, now);
        update =
                fault == null
                        ? update.set(QUARANTINE.RESOLVED_AT, now)
                        : update.set(QUARANTINE.REASON, fault.reason())
                                .set(QUARANTINE.DETAIL, Detail.of(fault.detail()));
        update.where(QUARANTINE.NUMBER.eq(number)).execute();
    }
}
