package org.tertulia.language.training;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.function.Supplier;
import org.tertulia.language.model.Meaning;
import org.tertulia.language.model.Model;
import org.tertulia.language.model.Models;
import org.tertulia.language.model.Reader;
import org.tertulia.language.model.Writing;

/** Teaches a model what people said of some messages, such that it forgets little of the rest. */
public final class Teaching {

    private Teaching() {}

    /** The models after these lessons; the same lessons give the same models. */
    public static Models teach(Models models, List<Lesson> lessons) {
        return new Models(
                models.name(),
                teach(models.language(), Writing::new, lessons),
                teach(models.understanding(), Meaning::new, lessons));
    }

    private static Model teach(Model model, Supplier<Reader> reader, List<Lesson> lessons) {
        var byHead = lessons.stream().collect(groupingBy(Lesson::head));
        var taught = model;
        for (var head : model.heads()) {
            var some = byHead.getOrDefault(head.name(), List.of());
            if (!some.isEmpty()) {
                taught = taught.with(head, new Pupil(model, head, reader).learn(some));
            }
        }
        return taught;
    }
}
