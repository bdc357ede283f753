package org.tertulia.inbox.routing.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.inbox.routing.TellingLanguages;
import org.tertulia.organization.Sight;

/** Who speaks what, for programs. */
@RestController
@RequestMapping("/api/v1/queues/languages")
class LanguagesApi {

    private final LanguagesReading reading;
    private final TellingLanguages telling;

    LanguagesApi(LanguagesReading reading, TellingLanguages telling) {
        this.reading = reading;
        this.telling = telling;
    }

    /** Who answers, and what they speak; and in which languages people write. */
    record SpokenJson(List<SpeakerJson> people, List<ArrivingJson> languages) {}

    /**
     * {@code languages} says by code how well: {@code some}, {@code well} or {@code native}; {@code
     * there} who is on duty, or has Tertulia open where nobody is.
     */
    record SpeakerJson(String handle, Map<String, String> languages, boolean there) {}

    /**
     * {@code lately} of the latest messages to us, {@code waiting} conversations; {@code there} and
     * {@code others} are the names of those who can answer in it.
     */
    record ArrivingJson(
            String language, int lately, int waiting, List<String> there, List<String> others) {}

    /** By code how well; what is not named is not spoken. */
    record LanguagesJson(@Nullable Map<String, @Nullable String> languages) {}

    @GetMapping
    SpokenJson show(Sight sight) {
        var view = reading.view(sight);
        return new SpokenJson(
                view.people().stream().map(LanguagesApi::json).toList(),
                view.languages().stream()
                        .map(
                                it ->
                                        new ArrivingJson(
                                                it.code(),
                                                it.lately(),
                                                it.waiting(),
                                                it.there(),
                                                it.others()))
                        .toList());
    }

    private static SpeakerJson json(LanguagesView.Person person) {
        var spoken = new TreeMap<String, String>();
        person.spoken().forEach(it -> spoken.put(it.language(), it.fluency().word()));
        return new SpeakerJson(person.member().handle(), spoken, person.there());
    }

    @PutMapping("/{handle}")
    LanguagesJson tell(Sight sight, @PathVariable String handle, @RequestBody LanguagesJson asked) {
        var member = reading.member(sight, handle);
        var words = asked.languages();
        telling.tell(
                sight, member.id(), LanguagesReading.fluencies(words == null ? Map.of() : words));
        var told = new TreeMap<String, @Nullable String>();
        reading.of(member.id()).forEach((language, how) -> told.put(language, how.word()));
        return new LanguagesJson(told);
    }
}
