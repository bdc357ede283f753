package org.tertulia.inbox.outreach.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.outreach.AskingAudience;
import org.tertulia.inbox.outreach.AudiencePost;
import org.tertulia.inbox.outreach.Gathered;
import org.tertulia.inbox.outreach.QuestionResults;
import org.tertulia.organization.Sight;

/** What we ask the audience, for programs. */
@RestController
@RequestMapping("/api/v1/taking-part/questions")
class QuestionsApi {

    private final AskingAudience asking;
    private final QuestionResults results;
    private final QuestionsViews views;

    QuestionsApi(AskingAudience asking, QuestionResults results, QuestionsViews views) {
        this.asking = asking;
        this.results = results;
        this.views = views;
    }

    /** {@code brand} is a name or a number; it may be left out where there is one. */
    record QuestionTyped(@Nullable String text, @Nullable String brand) {}

    /** On the channel of this number. */
    record PostTyped(int channel) {}

    /**
     * {@code asked} is of how many people one by one, {@code replied} how many of them did; {@code
     * answers} is all that was answered, {@code glad} and {@code angry} how many of these.
     */
    record QuestionJson(
            int number,
            String text,
            boolean open,
            long asked,
            long replied,
            int answers,
            long glad,
            long angry) {

        static QuestionJson of(Gathered gathered) {
            var question = gathered.question();
            return new QuestionJson(
                    question.number(),
                    question.text(),
                    question.open(),
                    gathered.people(),
                    gathered.replied(),
                    gathered.answers().size(),
                    gathered.glad(),
                    gathered.angry());
        }
    }

    record QuestionsJson(List<QuestionJson> items, @Nullable Integer next) {}

    /** {@code message} is the post; {@code delivery} as of answers. */
    record PostJson(UUID message, Instant at, String delivery) {

        static PostJson of(AudiencePost post) {
            return new PostJson(post.message().value(), post.at(), post.delivery().slug());
        }
    }

    record AnswerJson(
            UUID message,
            @Nullable Long conversation,
            @Nullable String author,
            @Nullable String text,
            Instant at,
            boolean glad,
            boolean angry) {

        static AnswerJson of(QuestionsView.Answer answer) {
            return new AnswerJson(
                    answer.message(),
                    answer.conversation(),
                    answer.who(),
                    answer.text(),
                    answer.at(),
                    answer.glad(),
                    answer.angry());
        }
    }

    /** A question with where it was asked of all, and what was answered. */
    record GatheredJson(QuestionJson question, List<PostJson> posts, List<AnswerJson> answers) {}

    @GetMapping
    QuestionsJson all(Sight sight) {
        return new QuestionsJson(results.all(sight).stream().map(QuestionJson::of).toList(), null);
    }

    @GetMapping("/{number}")
    GatheredJson one(Sight sight, @PathVariable int number) {
        var gathered = results.find(sight, number);
        return new GatheredJson(
                QuestionJson.of(gathered),
                gathered.posts().stream().map(PostJson::of).toList(),
                views.answers(sight, gathered).stream().map(AnswerJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    QuestionJson ask(Sight sight, @RequestBody QuestionTyped typed) {
        var text = typed.text() == null ? "" : typed.text();
        var number = asking.ask(sight, views.brand(sight, typed.brand()), text);
        return QuestionJson.of(results.find(sight, number));
    }

    /** It is asked of all on a channel of ours. */
    @PostMapping("/{number}/posts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    GatheredJson post(Sight sight, @PathVariable int number, @RequestBody PostTyped typed) {
        asking.post(sight, number, typed.channel());
        return one(sight, number);
    }

    /** Nobody is asked any more. */
    @PostMapping("/{number}/end")
    QuestionJson end(Sight sight, @PathVariable int number) {
        asking.end(sight, number);
        return QuestionJson.of(results.find(sight, number));
    }
}
