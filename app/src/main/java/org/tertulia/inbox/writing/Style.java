package org.tertulia.inbox.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.playbook.said.Tone;

/**
 * How we speak on a channel.
 *
 * @param tone with tú or with usted; null where either will do
 * @param signature what answers end with, with fields; empty for none
 * @param published addresses and numbers of ours, which may stand in a public answer
 */
public record Style(@Nullable Tone tone, String signature, List<String> published) {

    public static final Style NONE = new Style(null, "", List.of());

    public Style {
        published = List.copyOf(published);
    }
}
