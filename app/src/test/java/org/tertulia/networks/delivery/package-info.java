@NullMarked
package org.tertulia.networks.delivery;

import org.jspecify.annotations.NullMarked;
