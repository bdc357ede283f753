package org.tertulia.inbox.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.kernel.Role;
import org.tertulia.language.Intent;
import org.tertulia.language.Text;
import org.tertulia.language.Urgency;
import org.tertulia.networks.ChannelId;
import org.tertulia.organization.DepartmentId;

/**
 * Which answers need approval: of each list one is enough, what is empty asks for nothing, and all
 * that is asked must hold.
 *
 * @param author who has at most this role; null for everybody
 * @param newDays who answers for less than so many days, or {@code newAnswers} has given fewer; 0
 *     for neither
 * @param departments of the author; an agency is one
 * @param urgency at least this; null where any will do
 * @param words in what the contact wrote, or in the answer; {@code abogad*} is every ending
 */
public record When(
        @Nullable Role author,
        int newDays,
        int newAnswers,
        Set<DepartmentId> departments,
        Set<Intent> intents,
        @Nullable Urgency urgency,
        List<String> words,
        Set<QueueId> queues,
        Set<ChannelId> channels) {

    /** Every answer. */
    public static final When ALWAYS =
            new When(null, 0, 0, Set.of(), Set.of(), null, List.of(), Set.of(), Set.of());

    public When {
        departments = Set.copyOf(departments);
        intents = Set.copyOf(intents);
        words = List.copyOf(words);
        queues = Set.copyOf(queues);
        channels = Set.copyOf(channels);
    }

    /** Whether it has to be known how long somebody answers. */
    boolean asksHowNew() {
        return newDays > 0 || newAnswers > 0;
    }

    /** Whether what the contact wrote has to be read. */
    boolean readsTexts() {
        return !intents.isEmpty() || !words.isEmpty();
    }

    /**
     * What fitted, such as {@code new} or {@code intent=complaint}; empty where something does not.
     */
    Optional<List<String>> fit(Occasion occasion) {
        var fitted = new ArrayList<String>();
        var all =
                written(occasion, fitted)
                        && fresh(occasion, fitted)
                        && one(departments, occasion.departments(), "department", fitted)
                        && intended(occasion, fitted)
                        && urgent(occasion, fitted)
                        && one(queues, Set.of(occasion.queue()), "queue", fitted)
                        && one(channels, Set.of(occasion.channel()), "channel", fitted)
                        && said(occasion, fitted);
        return all ? Optional.of(fitted) : Optional.empty();
    }

    private boolean written(Occasion occasion, List<String> fitted) {
        if (author != null) {
            fitted.add("author=" + occasion.author().name().toLowerCase(Locale.ROOT));
        }
        return author == null || author.atLeast(occasion.author());
    }

    private boolean fresh(Occasion occasion, List<String> fitted) {
        if (!asksHowNew()) {
            return true;
        }
        fitted.add("new");
        return occasion.days() < newDays || occasion.answers() < newAnswers;
    }

    private static <T> boolean one(Set<T> asked, Set<T> there, String name, List<String> fitted) {
        if (asked.isEmpty()) {
            return true;
        }
        fitted.add(name);
        return there.stream().anyMatch(asked::contains);
    }

    private boolean intended(Occasion occasion, List<String> fitted) {
        if (intents.isEmpty()) {
            return true;
        }
        var found = intents.stream().filter(occasion.intents()::contains).sorted().findFirst();
        found.ifPresent(intent -> fitted.add("intent=" + intent.word()));
        return found.isPresent();
    }

    private boolean urgent(Occasion occasion, List<String> fitted) {
        if (urgency == null) {
            return true;
        }
        fitted.add("urgency=" + occasion.urgency().word());
        return occasion.urgency().compareTo(urgency) >= 0;
    }

    private boolean said(Occasion occasion, List<String> fitted) {
        if (words.isEmpty()) {
            return true;
        }
        for (var word : words) {
            if (occasion.asked().stream().anyMatch(text -> holds(text, word))) {
                fitted.add("asked=" + word);
                return true;
            }
        }
        for (var word : words) {
            if (holds(occasion.draft(), word)) {
                fitted.add("draft=" + word);
                return true;
            }
        }
        return false;
    }

    /** Whether a folded text says a word, or several in a row. */
    static boolean holds(String folded, String word) {
        var sought = " " + Text.fold(word) + (word.endsWith("*") ? "" : " ");
        return !sought.isBlank() && (" " + folded + " ").contains(sought);
    }
}
