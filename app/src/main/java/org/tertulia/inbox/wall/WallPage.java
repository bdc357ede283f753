package org.tertulia.inbox.wall;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tertulia.organization.Brand;
import org.tertulia.organization.Brands;
import org.tertulia.organization.Sight;
import org.tertulia.web.Html;
import org.tertulia.web.Page;
import org.tertulia.web.Place;

/** {@code /wall}: the screen on the wall of the room. */
@Controller
class WallPage {

    private final Wall wall;
    private final Brands brands;

    WallPage(Wall wall, Brands brands) {
        this.wall = wall;
        this.brands = brands;
    }

    @GetMapping("/wall")
    Html show(Sight sight, Page page) {
        var names = brands.list(sight).stream().collect(toMap(Brand::id, Brand::name));
        var lanes =
                wall.lanes(sight, page.now()).stream()
                        .map(
                                lane ->
                                        new WallView.Shown(
                                                lane,
                                                names.size() < 2
                                                        ? ""
                                                        : names.getOrDefault(
                                                                lane.queue().brand(), "")))
                        .toList();
        var view = new WallView(lanes, wall.attendants(sight, page.now()));
        var titled = page.at(Place.WALL).titled(page.t("inbox.wall"));
        return out -> JtewallGenerated.render(out, Html.PLAIN, titled, view);
    }
}
