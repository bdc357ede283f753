package org.tertulia.playbook.said.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.kernel.Refused;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Day;
import org.tertulia.playbook.said.ApprovedTexts;
import org.tertulia.playbook.said.Approving;
import org.tertulia.playbook.said.Composing;
import org.tertulia.playbook.said.Draft;
import org.tertulia.playbook.said.SaidRefusal;
import org.tertulia.playbook.said.Size;
import org.tertulia.playbook.said.Tally;
import org.tertulia.playbook.said.Text;
import org.tertulia.playbook.said.Tone;
import org.tertulia.playbook.said.Uses;
import org.tertulia.playbook.said.web.ApprovedMessageJson.ApprovedMessagesJson;
import org.tertulia.playbook.said.web.ApprovedMessageJson.ApprovedVariantJson;

/** Approved messages, for programs. */
@RestController
@RequestMapping("/api/v1/approved-messages")
class ApprovedMessagesApi {

    private final ApprovedTexts texts;
    private final Uses uses;
    private final Composing composing;
    private final Approving approving;
    private final Day day;

    ApprovedMessagesApi(
            ApprovedTexts texts, Uses uses, Composing composing, Approving approving, Day day) {
        this.texts = texts;
        this.uses = uses;
        this.composing = composing;
        this.approving = approving;
        this.day = day;
    }

    /**
     * What it says from the next approval on. {@code handle} counts for a new one; a change gives
     * the edition and the revision that were seen. {@code department} is a number, null for
     * everybody's; {@code expires} a day, null for never.
     */
    record ApprovedWritten(
            @Nullable String handle,
            @Nullable Integer edition,
            @Nullable Integer revision,
            @Nullable String title,
            @Nullable Integer department,
            @Nullable List<String> tags,
            @Nullable List<String> intents,
            @Nullable String expires,
            @Nullable List<ApprovedVariantJson> variants,
            @Nullable List<ApprovedEnclosed> files) {

        Draft draft() {
            return new Draft(
                    or(title, ""),
                    department,
                    tags == null ? List.of() : tags,
                    intents == null ? List.of() : intents,
                    Asked.day(expires),
                    variants == null
                            ? List.of()
                            : variants.stream()
                                    .map(
                                            it ->
                                                    new Draft.Typed(
                                                            or(it.language(), ""),
                                                            or(it.size(), Size.LONG.slug()),
                                                            or(it.tone(), Tone.CLOSE.slug()),
                                                            or(it.text(), "")))
                                    .toList(),
                    files == null
                            ? List.of()
                            : files.stream()
                                    .map(
                                            it ->
                                                    new Draft.Enclosed(
                                                            or(it.hash(), ""),
                                                            or(it.name(), ""),
                                                            or(it.alt(), "")))
                                    .toList());
        }
    }

    /** A file that is kept already; {@code alt} is needed for a picture. */
    record ApprovedEnclosed(@Nullable String hash, @Nullable String name, @Nullable String alt) {}

    /** The revision that was seen, and why where it is given back. */
    record ApprovedDecision(@Nullable Integer revision, @Nullable String words) {}

    @GetMapping
    ApprovedMessagesJson list(Sight sight) {
        var tallies = uses.all(sight);
        return new ApprovedMessagesJson(
                texts.list(sight).stream()
                        .map(it -> json(it, tallies.getOrDefault(it.number(), Tally.NONE)))
                        .toList());
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    ApprovedMessageJson show(Sight sight, @PathVariable int number) {
        return json(sight, texts.find(sight, number));
    }

    /** It waits for an approval. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApprovedMessageJson create(Sight sight, @RequestBody ApprovedWritten asked) {
        return json(sight, composing.create(sight, or(asked.handle(), ""), asked.draft()));
    }

    /** What was approved stays in use until this is approved too. */
    @PutMapping("/{number:[0-9]{1,9}}")
    ApprovedMessageJson change(
            Sight sight, @PathVariable int number, @RequestBody ApprovedWritten asked) {
        texts.find(sight, number);
        return json(
                sight,
                composing.change(
                        sight,
                        number,
                        seen(asked.edition()),
                        seen(asked.revision()),
                        asked.draft()));
    }

    @PostMapping("/{number:[0-9]{1,9}}/approval")
    ApprovedMessageJson approve(
            Sight sight, @PathVariable int number, @RequestBody ApprovedDecision asked) {
        return json(sight, approving.approve(sight, number, seen(asked.revision())));
    }

    @PostMapping("/{number:[0-9]{1,9}}/return")
    ApprovedMessageJson giveBack(
            Sight sight, @PathVariable int number, @RequestBody ApprovedDecision asked) {
        var words = or(asked.words(), "");
        return json(sight, approving.giveBack(sight, number, seen(asked.revision()), words));
    }

    /** Agents are offered it no more. */
    @DeleteMapping("/{number:[0-9]{1,9}}")
    ApprovedMessageJson retire(Sight sight, @PathVariable int number) {
        return json(sight, approving.retire(sight, number));
    }

    @PostMapping("/{number:[0-9]{1,9}}/restoring")
    ApprovedMessageJson restore(Sight sight, @PathVariable int number) {
        return json(sight, approving.restore(sight, number));
    }

    /** Throws away what waits, or was given back. */
    @PostMapping("/{number:[0-9]{1,9}}/dropping")
    ApprovedMessageJson drop(
            Sight sight, @PathVariable int number, @RequestBody ApprovedDecision asked) {
        composing.drop(sight, number, seen(asked.revision()));
        return json(sight, texts.find(sight, number));
    }

    private static int seen(@Nullable Integer given) {
        if (given == null) {
            throw new Refused(new SaidRefusal.EditionMissing());
        }
        return given;
    }

    private ApprovedMessageJson json(Sight sight, Text text) {
        return json(text, uses.of(sight, text.number()));
    }

    private ApprovedMessageJson json(Text text, Tally tally) {
        return ApprovedMessageJson.of(text, text.offered(day.today()), tally);
    }

    private static String or(@Nullable String given, String usual) {
        return given == null ? usual : given;
    }
}
