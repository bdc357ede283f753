package org.tertulia.networks.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.kernel.Actor;
import org.tertulia.kernel.AfterCommit;
import org.tertulia.networks.PublishingPaused;
import org.tertulia.networks.PublishingResumed;
import org.tertulia.networks.delivery.Instances.Instance;

/**
 * Whether anything may be sent at all. A copy of the database may not: what waits in it may have
 * been sent by the original since. Such a copy goes on hearing, and looks for what may be there,
 * until an owner says that it may send.
 */
@Component
public class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final String COPIED = "copied";
    private static final String SET_BACK = "set-back";
    private static final String ASKED = "asked";
    private static final Actor PROGRAM = new Actor.Program("networks");

    private final UUID id;
    private final Instances instances;
    private final Dispatches dispatches;
    private final ObjectProvider<Recollection> recollection;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Pause known;

    Publishing(
            @Value("${tertulia.data}") Path data,
            Instances instances,
            Dispatches dispatches,
            ObjectProvider<Recollection> recollection,
            ApplicationEventPublisher events) {
        this.id = InstanceFile.read(data);
        this.instances = instances;
        this.dispatches = dispatches;
        this.recollection = recollection;
        this.events = events;
    }

    /** Since when nothing is sent, and why: {@code copied}, {@code set-back} or {@code asked}. */
    public record Pause(Instant since, String why) {}

    /** Null while sending is allowed; as of the courier's last round. */
    public @Nullable Pause pause() {
        return known;
    }

    /** Asks the database: null while sending is allowed. */
    @Transactional
    public @Nullable Pause look() {
        var instance = instances.find(id);
        if (instance == null) {
            instance = introduce();
        } else if (instance.pause() == null && forgot()) {
            instance = setBack();
        }
        var pause = pause(instance);
        AfterCommit.run(() -> known = pause);
        return pause;
    }

    private static @Nullable Pause pause(Instance instance) {
        var since = instance.pausedAt();
        var why = instance.pause();
        return since == null || why == null ? null : new Pause(since, why);
    }

    /** The first folder of a new database is its own; a further one may be that of a copy. */
    private Instance introduce() {
        var now = instances.now();
        var instance =
                instances.any() ? new Instance(id, now, COPIED) : new Instance(id, null, null);
        if (instances.add(instance) && instance.pause() != null) {
            stop(COPIED, now);
        }
        return instance;
    }

    private boolean forgot() {
        return !recollection.stream().allMatch(Recollection::holds);
    }

    private Instance setBack() {
        var now = instances.now();
        instances.pauseAll(SET_BACK, now);
        stop(SET_BACK, now);
        return new Instance(id, now, SET_BACK);
    }

    private void stop(String why, Instant now) {
        // What waits may have been sent since by the original.
        dispatches.doubt(now);
        events.publishEvent(new PublishingPaused(why, PROGRAM, now));
        LOG.warn("SEND-04: Nothing is sent until an owner says so on the operations page: {}", why);
    }

    /**
     * Somebody stops all that leaves; what is on its way arrives, what waits goes on waiting until
     * an owner says so.
     */
    @Transactional
    public void pause(Actor by) {
        var now = instances.now();
        if (look() == null && instances.pauseAll(ASKED, now)) {
            events.publishEvent(new PublishingPaused(ASKED, by, now));
            AfterCommit.run(() -> known = new Pause(now, ASKED));
        }
    }

    /** An owner says that nobody else sends what waits here: it is sought once more, then sent. */
    @Transactional
    public void resume(Actor by) {
        var instance = instances.find(id);
        var pause = instance == null ? null : pause(instance);
        if (pause == null) {
            return;
        }
        if (!pause.why().equals(ASKED)) {
            // An absence that was proved while another could still send proves nothing.
            dispatches.doubt(pause.since());
        }
        instances.resumeAll();
        events.publishEvent(new PublishingResumed(by, instances.now()));
        AfterCommit.run(() -> known = null);
    }
}
