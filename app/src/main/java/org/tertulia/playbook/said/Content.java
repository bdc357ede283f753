package org.tertulia.playbook.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tertulia.files.Attached;
import org.tertulia.organization.DepartmentId;

/**
 * What an edition says.
 *
 * @param department whose text it is; null for everybody's
 * @param intents of messages for which it is meant, as {@link org.tertulia.language.Intent#word()}
 *     names them
 * @param expires the first day on which it is not offered any more; null for never
 * @param files go along with each answer that begins with it
 */
public record Content(
        String title,
        @Nullable DepartmentId department,
        List<String> tags,
        Set<String> intents,
        @Nullable LocalDate expires,
        List<Variant> variants,
        List<Attached> files) {

    public Content {
        tags = List.copyOf(tags);
        intents = Set.copyOf(intents);
        variants = List.copyOf(variants);
        files = List.copyOf(files);
    }

    public boolean expired(LocalDate today) {
        return expires != null && !today.isBefore(expires);
    }

    /** One line for each thing that it says, to be compared with another edition's. */
    public String lines() {
        return "title: "
                + title
                + "\ndepartment: "
                + (department == null ? "" : department)
                + "\ntags: "
                + String.join(", ", tags)
                + "\nintents: "
                + String.join(", ", new TreeSet<>(intents))
                + "\nexpires: "
                + (expires == null ? "" : expires)
                + files.stream()
                        .map(it -> "\nfile: %s, %s %s".formatted(it.name(), it.alt(), it.hash()))
                        .collect(Collectors.joining())
                + variants.stream()
                        .map(
                                it ->
                                        "\n== %s, %s, %s\n%s"
                                                .formatted(
                                                        it.language(),
                                                        it.size().slug(),
                                                        it.tone().slug(),
                                                        it.text()))
                        .collect(Collectors.joining());
    }
}
