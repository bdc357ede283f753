/**
 * The shell that every screen lives in: the frame and its parts, texts in two languages, who may
 * open which address, the live stream, and what a person reads when something is refused or fails.
 * It knows no other module: they contribute through {@link org.tertulia.web.PaletteSource}, {@link
 * org.tertulia.web.Company}, {@link org.tertulia.web.Unread}, {@link
 * org.tertulia.web.PasswordSignIn} and {@link org.tertulia.web.TokenSignIn}.
 *
 * <p>Invariants: an address that {@link org.tertulia.web.Routes} does not list is denied; every
 * response carries the content security policy; what is pushed to browsers are names, never data.
 *
 * <p>Read first: {@link org.tertulia.web.Page}, {@link org.tertulia.web.Html}, {@link
 * org.tertulia.web.Routes}.
 */
@NullMarked
package org.tertulia.web;

import org.jspecify.annotations.NullMarked;
