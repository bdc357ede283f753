package org.tertulia.inbox.tasks.web;

import java.util.Arrays;
import java.util.List;
import org.tertulia.web.Page;
import org.tertulia.web.kit.Tab;

/** One list of tasks; {@code more} where there are others behind them. */
record TasksView(TaskList list, List<TaskView> tasks, boolean more) {

    List<Tab> tabs(Page page) {
        return Arrays.stream(TaskList.values())
                .map(each -> new Tab(page.t(each.key()), each.path(), each == list))
                .toList();
    }
}
