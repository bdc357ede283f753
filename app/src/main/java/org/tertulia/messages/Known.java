package org.tertulia.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.networks.Content;
import org.tertulia.networks.Media;

/** What the record holds of one message while a batch is taken in; decides what is new. */
final class Known {

    private final MessageId id;
    private final boolean ours;
    private final Instant at;
    private final List<Form> forms = new ArrayList<>();

    Known(MessageId id, boolean ours, Instant at) {
        this.id = id;
        this.ours = ours;
        this.at = at;
    }

    MessageId id() {
        return id;
    }

    boolean ours() {
        return ours;
    }

    /** The time of the fact, whatever came after. */
    Instant at() {
        return at;
    }

    /** Adds a form that the record has already. */
    void has(Form form) {
        forms.add(form);
    }

    /** A person's erasure is for ever: what is heard of an erased message again is not kept. */
    boolean erased() {
        return forms.stream().anyMatch(form -> form.what() != What.DELETION && form.text() == null);
    }

    /**
     * It was heard whole. The first time that is the original, even behind an edit that came first;
     * another content later is an edit, at the time of hearing where the network tells no newer
     * one.
     */
    Optional<Form> said(Content content, Instant at, Instant heardAt) {
        var original = first(What.ORIGINAL);
        if (original == null) {
            return Optional.of(add(What.ORIGINAL, at, content.text(), content.media()));
        }
        if (repeats(content, at)) {
            return Optional.empty();
        }
        var time = at.isAfter(original.at()) ? at : heardAt;
        return Optional.of(add(What.EDIT, time, content.text(), content.media()));
    }

    /** Its author wrote it anew. */
    Optional<Form> edited(Content content, Instant at) {
        return repeats(content, at)
                ? Optional.empty()
                : Optional.of(add(What.EDIT, at, content.text(), content.media()));
    }

    /** Its author took it back: once, and whatever is heard of it later. */
    Optional<Form> deleted(Instant at) {
        return first(What.DELETION) != null
                ? Optional.empty()
                : Optional.of(add(What.DELETION, at, null, List.of()));
    }

    private boolean repeats(Content content, Instant at) {
        var standing =
                forms.stream()
                        .filter(form -> form.what() != What.DELETION)
                        .max(Form.ORDER)
                        .orElse(null);
        return forms.stream()
                .filter(form -> form == standing || form.at().equals(at))
                .anyMatch(form -> form.says(content.text(), content.media()));
    }

    private @Nullable Form first(What what) {
        return forms.stream().filter(form -> form.what() == what).findFirst().orElse(null);
    }

    private Form add(What what, Instant at, @Nullable String text, List<Media> media) {
        var form = new Form(forms.size() + 1, what, at, text, media);
        forms.add(form);
        return form;
    }
}
