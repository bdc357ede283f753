package org.tertulia.operations.metrics;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** There only where a port for figures was named. */
@Documented
@ConditionalOnProperty("tertulia.metrics.port")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Measured {}
