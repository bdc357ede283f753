package org.tertulia.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tertulia.inbox.Delivery;
import org.tertulia.inbox.aside.Aside;
import org.tertulia.inbox.satisfaction.Remark;
import org.tertulia.inbox.tasks.Task;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages;
import org.tertulia.playbook.situations.Situation;

/** One thing on the timeline of a conversation. */
sealed interface Line {

    Instant at();

    /** The id of its element. */
    String id();

    /**
     * What they said; {@code forms} are all it had, where it was changed; {@code place} its
     * channel; {@code doubt} is why its author may be somebody else, as the key of a sentence.
     */
    record Theirs(
            Message message,
            List<Messages.Version> forms,
            Where where,
            boolean elsewhere,
            @Nullable String doubt)
            implements Line {
        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public String id() {
            return "m-" + message.id();
        }

        /** Null where nobody signed, or the person was erased. */
        @Nullable String who() {
            var author = message.author();
            return author == null ? null : author.name().isBlank() ? author.key() : author.name();
        }
    }

    /**
     * What we said, and how far it got; {@code quoted} is what it answers, {@code holding} that it
     * only says that we are on it, {@code led} the protocol by which it was given.
     */
    record Ours(
            Message message,
            String who,
            UUID member,
            Sent sent,
            @Nullable Message quoted,
            boolean holding,
            @Nullable Led led)
            implements Line {
        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public String id() {
            return "m-" + message.id();
        }
    }

    /** Word left among colleagues; null once erased. */
    record Noted(UUID note, String who, UUID member, Instant at, @Nullable String text)
            implements Line {
        @Override
        public String id() {
            return "n-" + note;
        }
    }

    /**
     * What was done with it: {@code who} is null where a message did it; {@code until} is when a
     * pause ends at the latest, {@code other} the number of what was merged or split.
     */
    record Done(
            UUID act,
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String from,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String queue,
            @Nullable Instant until,
            @Nullable Long other)
            implements Line {
        @Override
        public String id() {
            return "a-" + act;
        }
    }

    /**
     * Customers can be asked by this link how it was; {@code note} asks them in their language,
     * with the link in it; {@code sent} is when they got it, null as far as we know of nobody.
     */
    record Asking(
            UUID link, Instant at, Instant until, String url, String note, @Nullable Instant sent)
            implements Line {
        @Override
        public String id() {
            return "q-" + link;
        }
    }

    /**
     * How it was, and what they added; null where they added nothing. With {@code apart} it asked
     * something, and is a message among the others.
     */
    record Rated(UUID link, Instant at, int score, @Nullable Remark remark, boolean apart)
            implements Line {
        @Override
        public String id() {
            return "s-" + link;
        }
    }

    /** No protocol fitted, and what became of that; {@code who} reported it. */
    record Situated(Situation situation, String who) implements Line {
        @Override
        public Instant at() {
            return situation.at();
        }

        @Override
        public String id() {
            return "o-" + situation.number();
        }
    }

    /** Somebody was asked to do something for it, or that ended; {@code who} did so. */
    record Tasked(Task task, Instant at, String who, String whom) implements Line {
        @Override
        public String id() {
            return (asked() ? "t-" : "e-") + task.number();
        }

        boolean asked() {
            return at.equals(task.askedAt());
        }
    }

    /** It went aside, or came back; {@code who} did it. */
    record Turned(Aside aside, What what, Instant at, String who) implements Line {

        /** What was done. */
        enum What {
            ASIDE,
            BACK,
            /** It was closed, and nothing was told in public. */
            UNTOLD
        }

        @Override
        public String id() {
            return (what == What.ASIDE ? "w-" : "b-") + aside.id();
        }
    }

    /**
     * What is no question of the contact's: {@code what} is {@code notice} or {@code returned}, of
     * programs, or {@code stray}, of somebody else, whose conversation is {@code other} (null where
     * it is out of sight).
     */
    record Heard(Message message, String what, @Nullable Long other) implements Line {
        @Override
        public Instant at() {
            return message.at();
        }

        @Override
        public String id() {
            return "h-" + message.id();
        }

        /** Whom it is from, as it says; empty once erased. */
        String who() {
            var author = message.author();
            var handle = author == null ? null : author.handle();
            return author == null ? "" : handle == null ? author.name() : handle;
        }
    }

    /** What was said right here answers another conversation, from another address. */
    record Strayed(Message message, long other) implements Line {
        @Override
        public Instant at() {
            return message.at();
        }

        /** Behind the message itself. */
        @Override
        public String id() {
            return "z-" + message.id();
        }
    }

    /** On which channel. */
    record Where(int number, String network, String name) {}

    /**
     * How far an answer got; {@code waits} for the one before it in the conversation; {@code
     * trouble} is the key of a sentence, {@code url} where it is to be seen.
     */
    record Sent(
            Delivery delivery,
            boolean waits,
            @Nullable String trouble,
            @Nullable String detail,
            @Nullable String url) {}
}
