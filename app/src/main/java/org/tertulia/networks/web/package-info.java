/**
 * Pages and programs' entries of the channels: connecting, health, messages by hand, quarantine.
 */
@NullMarked
package org.tertulia.networks.web;

import org.jspecify.annotations.NullMarked;
