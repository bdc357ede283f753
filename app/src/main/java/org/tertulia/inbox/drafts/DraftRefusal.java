package org.tertulia.inbox.drafts;

import org.tertulia.kernel.Refusal;

/** Why an answer cannot be sent for approval like that, or a rule cannot be. */
public sealed interface DraftRefusal extends Refusal {

    /** Somebody else agrees with it before it goes. */
    record NeedsApproval() implements DraftRefusal {}

    /** Another answer of this conversation waits already. */
    record AnotherWaits(int approval) implements DraftRefusal {}

    /** Who wrote it answers here no more. */
    record AuthorUnfit() implements DraftRefusal {}

    /** Its author has not got the conversation any more. */
    record NotHeldAnyMore() implements DraftRefusal {}

    /** One line that shows something, of at most so many characters. */
    record ApprovalRuleNameless(int most) implements DraftRefusal, Unfit {}

    /** It is of a brand that one sees. */
    record ApprovalRuleBrandUnfit() implements DraftRefusal, Unfit {}

    /** Somebody agrees: from 1 to so many steps. */
    record StepsUnfit(int most) implements DraftRefusal, Unfit {}

    /** There is nobody like that who may agree. */
    record ApproverUnfit(String given) implements DraftRefusal, Unfit {}

    /** From 0 to so many days, and to so many answers. */
    record NewnessUnfit(int days, int answers) implements DraftRefusal, Unfit {}

    /** At most so many words, each of at most so many characters. */
    record RiskWordsUnfit(int most, int longest) implements DraftRefusal, Unfit {}

    /** There is no such thing to ask for. */
    record ApprovalConditionUnfit(String condition, String given) implements DraftRefusal, Unfit {}

    /** Somebody changed the rule meanwhile. */
    record ApprovalRuleChanged() implements DraftRefusal {}

    /** There are rules already. */
    record RulesThere() implements DraftRefusal {}
}
