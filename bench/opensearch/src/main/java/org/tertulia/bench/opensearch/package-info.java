/** OpenSearch's percolator as the engine of our watches, to be measured against. */
@NullMarked
package org.tertulia.bench.opensearch;

import org.jspecify.annotations.NullMarked;
