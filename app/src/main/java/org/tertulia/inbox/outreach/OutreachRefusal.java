package org.tertulia.inbox.outreach;

import org.tertulia.kernel.Refusal;

/** Why we do not begin something with somebody, or not yet. */
public sealed interface OutreachRefusal extends Refusal {

    /** The network of the channel, or its state, lets us listen and not speak. */
    record ListensOnly(String channel) implements OutreachRefusal {}

    /** It was not said to all. */
    record SaidInPrivate() implements OutreachRefusal {}

    /** Nobody signed it, so there is nobody to speak to. */
    record Unsigned() implements OutreachRefusal {}

    /** Its author took it back, or was erased. */
    record TakenBack() implements OutreachRefusal {}

    /** Its author says of themselves that they want no programs, or no brands. */
    record WantsNobody() implements OutreachRefusal {}

    /** With this account we begin nothing. */
    record LeftAloneAlready() implements OutreachRefusal {}

    /** We spoke to this person of our own accord less than so many days ago. */
    record ContactCapReached(int days) implements OutreachRefusal {}

    /** So many times we began something on this channel within 24 hours. */
    record ChannelCapReached(String channel, int most) implements OutreachRefusal {}

    /** In these hours nothing is begun on this channel; until when, by the clock of the zone. */
    record QuietNow(String channel, String until, String zone) implements OutreachRefusal {}

    /** A conversation with this person is open: it goes on there. */
    record Talking(long number) implements OutreachRefusal {}

    /** It addresses us, so it lies in a conversation. */
    record AddressesUs(long number) implements OutreachRefusal {}

    /** It was said in a channel of ours, where every message has its answer. */
    record OnOurChannel(String channel) implements OutreachRefusal {}

    /** A colleague took part there before. */
    record BegunByColleague(String name, long number) implements OutreachRefusal {}

    /** Somebody said that it is not worth it. */
    record NotWorthIt(String name) implements OutreachRefusal {}

    /** We spoke once: now it is their turn. */
    record TheirTurn() implements OutreachRefusal {}

    /** None of the purposes. */
    record PurposeUnfit(String given) implements OutreachRefusal, Unfit {}

    /** None of the reasons. */
    record BecauseUnfit(String given) implements OutreachRefusal, Unfit {}

    /** So many days, so many a day. */
    record CapsUnfit(int days, int most) implements OutreachRefusal, Unfit {}

    /** Quiet hours begin and end, at two times of the day. */
    record QuietUnfit() implements OutreachRefusal, Unfit {}

    /** Not the name of a time zone. */
    record ZoneUnfit() implements OutreachRefusal, Unfit {}

    /** A question has so many characters at most, and one at least. */
    record QuestionUnfit(int most) implements OutreachRefusal, Unfit {}

    /** A question that is asked of nobody any more. */
    record QuestionEnded() implements OutreachRefusal {}

    /** The question is another brand's, or nothing is asked by taking part for that. */
    record QuestionElsewhere() implements OutreachRefusal {}

    /** Nothing can be said to all there, or in that brand's name. */
    record NoPostsThere(String channel) implements OutreachRefusal {}

    /** The question was asked of all there before. */
    record AskedThere(String channel) implements OutreachRefusal {}

    /** Which brand asks must be said where there are several. */
    record WhichBrand() implements OutreachRefusal, Unfit {}

    /** Figures by week, channel, purpose or person. */
    record SideUnfit(String given) implements OutreachRefusal, Unfit {}
}
