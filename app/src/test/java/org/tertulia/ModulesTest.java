package org.tertulia;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Tertulia.class);

    @Test
    void eachModuleUsesOnlyWhatOthersOffer() {
        modules.verify();
    }
}
