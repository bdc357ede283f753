@NullMarked
package org.tertulia.networks.plaza;

import org.jspecify.annotations.NullMarked;
