package org.tertulia.messages.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.messages.judging.Judgement;
import org.tertulia.messages.judging.Judgements;
import org.tertulia.messages.judging.Judging;
import org.tertulia.messages.web.JudgementJson.JudgementsJson;
import org.tertulia.messages.web.MessageJson.VersionJson;
import org.tertulia.messages.web.MessageJson.VersionsJson;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;

/** The record, for programs. */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

    private final Messages messages;
    private final Channels channels;
    private final Judging judging;
    private final Judgements judgements;
    private final Members members;

    MessagesApi(
            Messages messages,
            Channels channels,
            Judging judging,
            Judgements judgements,
            Members members) {
        this.messages = messages;
        this.channels = channels;
        this.judging = judging;
        this.judgements = judgements;
        this.members = members;
    }

    @GetMapping("/{id}")
    MessageJson show(Sight sight, @PathVariable String id) {
        return json(messages.byId(sight, MessageId.parse(id)));
    }

    /** What people said is right of it. */
    @GetMapping("/{id}/judgements")
    JudgementsJson judgements(Sight sight, @PathVariable String id) {
        var all = judgements.of(sight, messages.byId(sight, MessageId.parse(id)).id());
        var names = members.names(all.stream().map(Judgement::by).distinct().toList());
        return new JudgementsJson(
                all.stream().map(each -> JudgementJson.of(each, names)).toList(), null);
    }

    /**
     * Says what is right of it: labels by question, {@code {"intent": "complaint"}}. It is taken so
     * from now on, and the program learns from it at once.
     */
    @PostMapping("/{id}/judgements")
    MessageJson judge(
            Sight sight,
            @PathVariable String id,
            @RequestBody Map<String, @Nullable String> labels) {
        return json(judging.judge(sight, MessageId.parse(id), JudgementJson.labels(labels, true)));
    }

    private MessageJson json(Message message) {
        var channel = channels.known(List.of(message.channel())).get(message.channel());
        return MessageJson.of(message, channel == null ? 0 : channel.number());
    }

    @GetMapping("/{id}/versions")
    VersionsJson versions(Sight sight, @PathVariable String id) {
        var versions = messages.versions(sight, MessageId.parse(id));
        return new VersionsJson(versions.stream().map(VersionJson::of).toList(), null);
    }
}
