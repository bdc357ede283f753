package org.tertulia.organization.web;

import java.util.List;
import org.tertulia.web.Mistakes;
import org.tertulia.web.kit.Option;

/**
 * The setup page; {@code fresh} until it was sent once, {@code code} where it asks for one, {@code
 * demo} where a made-up company is offered first.
 */
record SetupView(
        SetupForm form,
        boolean fresh,
        boolean code,
        boolean demo,
        Mistakes wrong,
        List<Option> languages) {}
