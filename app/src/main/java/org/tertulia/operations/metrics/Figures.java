package org.tertulia.operations.metrics;

import static org.tertulia.operations.metrics.Exposition.Kind.COUNTER;
import static org.tertulia.operations.metrics.Exposition.Kind.GAUGE;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tertulia.audit.Standing;
import org.tertulia.messages.MessageStream;
import org.tertulia.networks.delivery.Publishing;
import org.tertulia.networks.delivery.Unsettled;
import org.tertulia.networks.hearing.Backlog;
import org.tertulia.operations.backup.Nightly;

/** All figures, as they are when somebody asks. */
@Component
@Measured
class Figures {

    private final Backlog backlog;
    private final MessageStream stream;
    private final Unsettled unsettled;
    private final Publishing publishing;
    private final Standing record;
    private final Nightly backups;
    private final Timings timings;
    private final Clock clock;

    Figures(
            Backlog backlog,
            MessageStream stream,
            Unsettled unsettled,
            Publishing publishing,
            Standing record,
            Nightly backups,
            Timings timings,
            Clock clock) {
        this.backlog = backlog;
        this.stream = stream;
        this.unsettled = unsettled;
        this.publishing = publishing;
        this.record = record;
        this.backups = backups;
        this.timings = timings;
        this.clock = clock;
    }

    String now() {
        var to = new Exposition();
        in(to);
        out(to);
        kept(to);
        timings.write(to);
        machine(to);
        return to.toString();
    }

    private void in(Exposition to) {
        var heard = backlog.now();
        to.family("tertulia_heard_total", COUNTER, "What arrived from networks.")
                .figure("tertulia_heard_total", heard.heard());
        to.family("tertulia_unread", GAUGE, "What arrived and is not yet read.")
                .figure("tertulia_unread", heard.unread());
        to.family("tertulia_quarantined", GAUGE, "What could not be read and waits.")
                .figure("tertulia_quarantined", heard.quarantined());
        to.family("tertulia_recorded_total", COUNTER, "Lines of the stream of messages.")
                .figure("tertulia_recorded_total", stream.head());
        to.family("tertulia_follower_behind", GAUGE, "Lines that a follower has still to read.");
        var lags = stream.lags();
        lags.forEach(
                lag ->
                        to.figure(
                                "tertulia_follower_behind",
                                lag.behind(),
                                "follower",
                                lag.consumer()));
        to.family("tertulia_follower_parked", GAUGE, "Lines that a follower left aside.");
        lags.forEach(
                lag ->
                        to.figure(
                                "tertulia_follower_parked",
                                lag.parked(),
                                "follower",
                                lag.consumer()));
    }

    private void out(Exposition to) {
        var answers = unsettled.everywhere();
        to.family("tertulia_answers", GAUGE, "Answers that have not come to their end.")
                .figure("tertulia_answers", answers.underWay(), "state", "under-way")
                .figure("tertulia_answers", answers.unconfirmed(), "state", "unconfirmed")
                .figure("tertulia_answers", answers.needsPerson(), "state", "needs-person");
        var oldest = answers.oldest();
        to.family("tertulia_outbox_age_seconds", GAUGE, "Age of the oldest answer under way.")
                .figure(
                        "tertulia_outbox_age_seconds",
                        oldest == null
                                ? 0
                                : Duration.between(oldest, clock.instant()).toMillis() / 1e3);
        to.family("tertulia_publishing_paused", GAUGE, "1 while nothing is sent: a copy.")
                .figure("tertulia_publishing_paused", publishing.pause() == null ? 0 : 1);
    }

    private void kept(Exposition to) {
        to.family("tertulia_record_entries_total", COUNTER, "Entries of the record.")
                .figure("tertulia_record_entries_total", record.now().entries());
        var last = backups.last();
        to.family("tertulia_backup_timestamp_seconds", GAUGE, "When the last backup was made.")
                .figure(
                        "tertulia_backup_timestamp_seconds",
                        last == null ? 0 : last.time().getEpochSecond());
    }

    private static void machine(Exposition to) {
        var memory = ManagementFactory.getMemoryMXBean();
        to.family("jvm_memory_used_bytes", GAUGE, "Memory in use.")
                .figure(
                        "jvm_memory_used_bytes",
                        memory.getHeapMemoryUsage().getUsed(),
                        "area",
                        "heap")
                .figure(
                        "jvm_memory_used_bytes",
                        memory.getNonHeapMemoryUsage().getUsed(),
                        "area",
                        "nonheap");
        to.family("jvm_memory_max_bytes", GAUGE, "How large the heap may grow.")
                .figure(
                        "jvm_memory_max_bytes",
                        memory.getHeapMemoryUsage().getMax(),
                        "area",
                        "heap");
        to.family("jvm_buffer_used_bytes", GAUGE, "Memory outside the heap.");
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
                .forEach(
                        pool ->
                                to.figure(
                                        "jvm_buffer_used_bytes",
                                        pool.getMemoryUsed(),
                                        "pool",
                                        pool.getName()));
        to.family("jvm_gc_seconds_total", COUNTER, "Time spent collecting garbage.");
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(
                        collector ->
                                to.figure(
                                        "jvm_gc_seconds_total",
                                        collector.getCollectionTime() / 1e3,
                                        "collector",
                                        collector.getName()));
        to.family("jvm_threads", GAUGE, "Platform threads.")
                .figure("jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        to.family("process_uptime_seconds", GAUGE, "Since the start.")
                .figure(
                        "process_uptime_seconds",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3);
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            to.family("process_cpu_seconds_total", COUNTER, "Time on the processors.")
                    .figure("process_cpu_seconds_total", system.getProcessCpuTime() / 1e9);
        }
    }
}
