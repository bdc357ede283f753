package org.tertulia.inbox.outreach;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tertulia.messages.Messages;
import org.tertulia.organization.Sight;

/** What came of what we asked the audience. */
@Component
@Transactional(readOnly = true)
public class QuestionResults {

    private final AudienceQuestions questions;
    private final Parts parts;
    private final Results results;
    private final Messages messages;

    QuestionResults(AudienceQuestions questions, Parts parts, Results results, Messages messages) {
        this.questions = questions;
        this.parts = parts;
        this.results = results;
        this.messages = messages;
    }

    public List<Gathered> all(Sight sight) {
        return questions.all(sight).stream().map(question -> of(sight, question)).toList();
    }

    public Gathered find(Sight sight, int number) {
        return of(sight, questions.find(sight, number));
    }

    private Gathered of(Sight sight, AudienceQuestion question) {
        return new Gathered(
                question,
                results.of(sight, parts.asking(sight, question)),
                questions.posts(question),
                messages.byIds(sight, questions.answers(question)));
    }
}
