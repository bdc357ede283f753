@NullMarked
package org.tertulia.networks.hearing;

import org.jspecify.annotations.NullMarked;
