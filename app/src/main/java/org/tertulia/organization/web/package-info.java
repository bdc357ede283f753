/** The organization's pages and entries: setup, invitations, members, settings. */
@NullMarked
package org.tertulia.organization.web;

import org.jspecify.annotations.NullMarked;
