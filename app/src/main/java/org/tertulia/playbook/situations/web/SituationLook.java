package org.tertulia.playbook.situations.web;

import org.tertulia.playbook.situations.Situation;
import org.tertulia.playbook.situations.SituationState;
import org.tertulia.playbook.situations.SituationState.Adopted;
import org.tertulia.playbook.situations.SituationState.Covered;
import org.tertulia.playbook.situations.SituationState.Declined;
import org.tertulia.playbook.situations.SituationState.InReview;
import org.tertulia.playbook.situations.SituationState.Joined;
import org.tertulia.playbook.situations.SituationState.Open;
import org.tertulia.playbook.situations.SituationState.Proposed;
import org.tertulia.web.Page;

/** How situations are told. */
public final class SituationLook {

    private SituationLook() {}

    /** What happened; that it was erased where it was. */
    public static String title(Page page, Situation situation) {
        return situation.happened() == null
                ? page.t("playbook.situation.erased", situation.number())
                : situation.happened();
    }

    /** The tone of a badge. */
    public static String tone(SituationState state) {
        return switch (state) {
            case Open _, InReview _ -> "due";
            case Proposed _ -> "accent";
            case Adopted _ -> "good";
            case Declined _, Covered _, Joined _ -> "";
        };
    }

    /** A form beside the colour. */
    public static String icon(SituationState state) {
        return switch (state) {
            case Open _ -> "help-circle";
            case Proposed _ -> "pencil";
            case InReview _ -> "hand-stop";
            case Adopted _ -> "check";
            case Declined _ -> "x";
            case Covered _ -> "book";
            case Joined _ -> "link";
        };
    }
}
