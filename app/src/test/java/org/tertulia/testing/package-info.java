/** What tests share: a real PostgreSQL with a fresh database per test class, and the named cast. */
@NullMarked
package org.tertulia.testing;

import org.jspecify.annotations.NullMarked;
