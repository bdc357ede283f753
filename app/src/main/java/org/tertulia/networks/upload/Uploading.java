package org.tertulia.networks.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Uuid7;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.Submittable.Format;
import org.tertulia.networks.hearing.Submitting;
import org.tertulia.networks.hearing.Submitting.Way;
import org.tertulia.networks.hearing.Tally;
import org.tertulia.organization.Sight;
import org.tertulia.web.Live;

/**
 * Takes files of messages: first a look that stores nothing, then, when a person says so, the rows.
 * The work goes on in the background and can be broken off; brought again, what was taken counts as
 * duplicates.
 */
@Component
public class Uploading {

    private static final Logger log = LoggerFactory.getLogger(Uploading.class);
    private static final int LONGEST_NAME = 255;

    private final Channels channels;
    private final Submitting submitting;
    private final Uploads uploads;
    private final UploadLedger ledger;
    private final UploadFiles files;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;
    private final Executor workers;

    Uploading(
            Channels channels,
            Submitting submitting,
            Uploads uploads,
            UploadLedger ledger,
            UploadFiles files,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Live live,
            Clock clock,
            @Value("${tertulia.background:true}") boolean background) {
        this.channels = channels;
        this.submitting = submitting;
        this.uploads = uploads;
        this.ledger = ledger;
        this.files = files;
        this.transactions = transactions;
        this.events = events;
        this.live = live;
        this.clock = clock;
        this.workers =
                background ? task -> Thread.ofVirtual().name("upload").start(task) : Runnable::run;
    }

    /** Keeps the file and looks through it; the number of the upload. */
    public int bring(Sight sight, int channelNumber, String fileName, InputStream stream) {
        var channel = channels.find(sight, channelNumber);
        submitting.open(channel);
        var id = Uuid7.next();
        var bytes = files.keep(id, stream);
        var name = fit(fileName);
        var number = ledger.begin(id, channel, name, format(name), bytes, sight.who().id());
        var upload = uploads.find(sight, number);
        workers.execute(() -> work(sight, channel, upload, UploadState.CHECKING, Way.DRY_RUN));
        return number;
    }

    /** Takes a file that was checked; {@code history} opens no conversation. */
    public void take(Sight sight, int number, boolean history) {
        var upload = uploads.find(sight, number);
        var channel = channels.find(sight, upload.channel());
        submitting.open(channel);
        if (!files.has(upload.id())) {
            throw new Refused(new UploadRefusal.FileRemoved());
        }
        if (!ledger.turn(upload, UploadState.CHECKED, UploadState.TAKING, history)) {
            throw new Refused(new UploadRefusal.NotChecked());
        }
        var way = history ? Way.HISTORY : Way.NEW;
        workers.execute(() -> work(sight, channel, upload, UploadState.TAKING, way));
    }

    /** Breaks off, or lets go of a file that was only checked; what was taken stays taken. */
    public void cancel(Sight sight, int number) {
        var upload = uploads.find(sight, number);
        if (upload.state() != UploadState.CHECKED && !upload.state().working()) {
            throw new Refused(new UploadRefusal.NotWorking());
        }
        if (ledger.turn(upload, upload.state(), UploadState.CANCELLED, upload.history())) {
            files.remove(upload.id());
            nudge(channels.find(sight, upload.channel()), upload);
        }
    }

    private void work(Sight sight, Channel channel, Upload upload, UploadState state, Way way) {
        try (var stream = new Counted(files.open(upload.id()))) {
            ledger.restart(upload.id());
            var known = new int[1];
            var tally =
                    submitting.submit(
                            channel,
                            stream,
                            upload.format(),
                            way,
                            (soFar, faults) -> {
                                if (!ledger.moved(
                                        upload.id(),
                                        state,
                                        stream.count(),
                                        soFar,
                                        known[0],
                                        faults)) {
                                    throw new BrokenOff();
                                }
                                known[0] += faults.size();
                                nudge(channel, upload);
                            });
            end(sight, channel, upload, way, tally);
        } catch (BrokenOff e) {
            log.info("Upload {} was broken off", upload.number());
        } catch (IOException | RuntimeException e) {
            log.error("HEAR-07: Upload {} failed", upload.number(), e);
            files.remove(upload.id());
            ledger.end(
                    upload.id(),
                    UploadState.FAILED,
                    "networks.upload.failed",
                    e.getClass().getSimpleName());
        }
        nudge(channel, upload);
    }

    private void end(Sight sight, Channel channel, Upload upload, Way way, Tally tally) {
        if (way == Way.DRY_RUN) {
            ledger.end(upload.id(), UploadState.CHECKED, null, null);
            return;
        }
        transactions.executeWithoutResult(
                status -> {
                    ledger.end(upload.id(), UploadState.DONE, null, null);
                    events.publishEvent(
                            new UploadEnded(
                                    upload.number(),
                                    channel.id(),
                                    way == Way.HISTORY,
                                    tally.accepted(),
                                    tally.duplicates(),
                                    tally.quarantined(),
                                    sight.who().actor(),
                                    clock.instant()));
                });
        files.remove(upload.id());
    }

    private void nudge(Channel channel, Upload upload) {
        live.nudge(channel.brand(), "upload-" + upload.number(), "channels");
    }

    private static String fit(String fileName) {
        var bare = fileName.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ");
        var name = bare.isBlank() ? "–" : bare.strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static Format format(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.matches(".*\\.(csv|tsv|txt)") ? Format.CSV : Format.NDJSON;
    }

    /** Somebody broke it off. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenOff() {
            super("broken off", null, false, false);
        }
    }
}
