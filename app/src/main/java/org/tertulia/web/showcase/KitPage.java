package org.tertulia.web.showcase;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.kit.OpenTime;
import org.tertulia.web.kit.Option;
import org.tertulia.web.kit.Tab;

/** {@code /kit}: every component in every state, to look at while making pages. */
@Controller
class KitPage {

    private static final String CHART =
            """
            {"xAxis":{"type":"category","data":["9","10","11","12","13","14","15","16"]},
             "yAxis":{"type":"value"},
             "series":[
              {"type":"line","stack":"all","areaStyle":{"opacity":0.5},"symbol":"none",
               "lineStyle":{"width":1},"color":"$good","data":[3,4,2,5,4,6,5,4]},
              {"type":"line","stack":"all","areaStyle":{"opacity":0.4},"symbol":"none",
               "lineStyle":{"width":1},"color":"$ink-3","data":[5,6,7,6,8,9,7,8]},
              {"type":"line","stack":"all","areaStyle":{"opacity":0.6},"symbol":"none",
               "lineStyle":{"width":1},"color":"$bad-fill","data":[1,1,2,1,3,8,11,6]}]}
            """;

    @GetMapping("/kit")
    Html kit(Page page) {
        var now = page.now();
        var sample =
                new Sample(
                        now.minus(Duration.ofHours(6)),
                        now.plus(Duration.ofHours(18)),
                        now.minus(Duration.ofHours(23)),
                        now.plus(Duration.ofMinutes(12)),
                        new OpenTime(Duration.ofHours(8), Duration.ofHours(5), now, false, true),
                        new OpenTime(Duration.ofHours(8), Duration.ofHours(3), now, true, false),
                        now.minus(Duration.ofHours(2)),
                        List.of(
                                new Option("24", page.t("web.kit.sample.day")),
                                new Option("4", page.t("web.kit.sample.hours"))),
                        List.of(
                                new Tab(page.t("web.kit.sample.open"), "/kit", true, 12L),
                                new Tab(page.t("web.kit.sample.closed"), "/kit", false, 1480L),
                                new Tab(page.t("web.kit.sample.all"), "/kit", false)),
                        List.of(3L, 5L, 4L, 8L, 16L, 9L, 7L),
                        CHART);
        var titled = page.titled(page.t("web.kit"));
        return out -> JtekitPageGenerated.render(out, Html.PLAIN, titled, sample);
    }
}
