package org.tertulia.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What sets the company up without a person: {@code TERTULIA_OWNER_EMAIL}, {@code
 * TERTULIA_OWNER_PASSWORD}, {@code TERTULIA_API_TOKEN}, and, where the guesses do not fit, {@code
 * TERTULIA_OWNER_NAME}, {@code TERTULIA_COMPANY}, {@code TERTULIA_BRAND}, {@code TERTULIA_LOCALE}
 * and {@code TERTULIA_ZONE}.
 */
@ConfigurationProperties("tertulia")
record UnattendedSettings(
        @Nullable Owner owner,
        @Nullable Api api,
        @Nullable String company,
        @Nullable String brand,
        @Nullable String locale,
        @Nullable String zone) {

    record Owner(@Nullable String email, @Nullable String password, @Nullable String name) {

        @Override
        public String toString() {
            return "Owner[" + email + "]";
        }
    }

    record Api(@Nullable String token) {

        @Override
        public String toString() {
            return "Api[…]";
        }
    }

    String email() {
        return owner == null ? "" : given(owner.email());
    }

    String password() {
        // As it is: spaces may belong to it.
        return owner == null || owner.password() == null ? "" : owner.password();
    }

    String token() {
        return api == null ? "" : given(api.token());
    }

    /** Otherwise what stands before the @: {@code ana.mora} becomes Ana Mora. */
    String ownerName() {
        var name = owner == null ? "" : given(owner.name());
        return name.isEmpty() ? capitalized(email().split("@")[0]) : name;
    }

    /** Otherwise the first word of the address's domain. */
    String companyName() {
        var name = given(company);
        return name.isEmpty()
                ? capitalized(email().substring(email().indexOf('@') + 1).split("\\.")[0])
                : name;
    }

    String brandName() {
        return given(brand);
    }

    String localeName() {
        return given(locale);
    }

    String zoneName() {
        return given(zone);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String capitalized(String words) {
        return Arrays.stream(words.split("[._-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
