package org.tertulia.playbook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tertulia.organization.Sight;
import org.tertulia.playbook.Protocols;
import org.tertulia.playbook.Version;
import org.tertulia.playbook.text.Change;
import org.tertulia.playbook.text.Difference;

/** The versions of a protocol and what changed between two of them, for programs. */
@RestController
@RequestMapping("/api/v1/protocols/{number:[0-9]{1,9}}")
class ProtocolVersionsApi {

    private final Protocols protocols;

    ProtocolVersionsApi(Protocols protocols) {
        this.protocols = protocols;
    }

    /** {@code instead} is the version that holds by the time when it would; null for none. */
    record ProtocolVersionItemJson(
            int version,
            String state,
            @Nullable LocalDate from,
            @Nullable Integer instead,
            @Nullable String why,
            Instant savedAt) {}

    /** The latest first. */
    record ProtocolVersionsJson(List<ProtocolVersionItemJson> items) {
        ProtocolVersionsJson {
            items = List.copyOf(items);
        }
    }

    /**
     * What became of a step, empty for what stands before the first one; each line begins with
     * {@code +} where it is new, {@code -} where it is gone, else with a space.
     */
    record ProtocolChangeJson(String step, String change, List<String> lines) {
        ProtocolChangeJson {
            lines = List.copyOf(lines);
        }
    }

    record ProtocolChangesJson(int from, int to, List<ProtocolChangeJson> items) {
        ProtocolChangesJson {
            items = List.copyOf(items);
        }
    }

    @GetMapping("/versions")
    ProtocolVersionsJson versions(Sight sight, @PathVariable int number) {
        protocols.find(sight, number);
        var all = protocols.versions(sight, number);
        return new ProtocolVersionsJson(all.stream().map(it -> item(it, all)).toList());
    }

    private static ProtocolVersionItemJson item(Version version, List<Version> all) {
        var instead = VersionPages.instead(version, all);
        return new ProtocolVersionItemJson(
                version.n(),
                version.state().slug(),
                version.from(),
                instead == 0 ? null : instead,
                version.why(),
                version.savedAt());
    }

    /** From one version to another, step by step. */
    @GetMapping("/changes")
    ProtocolChangesJson changes(
            Sight sight,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var earlier = protocols.version(sight, number, from);
        var later = protocols.version(sight, number, to);
        return new ProtocolChangesJson(
                from,
                to,
                Difference.of(earlier.text(), later.text()).stream()
                        .map(ProtocolVersionsApi::json)
                        .toList());
    }

    private static ProtocolChangeJson json(Change change) {
        return new ProtocolChangeJson(
                change.step(),
                change.what().name().toLowerCase(Locale.ROOT),
                change.lines().stream().map(it -> it.sign() + it.text()).toList());
    }
}
