package org.tertulia.messages;

import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Media;
import org.tertulia.networks.Quoted;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How pictures and quotations lie in the record: a mapper of its own, whatever the web's is set to.
 */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Media>> MEDIA = new TypeReference<>() {};

    private Json() {}

    static @Nullable String media(List<Media> media) {
        return media.isEmpty() ? null : MAPPER.writeValueAsString(media);
    }

    static List<Media> media(@Nullable JSONB json) {
        return json == null ? List.of() : MAPPER.readValue(json.data(), MEDIA);
    }

    static @Nullable String quoted(@Nullable Quoted quoted) {
        return quoted == null ? null : MAPPER.writeValueAsString(quoted);
    }

    static @Nullable Quoted quoted(@Nullable JSONB json) {
        return json == null ? null : MAPPER.readValue(json.data(), Quoted.class);
    }
}
