package org.tertulia.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** What a module says of its kind of subjects: how they are shown, and what a decision does. */
public interface Matter {

    /** How requests name it: {@code answer}. */
    String kind();

    /** Nobody else changes it until the transaction ends; called before its request is held. */
    void hold(UUID subject);

    /** What whoever decides has to know; what is not seen, or gone, is missing. */
    Map<UUID, Shown> show(Sight sight, Page page, Collection<UUID> subjects);

    /**
     * Whoever decides changes its text.
     *
     * @return the version of the text that there is now: the same where nothing changed
     */
    int rewrite(Sight sight, UUID subject, String text);

    /** A step of it waits for these, whom the notice alone may not reach. */
    void waits(Request request, Set<MemberId> approvers);

    /** All have agreed: it goes out, in this transaction or not at all. */
    void approved(Sight sight, Request request);

    /** Somebody sent it back to who asked. */
    void returned(Sight sight, Request request, String words);

    /** Who asked takes it back. */
    void withdrawn(Sight sight, Request request);

    /**
     * A subject as it is shown to whoever decides.
     *
     * @param title what it is, in a few words: a name
     * @param url where the whole of it is
     * @param heard what it answers, oldest first; empty where it answers nothing
     * @param text the version to be decided on; null once erased
     * @param remarks what its author says of it, in sentences
     * @param limit how many characters it may have; 0 for no limit
     * @param why why it needs approval, in sentences
     */
    record Shown(
            String title,
            String url,
            String network,
            String where,
            @Nullable Instant asked,
            @Nullable Instant due,
            List<Heard> heard,
            @Nullable String text,
            List<String> remarks,
            int limit,
            List<String> why) {

        public Shown {
            heard = List.copyOf(heard);
            remarks = List.copyOf(remarks);
            why = List.copyOf(why);
        }
    }

    /** What somebody said; {@code later} is that it came after the text was written. */
    record Heard(String who, @Nullable String text, Instant at, boolean later) {}
}
