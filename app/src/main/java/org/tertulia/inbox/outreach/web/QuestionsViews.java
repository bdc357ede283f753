package org.tertulia.inbox.outreach.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.inbox.Conversations;
import org.tertulia.inbox.Voices;
import org.tertulia.inbox.outreach.AudiencePost;
import org.tertulia.inbox.outreach.AudienceQuestion;
import org.tertulia.inbox.outreach.AudienceQuestions;
import org.tertulia.inbox.outreach.Gathered;
import org.tertulia.inbox.outreach.OutreachRefusal;
import org.tertulia.inbox.outreach.QuestionResults;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.Refused;
import org.tertulia.messages.Message;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Option;

/** Puts together what we ask the audience and what it answers. */
@Component
@Transactional(readOnly = true)
class QuestionsViews {

    private final AudienceQuestions questions;
    private final QuestionResults results;
    private final Conversations conversations;
    private final Brands brands;
    private final Channels channels;
    private final Voices voices;
    private final Members members;

    QuestionsViews(
            AudienceQuestions questions,
            QuestionResults results,
            Conversations conversations,
            Brands brands,
            Channels channels,
            Voices voices,
            Members members) {
        this.questions = questions;
        this.results = results;
        this.conversations = conversations;
        this.brands = brands;
        this.channels = channels;
        this.voices = voices;
        this.members = members;
    }

    QuestionsView all(Sight sight, Page page, String typed, String error) {
        var seen = brands.list(sight);
        return new QuestionsView(
                OutreachTabs.of(page, "/taking-part/questions"),
                results.all(sight),
                seen.size() < 2
                        ? List.of()
                        : seen.stream()
                                .map(it -> new Option(String.valueOf(it.number()), it.name()))
                                .toList(),
                typed,
                error);
    }

    QuestionsView.One one(Sight sight, Page page, int number) {
        var gathered = results.find(sight, number);
        var question = gathered.question();
        return new QuestionsView.One(
                OutreachTabs.of(page, "/taking-part/questions"),
                gathered,
                members.names(List.of(question.by())).getOrDefault(question.by(), ""),
                posts(gathered),
                answers(sight, gathered),
                question.open() ? channels(sight, question) : List.of());
    }

    private List<QuestionsView.Post> posts(Gathered gathered) {
        var posts = gathered.posts();
        var names = members.names(posts.stream().map(AudiencePost::by).collect(toSet()));
        var known = channels.known(posts.stream().map(AudiencePost::channel).collect(toSet()));
        return posts.stream()
                .map(
                        post ->
                                new QuestionsView.Post(
                                        name(known.get(post.channel())),
                                        names.getOrDefault(post.by(), ""),
                                        post.at(),
                                        post.delivery()))
                .toList();
    }

    private static String name(@Nullable Channel channel) {
        return channel == null ? "" : channel.name();
    }

    List<QuestionsView.Answer> answers(Sight sight, Gathered gathered) {
        return gathered.answers().stream().map(each -> answer(sight, each)).toList();
    }

    private QuestionsView.Answer answer(Sight sight, Message answer) {
        var author = answer.author();
        return new QuestionsView.Answer(
                answer.id().value(),
                conversations.numberOf(sight, answer.id()).orElse(null),
                author == null ? null : author.name(),
                answer.text(),
                answer.at(),
                Gathered.isGlad(answer),
                Gathered.isAngry(answer));
    }

    private List<Option> channels(Sight sight, AudienceQuestion question) {
        return channels.all(sight).stream()
                .filter(each -> each.managed() && each.brand().equals(question.brand()))
                .filter(each -> voices.on(each.id()).posts())
                .map(each -> new Option(String.valueOf(each.number()), each.name()))
                .toList();
    }

    /** Those that are asked in the name of a brand, by number. */
    List<AudienceQuestion> open(Sight sight) {
        return questions.all(sight).stream().filter(AudienceQuestion::open).toList();
    }

    /**
     * By number or name, or the only one.
     *
     * @throws Refused with {@link OutreachRefusal.WhichBrand}
     */
    BrandId brand(Sight sight, @Nullable String given) {
        var seen = brands.list(sight);
        var wanted = given == null ? "" : given.strip();
        return Stream.concat(
                        seen.size() == 1 && wanted.isEmpty() ? seen.stream() : Stream.empty(),
                        seen.stream()
                                .filter(
                                        it ->
                                                it.name().equalsIgnoreCase(wanted)
                                                        || String.valueOf(it.number())
                                                                .equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new Refused(new OutreachRefusal.WhichBrand()))
                .id();
    }
}
