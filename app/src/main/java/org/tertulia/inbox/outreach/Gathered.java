package org.tertulia.inbox.outreach;

import java.util.List;
import java.util.stream.Stream;
import org.tertulia.messages.Message;

/**
 * What came of a question: {@code asked} of whom one by one, {@code posts} where of all, {@code
 * beneath} what was said beneath these.
 */
public record Gathered(
        AudienceQuestion question,
        List<Came> asked,
        List<AudiencePost> posts,
        List<Message> beneath) {

    public Gathered {
        asked = List.copyOf(asked);
        posts = List.copyOf(posts);
        beneath = List.copyOf(beneath);
    }

    /** Of how many people, one by one. */
    public long people() {
        return asked.stream().filter(Came::begun).count();
    }

    /** How many of them replied. */
    public long replied() {
        return asked.stream().filter(Came::replied).count();
    }

    /** All that was answered, the latest first. */
    public List<Message> answers() {
        return Stream.concat(
                        asked.stream().flatMap(each -> each.replies().stream()), beneath.stream())
                .distinct()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .toList();
    }

    public long glad() {
        return answers().stream().filter(Came::glad).count();
    }

    public long angry() {
        return answers().stream().filter(Came::angry).count();
    }

    public static boolean isGlad(Message answer) {
        return Came.glad(answer);
    }

    public static boolean isAngry(Message answer) {
        return Came.angry(answer);
    }
}
