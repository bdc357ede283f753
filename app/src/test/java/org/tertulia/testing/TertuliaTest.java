package org.tertulia.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.tertulia.Tertulia;

/**
 * The whole program on a database of the test class's own, its background loops off: a test drives
 * them by hand. The context is shared by all such classes; what it remembers of a database is
 * forgotten by {@link OnFreshDatabase}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Tertulia.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabases.Settings.class)
@Import({TestDatabases.Beans.class, Cast.class})
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface TertuliaTest {}
