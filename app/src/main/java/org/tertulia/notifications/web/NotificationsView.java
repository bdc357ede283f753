package org.tertulia.notifications.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tertulia.notifications.Notification;

/** One page of what the reader was told; {@code next} is the address of older ones. */
record NotificationsView(List<Notification> notifications, boolean unread, @Nullable String next) {}
