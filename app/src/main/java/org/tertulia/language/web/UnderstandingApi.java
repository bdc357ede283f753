package org.tertulia.language.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.language.LanguageRefusal.TextMissing;
import org.tertulia.language.LanguageRefusal.TextsUnfit;
import org.tertulia.language.LanguageRefusal.UnknownModel;
import org.tertulia.language.OwnModel;
import org.tertulia.language.Text;
import org.tertulia.language.Understanding;
import org.tertulia.language.model.Models;
import org.tertulia.web.Shown;

/** What texts mean, for programs; nothing is kept of them. */
@RestController
@RequestMapping("/api/v1/understanding")
class UnderstandingApi {

    /** In one call; 1,000 take about a twentieth of a second. */
    private static final int MOST = 1_000;

    private final OwnModel own;

    UnderstandingApi(OwnModel own) {
        this.own = own;
    }

    /**
     * The texts; {@code model} is {@code own}, as this installation understands, which goes for
     * where none is named, or {@code shipped}, as it came.
     */
    record TextsJson(
            // Which one is missing is told by its number.
            @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable String> texts,
            @Nullable String model) {}

    /** One for each text, in their order. */
    record SensesJson(List<SenseJson> items) {}

    @PostMapping
    SensesJson understand(@RequestBody TextsJson asked) {
        var texts = asked.texts() == null ? List.<@Nullable String>of() : asked.texts();
        if (texts.isEmpty() || texts.size() > MOST) {
            throw new Refused(new TextsUnfit(MOST, texts.size()));
        }
        var understanding = model(asked.model());
        return new SensesJson(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> understanding.of(Text.tokens(text(texts, i))))
                        .map(SenseJson::of)
                        .toList());
    }

    private Understanding model(@Nullable String name) {
        if (name == null || name.equals(OwnModel.NAME)) {
            return own.understanding();
        }
        if (name.equals(Models.SHIPPED)) {
            return Understanding.shipped();
        }
        var known = OwnModel.NAME + ", " + Models.SHIPPED;
        throw new Refused(new UnknownModel(Shown.beginning(name), known));
    }

    private static String text(List<@Nullable String> texts, int at) {
        var text = texts.get(at);
        if (text == null) {
            throw new Refused(new TextMissing(at + 1));
        }
        return text;
    }
}
