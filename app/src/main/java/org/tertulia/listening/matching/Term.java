package org.tertulia.listening.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tertulia.language.Tokens;

/**
 * A token or prefix that some watch names, and the watches to try when a message contains it. Never
 * changes: a changed term takes its place in the chain of its slot.
 */
final class Term {

    /** Ends the text of a prefix; no token contains it. */
    static final char PREFIX = 0;

    final String text;
    final int hash;
    final int id;
    final int users;

    /** The watches anchored here, and for each the signature of what must be there too. */
    final Plan[] plans;

    final long[] needs;
    final @Nullable Term next;

    private Term(String text, int id, int users, Plan[] plans, long[] needs, @Nullable Term next) {
        this.text = text;
        this.hash = text.hashCode();
        this.id = id;
        this.users = users;
        this.plans = plans;
        this.needs = needs;
        this.next = next;
    }

    static Term fresh(String text, int id) {
        return new Term(text, id, 0, new Plan[0], new long[0], null);
    }

    static boolean isPrefix(String text) {
        return text.charAt(text.length() - 1) == PREFIX;
    }

    Term used(int more) {
        return new Term(text, id, users + more, plans, needs, null);
    }

    Term with(Plan plan) {
        int size = plans.length;
        var morePlans = Arrays.copyOf(plans, size + 1);
        var moreNeeds = Arrays.copyOf(needs, size + 1);
        morePlans[size] = plan;
        moreNeeds[size] = plan.need(id);
        return new Term(text, id, users, morePlans, moreNeeds, null);
    }

    Term without(Plan plan) {
        int at = Arrays.asList(plans).indexOf(plan);
        var fewerPlans = new Plan[plans.length - 1];
        var fewerNeeds = new long[plans.length - 1];
        for (int i = 0; i < fewerPlans.length; i++) {
            fewerPlans[i] = plans[i < at ? i : i + 1];
            fewerNeeds[i] = needs[i < at ? i : i + 1];
        }
        return new Term(text, id, users, fewerPlans, fewerNeeds, null);
    }

    Term before(@Nullable Term chain) {
        return new Term(text, id, users, plans, needs, chain);
    }

    boolean is(Tokens tokens, int index) {
        return text.length() == tokens.length(index) && tokens.startsWith(index, text);
    }

    /** Whether this is the prefix of so many characters that the token begins with. */
    boolean begins(Tokens tokens, int index, int length) {
        if (text.length() != length + 1 || text.charAt(length) != PREFIX) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != tokens.charAt(index, i)) {
                return false;
            }
        }
        return true;
    }
}
