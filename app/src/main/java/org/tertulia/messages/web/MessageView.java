package org.tertulia.messages.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tertulia.kernel.MemberId;
import org.tertulia.messages.Message;
import org.tertulia.messages.Messages.Version;
import org.tertulia.messages.StreamEntry.What;
import org.tertulia.messages.judging.Judgement;
import org.tertulia.networks.Author;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Media;
import org.tertulia.web.Page;

/** A message with the forms it had and what people judged of it, each the newest first. */
record MessageView(
        Message message,
        @Nullable Channel channel,
        List<Version> versions,
        List<Judgement> judgements,
        Map<MemberId, String> names) {

    /** What somebody said of what the program had said. */
    String verdict(Page page, Judgement judgement) {
        var asked = JudgeForm.name(page, judgement.asked());
        var label = JudgeForm.name(page, judgement.asked(), judgement.label());
        var said = judgement.said();
        return switch (judgement.verdict()) {
            case CONFIRMED -> page.t("messages.judgement.confirmed", asked, label);
            case UNSURE -> page.t("messages.judgement.unsure", asked, label);
            case CORRECTED ->
                    page.t(
                            "messages.judgement.corrected",
                            asked,
                            label,
                            said == null ? "" : JudgeForm.name(page, judgement.asked(), said));
        };
    }

    String by(Judgement judgement) {
        return names.getOrDefault(judgement.by(), "");
    }

    String author(Page page) {
        return message.erased() ? page.t("messages.author.erased") : name(page, message.author());
    }

    String name(Page page, @Nullable Author author) {
        if (author != null) {
            return author.name();
        }
        // Where nobody signs, as in many a feed, the channel is the voice.
        return channel == null ? page.t("messages.author.none") : channel.name();
    }

    String what(Page page, Version version) {
        return switch (version.what()) {
            case ORIGINAL -> page.t("messages.version.original");
            case DELETION -> page.t("messages.version.deletion");
            case EDIT, ERASURE, ECHO -> page.t("messages.version.edit");
        };
    }

    boolean words(Version version) {
        return version.what() != What.DELETION;
    }

    String side() {
        return message.ours() ? "out" : "in";
    }

    boolean shown(Media media) {
        return media.kind() == Media.Kind.IMAGE;
    }

    /** Only what a browser opens as a page: an address comes from whoever wrote the message. */
    @Nullable String source() {
        var url = message.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://"))
                ? url
                : null;
    }
}
