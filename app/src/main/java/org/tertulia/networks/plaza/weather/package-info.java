/**
 * The weather on the way to a square: what goes wrong with a brand's calls, as often as its channel
 * asks for, and the same again from the same seed. Pure: it decides, {@code networks.plaza} acts.
 */
@NullMarked
package org.tertulia.networks.plaza.weather;

import org.jspecify.annotations.NullMarked;
