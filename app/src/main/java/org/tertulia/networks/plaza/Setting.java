package org.tertulia.networks.plaza;

import org.tertulia.kernel.Refused;
import org.tertulia.networks.Channel;
import org.tertulia.networks.plaza.weather.Forecast;
import org.tertulia.networks.plaza.weather.Weather;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a square is set up, kept in the settings of its channel. {@code about} is the brand that
 * people talk about; {@code perMinute} how much they say when nothing happens, 0 when nobody is
 * there; all of it follows from {@code seed}.
 */
record Setting(
        String handle, String about, long seed, int perMinute, boolean paused, Weather weather) {

    static final int FASTEST = 3_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    Setting {
        if (perMinute < 0 || perMinute > FASTEST) {
            throw new Refused(new PlazaRefusal.SpeedUnfit(FASTEST));
        }
        if (!weather.possible()) {
            throw new Refused(new PlazaRefusal.WeatherUnfit(Weather.LATEST));
        }
    }

    static Setting of(Channel channel) {
        var settings = channel.settings();
        return new Setting(
                settings.path("handle").asString(""),
                settings.path("about").asString(channel.name()),
                settings.path("seed").asLong(0),
                settings.path("perMinute").asInt(0),
                settings.path("paused").asBoolean(false),
                Weather.of(settings.path("weather"), Weather.CALM));
    }

    /** What is left out stays as it is; the seed is for good, or all would be another story. */
    Setting changed(JsonNode given) {
        var called = given.path("about").asString("").strip();
        var speed = given.path("perMinute");
        var stopped = given.path("paused");
        return new Setting(
                handle,
                called.isEmpty() ? about : called,
                seed,
                speed.isMissingNode() ? perMinute : speed.isInt() ? speed.intValue() : -1,
                stopped.isBoolean() ? stopped.booleanValue() : paused,
                Weather.of(given.path("weather"), weather));
    }

    ObjectNode json() {
        var json =
                JSON.createObjectNode()
                        .put("handle", handle)
                        .put("about", about)
                        .put("seed", seed)
                        .put("perMinute", perMinute)
                        .put("paused", paused);
        json.set("weather", weather.json());
        return json;
    }

    /** Whether anybody is there. */
    boolean peopled() {
        return perMinute > 0 && !paused;
    }

    Forecast forecast() {
        return new Forecast(seed, weather);
    }
}
