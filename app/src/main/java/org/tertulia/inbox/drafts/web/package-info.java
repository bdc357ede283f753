/** The pages of the rules by which answers need approval, and their interface for programs. */
@NullMarked
package org.tertulia.inbox.drafts.web;

import org.jspecify.annotations.NullMarked;
