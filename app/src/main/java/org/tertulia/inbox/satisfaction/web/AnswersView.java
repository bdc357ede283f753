package org.tertulia.inbox.satisfaction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows behind a figure; {@code said} says which, {@code next} goes on, null at the end. */
record AnswersView(List<String> said, List<SatisfactionView.Row> rows, @Nullable String next) {}
