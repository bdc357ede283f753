package org.tertulia.inbox.writing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.files.Attached;
import org.tertulia.inbox.writing.Checking;
import org.tertulia.inbox.writing.Find;
import org.tertulia.inbox.writing.Hint;
import org.tertulia.inbox.writing.Suggesting;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.said.Field;
import org.tertulia.playbook.said.Offer;

/** Help for programs that write answers. */
@RestController
@RequestMapping("/api/v1/conversations/{number:[0-9]{1,18}}")
class WritingApi {

    private final Suggesting suggesting;
    private final Checking checking;

    WritingApi(Suggesting suggesting, Checking checking) {
        this.suggesting = suggesting;
        this.checking = checking;
    }

    /**
     * An approved message as it would be said here; {@code mark} names it in an answer, {@code
     * lacking} are the fields that still stand between braces in {@code text}.
     */
    record OfferedJson(
            String mark,
            int id,
            String handle,
            String title,
            String language,
            String size,
            String tone,
            String text,
            List<String> lacking,
            boolean fits,
            List<OfferedFileJson> files) {

        static OfferedJson of(Offer offer) {
            return new OfferedJson(
                    offer.mark(),
                    offer.text().number(),
                    offer.text().handle(),
                    offer.text().title(),
                    offer.variant().language(),
                    offer.variant().size().slug(),
                    offer.variant().tone().slug(),
                    offer.filled(),
                    offer.lacking().stream().map(Field::word).toList(),
                    offer.fits(),
                    offer.edition().content().files().stream().map(OfferedFileJson::of).toList());
        }
    }

    /**
     * A file of an approved message. All of them are in its {@code mark}, each as a colon and its
     * place here, from 0: {@code 12.3.0:0:1}; one whose place is left away does not go along.
     */
    record OfferedFileJson(String name, String type, int size, String alt, String path) {

        static OfferedFileJson of(Attached file) {
            return new OfferedFileJson(
                    file.name(),
                    file.type().word(),
                    file.size(),
                    file.alt(),
                    "/api/v1" + file.path());
        }
    }

    record OfferedListJson(List<OfferedJson> items) {}

    record CheckAsked(@Nullable String text) {}

    /**
     * {@code kind} is {@code email}, {@code phone}, {@code iban}, {@code card}, {@code identity}.
     */
    record ShownJson(String kind, String shown, int from, int to) {
        static ShownJson of(Find find) {
            return new ShownJson(find.kind().slug(), find.shown(), find.from(), find.to());
        }
    }

    record HintJson(String kind, String about) {
        static HintJson of(Hint hint) {
            return new HintJson(hint.kind().slug(), hint.about());
        }
    }

    /**
     * {@code personalData} would stop a public answer; {@code hints} stop nobody. {@code length} is
     * as the network counts, of {@code limit} (0 for none).
     */
    record CheckedJson(List<ShownJson> personalData, List<HintJson> hints, int length, int limit) {}

    /** The best first, 8 at most; {@code q} is words that all stand in it. */
    @GetMapping("/approved-messages")
    OfferedListJson offers(
            Sight sight, @PathVariable long number, @RequestParam(defaultValue = "") String q) {
        return new OfferedListJson(
                suggesting.offers(sight, number, q).stream().map(OfferedJson::of).toList());
    }

    /** What would be found in an answer here. */
    @PostMapping("/check")
    CheckedJson check(Sight sight, @PathVariable long number, @RequestBody CheckAsked asked) {
        var checked = checking.check(sight, number, asked.text() == null ? "" : asked.text());
        return new CheckedJson(
                checked.shown().stream().map(ShownJson::of).toList(),
                checked.hints().stream().map(HintJson::of).toList(),
                checked.length(),
                checked.limit());
    }
}
