package org.tertulia.messages.judging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tertulia.language.Intent;
import org.tertulia.language.Languages;
import org.tertulia.language.Sentiment;
import org.tertulia.language.Urgency;

/** A question that people judge the answer to, with its labels as the record names them. */
public enum Asked {
    SENTIMENT(Arrays.stream(Sentiment.values()).map(Sentiment::word).toList()),
    INTENT(Arrays.stream(Intent.values()).map(Intent::word).toList()),
    URGENCY(Arrays.stream(Urgency.values()).map(Urgency::word).toList()),
    LANGUAGE(Languages.CODES);

    private final List<String> labels;

    Asked(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    /** By its word. */
    public static Optional<Asked> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The words of all. */
    public static String known() {
        return Arrays.stream(values()).map(Asked::word).collect(Collectors.joining(", "));
    }

    /** As the database, the API and the model's heads name it. */
    public String word() {
        return switch (this) {
            case SENTIMENT -> "sentiment";
            case INTENT -> "intent";
            case URGENCY -> "urgency";
            case LANGUAGE -> "language";
        };
    }

    public List<String> labels() {
        return labels;
    }
}
