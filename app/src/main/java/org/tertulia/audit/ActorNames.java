package org.tertulia.audit;

import java.util.Collection;
import java.util.Map;

/** Knows how the people in the record are called; implemented by the module that knows them. */
public interface ActorNames {

    /** Names by reference ({@code member:…}); references it does not know are left out. */
    Map<String, String> of(Collection<String> references);
}
