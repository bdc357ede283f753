package org.tertulia.listening.alerts.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.listening.Watch;
import org.tertulia.listening.WatchKind;
import org.tertulia.listening.Watches;
import org.tertulia.listening.alerts.AlertsRefusal;
import org.tertulia.listening.alerts.Kind;
import org.tertulia.listening.alerts.Rule;
import org.tertulia.listening.alerts.Sensitivity;
import org.tertulia.networks.Channel;
import org.tertulia.networks.Channels;
import org.tertulia.networks.letters.Webhook;
import org.tertulia.networks.letters.Webhooks;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Rules as forms and programs write them, and back. */
@Component
class RuleAsked {

    private final Brands brands;
    private final Watches watches;
    private final Channels channels;
    private final Webhooks webhooks;

    RuleAsked(Brands brands, Watches watches, Channels channels, Webhooks webhooks) {
        this.brands = brands;
        this.watches = watches;
        this.channels = channels;
        this.webhooks = webhooks;
    }

    /** All by the numbers and words that people and programs use. */
    record Asked(
            int number,
            int brand,
            String kind,
            Collection<Integer> watches,
            Collection<Integer> channels,
            String sensitivity,
            int window,
            int calm,
            String words,
            String tells,
            boolean byMail,
            @Nullable Integer webhook,
            boolean active,
            int version) {}

    Rule rule(Sight sight, Asked asked) {
        var brand = brand(sight, asked.brand());
        var kind = kind(asked.kind());
        return new Rule(
                Uuid7.next(),
                asked.number(),
                brand,
                kind,
                watches(sight, brand, kind, asked.watches()),
                channels(sight, brand, asked.channels()),
                Sensitivity.of(asked.sensitivity())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new AlertsRefusal.SensitivityUnfit(
                                                        Shown.beginning(asked.sensitivity())))),
                asked.window(),
                asked.calm(),
                lines(asked.words()),
                tells(asked.tells()),
                asked.byMail(),
                webhook(sight, asked.webhook()),
                asked.active(),
                asked.version());
    }

    /** A rule that is there, by the numbers and words that people and programs use. */
    Asked asked(Sight sight, Rule rule) {
        return new Asked(
                rule.number(),
                brands.find(rule.brand(), sight).map(Brand::number).orElse(0),
                rule.kind().word(),
                watches.all(sight).stream()
                        .filter(watch -> rule.watches().contains(watch.id().value()))
                        .filter(watch -> mayName(rule.kind(), watch))
                        .map(Watch::number)
                        .toList(),
                channels.all(sight).stream()
                        .filter(channel -> rule.channels().contains(channel.id().value()))
                        .map(Channel::number)
                        .toList(),
                rule.sensitivity().word(),
                rule.window(),
                rule.calm(),
                String.join("\n", rule.words()),
                rule.tells() == Role.AGENT ? "agent" : "supervisor",
                rule.byMail(),
                webhooks.all(sight).stream()
                        .filter(each -> each.id().equals(rule.webhook()))
                        .map(Webhook::number)
                        .findFirst()
                        .orElse(null),
                rule.active(),
                rule.version());
    }

    /** Whether a rule of this kind may name the watch. */
    static boolean mayName(Kind kind, Watch watch) {
        return kind != Kind.COMPETITOR || watch.kind() == WatchKind.COMPETITOR;
    }

    private BrandId brand(Sight sight, int number) {
        return brands.find(number, sight)
                .map(Brand::id)
                .orElseThrow(() -> new Refused(new AlertsRefusal.BrandUnfit()));
    }

    private static Kind kind(String word) {
        return Kind.of(word)
                .orElseThrow(() -> new Refused(new AlertsRefusal.KindUnfit(Shown.beginning(word))));
    }

    private Set<UUID> watches(Sight sight, BrandId brand, Kind kind, Collection<Integer> numbers) {
        return numbers.stream()
                .map(
                        number -> {
                            var watch = found(number, () -> watches.find(sight, number));
                            if (!watch.brand().equals(brand)) {
                                throw new Refused(new AlertsRefusal.SubjectUnfit(number));
                            }
                            if (!mayName(kind, watch)) {
                                throw new Refused(
                                        new AlertsRefusal.NoCompetitor(number, watch.name()));
                            }
                            return watch.id().value();
                        })
                .collect(Collectors.toSet());
    }

    private Set<UUID> channels(Sight sight, BrandId brand, Collection<Integer> numbers) {
        return numbers.stream()
                .map(
                        number -> {
                            var channel = found(number, () -> channels.find(sight, number));
                            if (!channel.brand().equals(brand)) {
                                throw new Refused(new AlertsRefusal.SubjectUnfit(number));
                            }
                            return channel.id().value();
                        })
                .collect(Collectors.toSet());
    }

    private static <T> T found(int number, Supplier<T> finding) {
        try {
            return finding.get();
        } catch (NotFound none) {
            throw new Refused(new AlertsRefusal.SubjectUnfit(number));
        }
    }

    private static List<String> lines(String words) {
        return Arrays.stream(words.split("\\R"))
                .map(line -> line.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static Role tells(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "agent" -> Role.AGENT;
            case "supervisor" -> Role.SUPERVISOR;
            default -> throw new Refused(new AlertsRefusal.TellsUnfit(Shown.beginning(word)));
        };
    }

    private @Nullable UUID webhook(Sight sight, @Nullable Integer number) {
        if (number == null || number == 0) {
            return null;
        }
        try {
            return webhooks.find(sight, number).id();
        } catch (NotFound none) {
            throw new Refused(new AlertsRefusal.WebhookUnfit());
        }
    }
}
