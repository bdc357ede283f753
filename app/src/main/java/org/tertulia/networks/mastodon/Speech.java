package org.tertulia.networks.mastodon;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tertulia.networks.Looking;
import org.tertulia.networks.Speaking.Delivery;
import org.tertulia.networks.Speaking.Outgoing;
import org.tertulia.networks.Speaking.Sought;
import org.tertulia.networks.http.Fetched;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says a thing on a server as the question was asked, and finds out whether it was said. */
final class Speech {

    private static final Set<String> VISIBILITIES =
            Set.of("public", "unlisted", "private", "direct");

    private static final Pattern MENTION =
            Pattern.compile("@([\\w.-]*\\w)(?:@[\\w.-]*\\w)?", Pattern.UNICODE_CHARACTER_CLASS);

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Of our own posts, read back at most to prove that a thing is not among them. */
    private static final int PAGES = 5;

    private final Wire wire;
    private final Wire.Caller caller;
    private final Home home;
    private final Bringing bringing;

    Speech(Wire wire, Wire.Caller caller, Home home, Bringing bringing) {
        this.wire = wire;
        this.caller = caller;
        this.home = home;
        this.bringing = bringing;
    }

    Delivery send(Outgoing outgoing) {
        var question = outgoing.inReplyTo();
        if (question == null) {
            return bring(outgoing, JsonMapper.shared().createObjectNode());
        }
        return switch (wire.get(caller, path(question))) {
            case Reply.Said said -> bring(outgoing, said.body());
            case Reply.No no -> notAsked(no);
            case Reply.Garbled _ ->
                    new Delivery.Unreachable("networks.mastodon.OddAnswer", caller.server());
            case Reply.Silence silence ->
                    new Delivery.Unreachable(silence.why().key(), silence.why().detail());
        };
    }

    /** The question could not be read; nothing was said yet. */
    private Delivery notAsked(Reply.No no) {
        return switch (no.status()) {
            case 404, 410 -> new Delivery.Rejected("networks.mastodon.rejected.QuestionGone", null);
            case 401 -> new Delivery.Unreachable(Looking.SIGNED_OUT, caller.server());
            case 403 -> new Delivery.Rejected("networks.mastodon.rejected.Forbidden", no.error());
            case 429 -> new Delivery.RateLimited(wire.pause(caller));
            default ->
                    new Delivery.Unreachable(
                            "networks.mastodon.Status", String.valueOf(no.status()));
        };
    }

    /**
     * Files first. Brought again for a second attempt they have other ids: the server goes by the
     * key of the status, and gives back the one that it took first, with what that one shows.
     */
    private Delivery bring(Outgoing outgoing, JsonNode question) {
        return switch (bringing.bring(outgoing.files())) {
            case Bringing.Brought.All(var ids) -> post(outgoing, question, ids);
            case Bringing.Brought.Not(var why) -> why;
        };
    }

    private Delivery post(Outgoing outgoing, JsonNode question, List<String> files) {
        var text = addressed(outgoing.text(), question.path("account").path("acct").asString(""));
        var warning = warning(text, question.path("spoiler_text").asString(""));
        if (warning == null) {
            return new Delivery.Rejected("networks.mastodon.rejected.NoRoomForWarning", null);
        }
        var body =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("status", text)
                        .put("visibility", visibility(outgoing.kind(), question));
        if (outgoing.inReplyTo() != null) {
            body.put("in_reply_to_id", outgoing.inReplyTo());
        }
        if (!warning.isEmpty()) {
            body.put("spoiler_text", warning).put("sensitive", true);
        }
        if (!files.isEmpty()) {
            var ids = body.putArray("media_ids");
            files.forEach(ids::add);
        }
        var language = question.path("language").asString("");
        if (!language.isEmpty()) {
            body.put("language", language);
        }
        return judge(wire.post(caller, "/api/v1/statuses", body, outgoing.key()));
    }

    private Delivery judge(Reply reply) {
        return switch (reply) {
            case Reply.Said said -> {
                var id = said.body().path("id").asString("");
                yield id.isEmpty()
                        ? new Delivery.Unknown("no id")
                        : new Delivery.Delivered(id, url(said.body()));
            }
            case Reply.No no -> refused(no);
            case Reply.Garbled garbled ->
                    new Delivery.Unknown("HTTP " + garbled.status() + " without JSON");
            case Reply.Silence silence ->
                    silence.why().sent() == Fetched.Sent.NO
                            ? new Delivery.Unreachable(silence.why().key(), silence.why().detail())
                            : new Delivery.Unknown(silence.why().detail());
        };
    }

    private Delivery refused(Reply.No no) {
        return switch (no.status()) {
            case 401 -> new Delivery.Unreachable(Looking.SIGNED_OUT, caller.server());
            case 403 -> new Delivery.Rejected("networks.mastodon.rejected.Forbidden", no.error());
            case 404, 410 -> new Delivery.Rejected("networks.mastodon.rejected.QuestionGone", null);
            case 400, 405, 413, 422, 501 ->
                    new Delivery.Rejected("networks.mastodon.rejected.Unfit", no.error());
            case 429 -> new Delivery.RateLimited(wire.pause(caller));
            default -> new Delivery.Unknown("HTTP " + no.status());
        };
    }

    /** Who is answered is named, or would not be told. */
    private String addressed(String text, String acct) {
        if (acct.isEmpty() || home.handle(acct).equals(home.handle())) {
            return text;
        }
        var whole = home.handle(acct);
        var named =
                MENTION.matcher(text)
                        .results()
                        .map(found -> found.group().substring(1).toLowerCase(Locale.ROOT))
                        .anyMatch(name -> home.handle(name).equals(whole));
        return named ? text : "@" + acct + " " + text;
    }

    /** The question's warning, cut to what is left; null when nothing is left of it. */
    private @Nullable String warning(String text, String asked) {
        var measure = home.measure();
        var left = measure.limit() - measure.of(text);
        if (asked.isBlank() || measure.of(asked) <= left) {
            return asked.strip();
        }
        var graphemes = Pattern.compile("\\X").matcher(asked);
        var cut = new StringBuilder();
        for (var taken = 1; taken < left && graphemes.find(); taken++) {
            cut.append(graphemes.group());
        }
        return left < 2 ? null : cut.append('…').toString();
    }

    /** Never before more people than the question. */
    private static String visibility(Outgoing.Kind kind, JsonNode question) {
        return switch (kind) {
            case DIRECT -> "direct";
            case POST -> "public";
            case COMMENT -> {
                var asked = question.path("visibility").asString("");
                yield VISIBILITIES.contains(asked) ? asked : "direct";
            }
        };
    }

    /** Beneath the question first, then among our own posts: both must be read to prove absence. */
    Sought seek(Outgoing outgoing) {
        var beneath = outgoing.inReplyTo();
        if (beneath != null) {
            switch (wire.get(caller, path(beneath) + "/context")) {
                case Reply.Said said -> {
                    var found = among(said.body().path("descendants"), outgoing);
                    if (found != null) {
                        return found;
                    }
                }
                case Reply.No no when no.status() == 404 || no.status() == 410 -> {
                    // The question is gone; our own posts tell.
                }
                case Reply.No no -> {
                    return new Sought.Undecided("HTTP " + no.status());
                }
                case Reply.Garbled garbled -> {
                    return new Sought.Undecided("HTTP " + garbled.status());
                }
                case Reply.Silence silence -> {
                    return new Sought.Undecided(silence.why().detail());
                }
            }
        }
        return amongOwn(outgoing);
    }

    /**
     * Absent only where a list of ours reaches back to before it was said: a short page proves
     * nothing, since servers cut and filter them as they like.
     */
    private Sought amongOwn(Outgoing outgoing) {
        var own = Source.own(home).path();
        var path = own;
        for (var pages = 0; pages < PAGES; pages++) {
            switch (wire.get(caller, path)) {
                case Reply.Said said when said.body().isArray() -> {
                    var found = among(said.body(), outgoing);
                    if (found != null) {
                        return found;
                    }
                    if (reachesBack(said.body(), outgoing.createdAt())) {
                        return new Sought.Absent();
                    }
                    path = older(said, own);
                }
                case Reply.Said _ -> {
                    return new Sought.Undecided("no list");
                }
                case Reply.No no -> {
                    return new Sought.Undecided("HTTP " + no.status());
                }
                case Reply.Garbled garbled -> {
                    return new Sought.Undecided("HTTP " + garbled.status());
                }
                case Reply.Silence silence -> {
                    return new Sought.Undecided(silence.why().detail());
                }
            }
        }
        return new Sought.Undecided("too many posts since");
    }

    /** The page before this one, also on servers that do not name it. */
    private static String older(Reply.Said said, String own) {
        var named = Links.of(said.headers(), "next", own);
        var last = said.body().get(said.body().size() - 1).path("id").asString("");
        return named != null ? named : own + "&max_id=" + Wire.encoded(last);
    }

    private Sought.@Nullable Present among(JsonNode statuses, Outgoing outgoing) {
        for (var status : statuses) {
            if (isIt(status, outgoing)) {
                return new Sought.Present(status.path("id").asString(""), url(status));
            }
        }
        return null;
    }

    private boolean isIt(JsonNode status, Outgoing outgoing) {
        var acct = status.path("account").path("acct").asString("");
        var parent = status.path("in_reply_to_id").asString(null);
        var at = at(status);
        return home.handle(acct).equals(home.handle())
                && (outgoing.inReplyTo() == null || outgoing.inReplyTo().equals(parent))
                && at != null
                && !at.isBefore(outgoing.createdAt().minus(SKEW))
                && same(StatusText.of(status.path("content").asString("")), outgoing.text());
    }

    /** The server shows mentions short and may add one before what we said. */
    private static boolean same(String shown, String said) {
        var there = plain(shown);
        var ours = plain(said);
        return there.equals(ours) || there.replaceFirst("^@\\S+ ", "").equals(ours);
    }

    private static String plain(String text) {
        return MENTION.matcher(text).replaceAll("@$1").replaceAll("\\s+", " ").strip();
    }

    private static boolean reachesBack(JsonNode statuses, Instant createdAt) {
        if (statuses.isEmpty()) {
            return true;
        }
        var last = at(statuses.get(statuses.size() - 1));
        return last != null && last.isBefore(createdAt);
    }

    private static @Nullable Instant at(JsonNode status) {
        try {
            return OffsetDateTime.parse(status.path("created_at").asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String url(JsonNode status) {
        var url = status.path("url").asString(status.path("uri").asString(""));
        return url.matches("(?i)https?://.+") ? url : null;
    }

    private static String path(String status) {
        return "/api/v1/statuses/" + Wire.encoded(status);
    }
}
