package org.tertulia.testing;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test class its own copy of the migrated database. */
class FreshDatabase implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        TestDatabases.next();
        context.getApplicationContext()
                .getBeanProvider(OnFreshDatabase.class)
                .forEach(OnFreshDatabase::forget);
    }
}
