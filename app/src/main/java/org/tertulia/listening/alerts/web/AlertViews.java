package org.tertulia.listening.alerts.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.MemberId;
import org.tertulia.listening.Mention;
import org.tertulia.listening.MentionFilter;
import org.tertulia.listening.Mentions;
import org.tertulia.listening.alerts.Alert;
import org.tertulia.listening.alerts.Alerts;
import org.tertulia.listening.alerts.Evidence;
import org.tertulia.listening.alerts.Names;
import org.tertulia.listening.alerts.Sign;
import org.tertulia.listening.alerts.Wording;
import org.tertulia.listening.web.MentionView;
import org.tertulia.listening.web.MentionViews;
import org.tertulia.messages.Message;
import org.tertulia.messages.MessageId;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;

/** Makes of alerts what pages show of them. */
@Component
class AlertViews {

    /** Newest messages, and people, that a page shows. */
    private static final int MESSAGES = 20;

    private static final int PEOPLE = 6;

    private final Alerts alerts;
    private final Names names;
    private final Brands brands;
    private final Members members;
    private final Messages messages;
    private final Mentions mentions;
    private final MentionViews views;

    AlertViews(
            Alerts alerts,
            Names names,
            Brands brands,
            Members members,
            Messages messages,
            Mentions mentions,
            MentionViews views) {
        this.alerts = alerts;
        this.names = names;
        this.brands = brands;
        this.members = members;
        this.messages = messages;
        this.mentions = mentions;
        this.views = views;
    }

    /** Makes a sentence of a key and what goes into it. */
    interface Speech {
        String say(String key, Object... args);
    }

    /** In their order, in the reader's language. */
    List<AlertsView.Row> rows(Sight sight, Page page, List<Alert> some) {
        return rows(sight, some, page::t);
    }

    List<AlertsView.Row> rows(Sight sight, List<Alert> some, Speech speech) {
        var signs = alerts.signs(some);
        var called = names.of(subjects(signs.values()));
        var seen = brands.list(sight).stream().collect(Collectors.toMap(Brand::id, Brand::name));
        var people =
                members.names(
                        some.stream()
                                .map(Alert::acknowledgement)
                                .flatMap(
                                        it ->
                                                it == null
                                                        ? Stream.<MemberId>empty()
                                                        : Stream.of(it.by()))
                                .toList());
        return some.stream()
                .map(
                        alert ->
                                new AlertsView.Row(
                                        alert,
                                        signs.getOrDefault(alert.id(), List.of()).stream()
                                                .map(sign -> sign(speech, sign, called))
                                                .toList(),
                                        seen.getOrDefault(alert.brand(), ""),
                                        by(alert, people)))
                .toList();
    }

    private static Collection<UUID> subjects(Collection<List<Sign>> signs) {
        var subjects = new HashSet<UUID>();
        signs.forEach(each -> each.forEach(sign -> subjects.add(sign.subject())));
        return subjects;
    }

    private static AlertsView.Seen sign(Speech speech, Sign sign, Map<UUID, Names.Called> called) {
        var name = called.getOrDefault(sign.subject(), new Names.Called("", "/alerts"));
        var args =
                Wording.args(name.name(), sign.found(), sign.minutes(), sign.usual(), sign.met());
        var sentence = speech.say(Wording.key(sign.kind(), sign.met() != null), args.toArray());
        return new AlertsView.Seen(sign, sentence, name.name(), name.path());
    }

    private static String by(Alert alert, Map<MemberId, String> people) {
        var acknowledgement = alert.acknowledgement();
        return acknowledgement == null ? "" : people.getOrDefault(acknowledgement.by(), "");
    }

    /** The newest of the messages behind an alert. */
    List<MentionView> messages(Sight sight, List<Evidence.Piece> evidence) {
        var ids =
                evidence.reversed().stream().limit(MESSAGES).map(Evidence.Piece::message).toList();
        var found =
                mentions.among(sight, MentionFilter.ALL, ids).stream()
                        .collect(Collectors.toMap(Mention::message, Function.identity()));
        var all =
                messages.byIds(sight, ids).stream()
                        .map(
                                message ->
                                        found.getOrDefault(
                                                message.id(),
                                                new Mention(message.id(), message.at(), List.of())))
                        .toList();
        return views.of(sight, all, null);
    }

    /** Who talks most, by one of their messages. */
    List<AlertView.Talker> talkers(Sight sight, List<Evidence.Piece> evidence) {
        var counts = new HashMap<Integer, Integer>();
        var latest = new HashMap<Integer, MessageId>();
        for (var piece : evidence) {
            counts.merge(piece.author(), 1, Integer::sum);
            latest.put(piece.author(), piece.message());
        }
        var most =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(PEOPLE)
                        .toList();
        var said =
                messages
                        .byIds(
                                sight,
                                most.stream()
                                        .flatMap(it -> Stream.ofNullable(latest.get(it.getKey())))
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
        return most.stream()
                .flatMap(
                        each -> {
                            var message = said.get(latest.get(each.getKey()));
                            var author = message == null ? null : message.author();
                            return message == null || author == null
                                    ? Stream.<AlertView.Talker>empty()
                                    : Stream.of(
                                            new AlertView.Talker(
                                                    author.name(),
                                                    each.getValue(),
                                                    "/messages/" + message.id()));
                        })
                .toList();
    }
}
