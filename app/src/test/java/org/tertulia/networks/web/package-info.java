@NullMarked
package org.tertulia.networks.web;

import org.jspecify.annotations.NullMarked;
