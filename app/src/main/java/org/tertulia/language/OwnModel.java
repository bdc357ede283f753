package org.tertulia.language;

import org.springframework.stereotype.Component;
import org.tertulia.language.model.Models;

/**
 * What this installation understands texts with: the shipped model, until people here have taught
 * it something.
 */
@Component
public class OwnModel {

    /** As programs name it. */
    public static final String NAME = "own";

    private volatile Understanding understanding = Understanding.shipped();

    public Understanding understanding() {
        return understanding;
    }

    /** From now on with these. */
    public void use(Models models) {
        understanding = Understanding.of(models);
    }
}
