/**
 * The rules of the house, each with its reason: what a person would have to remember, a test knows.
 */
@NullMarked
package org.tertulia.house;

import org.jspecify.annotations.NullMarked;
