package org.tertulia.inbox.review.web;

import java.util.List;
import org.tertulia.inbox.review.Agreement;

/** How far reviewers are apart: by criterion, and by who reviewed with whom. */
record AgreementView(List<Row> criteria, List<Row> pairs) {

    /** What it is about. */
    record Row(String name, Agreement agreement) {}
}
