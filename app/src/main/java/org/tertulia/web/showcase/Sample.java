package org.tertulia.web.showcase;

import java.time.Instant;
import java.util.List;
import org.tertulia.web.kit.OpenTime;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

record Sample(
        Instant asked,
        Instant due,
        Instant askedYesterday,
        Instant dueSoon,
        OpenTime hours,
        OpenTime paused,
        Instant dueBefore,
        List<Option> options,
        List<Tab> tabs,
        List<Long> week,
        String chart) {}
