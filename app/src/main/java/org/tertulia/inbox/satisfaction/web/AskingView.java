package org.tertulia.inbox.satisfaction.web;

import java.util.List;

/** Where each brand asks; {@code wrong} is what is not right about the one that was just sent. */
record AskingView(List<Ours> brands, int wrongBrand, String wrong) {

    /** One brand; {@code days} as they stand in the form. */
    record Ours(int number, String name, String days, boolean sends, List<Speaking> channels) {}

    /** A channel of it on which we can speak. */
    record Speaking(int number, String network, String name, boolean asks) {}
}
