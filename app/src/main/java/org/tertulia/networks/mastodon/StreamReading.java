package org.tertulia.networks.mastodon;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Raw;
import org.tertulia.networks.hearing.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stream tells goes into the same intake as what a look finds, under the same names; the
 * home timeline of the account tells of many things that are nobody's business here.
 */
@Component
class StreamReading {

    private final Intake intake;
    private final Clock clock;

    StreamReading(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** Whether it could be understood; if not, a look must find it. */
    boolean take(Channel channel, String event, String data) {
        try {
            intake.receive(channel.id(), raws(channel, event, data), false);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private List<Raw> raws(Channel channel, String event, String data) {
        return switch (event) {
            case "notification" -> notified(JsonMapper.shared().readTree(data));
            case "update", "status.update" -> happened(channel, JsonMapper.shared().readTree(data));
            case "delete" -> deleted(channel, data.strip());
            default -> List.of();
        };
    }

    private static List<Raw> notified(JsonNode notification) {
        return switch (notification.path("type").asString("")) {
            case "mention", "status", "update", "quote" ->
                    notification.path("status").isObject()
                            ? Told.status(notification.path("status"))
                            : List.of();
            default -> List.of();
        };
    }

    /** Of the home timeline: our own, and what we heard of before. */
    private List<Raw> happened(Channel channel, JsonNode status) {
        var home = Home.of(channel);
        var author = home.handle(status.path("account").path("acct").asString(""));
        var ours = author.equals(home.handle()) && !status.path("reblog").isObject();
        return ours || intake.knows(channel.id(), status.path("id").asString(""))
                ? Told.status(status)
                : List.of();
    }

    private List<Raw> deleted(Channel channel, String id) {
        return intake.knows(channel.id(), id)
                ? List.of(Told.deletion(id, clock.instant()))
                : List.of();
    }
}
