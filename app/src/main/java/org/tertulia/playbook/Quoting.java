package org.tertulia.playbook;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.text.Mistake;
import org.tertulia.playbook.text.Reading;
import org.tertulia.playbook.tree.ApprovedMessage;
import org.tertulia.playbook.tree.Tree;

/** Whether the approved messages that a protocol names are there, and may be said. */
@Component
public class Quoting {

    private final ApprovedTexts texts;
    private final Day day;

    Quoting(ApprovedTexts texts, Day day) {
        this.texts = texts;
        this.day = day;
    }

    /** One for each step that names one which agents are not offered. */
    public List<Mistake> mistakes(Sight sight, Reading reading) {
        var mistakes = new ArrayList<Mistake>();
        for (var step : messages(reading)) {
            var line = reading.lines().getOrDefault(step.id(), 1);
            var known = texts.find(sight, step.says());
            if (known.isEmpty()) {
                mistakes.add(mistake(line, "playbook.mistake.says-unknown", step));
            } else if (known.get().retired() == null && known.get().expired(day.today())) {
                mistakes.add(mistake(line, "playbook.mistake.says-expired", step));
            } else if (!known.get().offered(day.today())) {
                mistakes.add(mistake(line, "playbook.mistake.says-unapproved", step));
            }
        }
        return mistakes;
    }

    private static List<ApprovedMessage> messages(Reading reading) {
        var tree = reading.tree();
        return tree == null ? List.of() : messages(tree);
    }

    private static List<ApprovedMessage> messages(Tree tree) {
        return tree.steps().stream()
                .filter(ApprovedMessage.class::isInstance)
                .map(ApprovedMessage.class::cast)
                .filter(step -> !step.says().isEmpty())
                .toList();
    }

    private static Mistake mistake(int line, String key, ApprovedMessage step) {
        return new Mistake(line, key, List.of(step.says()));
    }
}
