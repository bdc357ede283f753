package org.tertulia.web.security;

import org.jspecify.annotations.Nullable;

record SignInForm(String email, String next, @Nullable String error) {}
