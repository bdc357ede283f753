package org.tertulia.inbox.drafts.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tertulia.approvals.Approvers;
import org.tertulia.inbox.drafts.DraftRefusal;
import org.tertulia.inbox.drafts.Rule;
import org.tertulia.inbox.drafts.When;
import org.tertulia.inbox.routing.Queue;
import org.tertulia.inbox.routing.QueueId;
import org.tertulia.inbox.routing.Queues;
import org.tertulia.kernel.BrandId;
import org.tertulia.kernel.MemberId;
import org.tertulia.kernel.NotFound;
import org.tertulia.kernel.Refused;
import org.tertulia.kernel.Role;
import org.tertulia.kernel.Uuid7;
import org.tertulia.language.Intent;
import org.tertulia.language.Urgency;
import org.tertulia.networks.Channel;
import org.tertulia.networks.ChannelId;
import org.tertulia.networks.Channels;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Department;
import org.tertulia.organization.DepartmentId;
import org.tertulia.organization.Departments;
import org.tertulia.organization.Member;
import org.tertulia.organization.Members;
import org.tertulia.organization.Sight;
import org.tertulia.web.Shown;

/** Rules as forms and programs write them, and back. */
@Component
class RuleReading {

    private final Brands brands;
    private final Departments departments;
    private final Members members;
    private final Queues queues;
    private final Channels channels;

    RuleReading(
            Brands brands,
            Departments departments,
            Members members,
            Queues queues,
            Channels channels) {
        this.brands = brands;
        this.departments = departments;
        this.members = members;
        this.queues = queues;
        this.channels = channels;
    }

    Rule rule(Sight sight, RuleAsked asked) {
        var brand =
                brands.find(asked.brand(), sight)
                        .map(Brand::id)
                        .orElseThrow(() -> new Refused(new DraftRefusal.ApprovalRuleBrandUnfit()));
        return new Rule(
                Uuid7.next(),
                asked.number(),
                brand,
                asked.name(),
                new When(
                        author(asked.author()),
                        asked.newDays(),
                        asked.newAnswers(),
                        all(asked.departments(), "department", it -> department(sight, it)),
                        all(asked.intents(), "intent", Intent::of),
                        urgency(asked.urgency()),
                        asked.words(),
                        all(asked.queues(), "queue", it -> queue(sight, brand, it)),
                        all(asked.channels(), "channel", it -> channel(sight, brand, it))),
                asked.steps().stream().map(step -> step(sight, brand, step)).distinct().toList(),
                asked.active(),
                asked.version());
    }

    private static <F, T> Set<T> all(Collection<F> given, String condition, Function<F, T> of) {
        var all = new HashSet<T>();
        for (var each : given) {
            try {
                all.add(of.apply(each));
            } catch (NoSuchElementException | NotFound none) {
                throw unfit(condition, String.valueOf(each));
            }
        }
        return all;
    }

    private static Refused unfit(String condition, String given) {
        return new Refused(
                new DraftRefusal.ApprovalConditionUnfit(condition, Shown.beginning(given)));
    }

    private static @Nullable Role author(String word) {
        return switch (word) {
            case "" -> null;
            case "agent" -> Role.AGENT;
            case "supervisor" -> Role.SUPERVISOR;
            default -> throw unfit("author", word);
        };
    }

    private static @Nullable Urgency urgency(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return all(List.of(word), "urgency", Urgency::of).stream()
                .filter(urgency -> urgency != Urgency.NONE)
                .findFirst()
                .orElseThrow(() -> unfit("urgency", word));
    }

    private DepartmentId department(Sight sight, int number) {
        return departments.find(sight, number).id();
    }

    private QueueId queue(Sight sight, BrandId brand, int number) {
        var queue = queues.find(sight, number);
        if (!queue.brand().equals(brand)) {
            throw new NoSuchElementException("queue " + number);
        }
        return queue.id();
    }

    private ChannelId channel(Sight sight, BrandId brand, int number) {
        return channels.all(sight).stream()
                .filter(channel -> channel.number() == number && channel.brand().equals(brand))
                .map(Channel::id)
                .findFirst()
                .orElseThrow();
    }

    private Approvers step(Sight sight, BrandId brand, String step) {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "agent" -> new Approvers.OfRole(Role.AGENT);
            case "supervisor" -> new Approvers.OfRole(Role.SUPERVISOR);
            case "owner" -> new Approvers.OfRole(Role.OWNER);
            case "department" -> ofDepartment(sight, parts.length > 1 ? parts[1].strip() : "");
            case "members" -> named(sight, brand, parts.length > 1 ? parts[1] : "");
            default -> throw nobody(step);
        };
    }

    private static Refused nobody(String given) {
        return new Refused(new DraftRefusal.ApproverUnfit(Shown.beginning(given)));
    }

    private Approvers ofDepartment(Sight sight, String number) {
        if (!number.matches("[0-9]{1,9}")) {
            throw nobody(number);
        }
        return departments.open(sight).stream()
                .filter(department -> department.number() == Integer.parseInt(number))
                .findFirst()
                .map(department -> new Approvers.OfDepartment(department.id()))
                .orElseThrow(() -> nobody(number));
    }

    /** They answer for the brand, or more: who only reads approves nothing. */
    private Approvers named(Sight sight, BrandId brand, String handles) {
        var named = new HashSet<MemberId>();
        for (var each : handles.split("[,\\s]+")) {
            var handle = (each.startsWith("@") ? each.substring(1) : each).toLowerCase(Locale.ROOT);
            if (!handle.isEmpty()) {
                named.add(
                        members.find(handle, sight)
                                .filter(member -> !member.left())
                                .filter(member -> member.role().atLeast(Role.AGENT))
                                .filter(member -> member.reach().includes(brand))
                                .map(Member::id)
                                .orElseThrow(() -> nobody(each)));
            }
        }
        if (named.isEmpty()) {
            throw nobody(handles);
        }
        return new Approvers.Named(named);
    }

    /** A rule that is there, by the numbers and words that people and programs use. */
    RuleAsked asked(Sight sight, Rule rule) {
        var when = rule.when();
        return new RuleAsked(
                rule.number(),
                brands.find(rule.brand(), sight).map(Brand::number).orElse(0),
                rule.name(),
                when.author() == null ? "" : when.author().name().toLowerCase(Locale.ROOT),
                when.newDays(),
                when.newAnswers(),
                departments.known(when.departments()).values().stream()
                        .map(Department::number)
                        .sorted()
                        .toList(),
                when.intents().stream().map(Intent::word).sorted().toList(),
                when.urgency() == null ? "" : when.urgency().word(),
                when.words(),
                queues.all(sight).stream()
                        .filter(queue -> when.queues().contains(queue.id()))
                        .map(Queue::number)
                        .toList(),
                channels.all(sight).stream()
                        .filter(channel -> when.channels().contains(channel.id()))
                        .map(Channel::number)
                        .toList(),
                rule.steps().stream().map(step -> text(sight, step)).toList(),
                rule.active(),
                rule.version());
    }

    private String text(Sight sight, Approvers step) {
        return switch (step) {
            case Approvers.OfRole(var role) -> role.name().toLowerCase(Locale.ROOT);
            case Approvers.OfDepartment(var department) ->
                    departments.known(List.of(department)).values().stream()
                            .map(known -> "department:" + known.number())
                            .findFirst()
                            .orElse("");
            case Approvers.Named(var named) ->
                    RuleAsked.PEOPLE
                            + members.list(sight).stream()
                                    .filter(member -> named.contains(member.id()))
                                    .map(Member::handle)
                                    .sorted()
                                    .collect(Collectors.joining(", "));
        };
    }

    static List<Urgency> urgencies() {
        return Arrays.stream(Urgency.values()).filter(each -> each != Urgency.NONE).toList();
    }
}
