package org.tertulia.playbook.text;

import java.util.Random;

/** Does to a text what a hasty hand does. */
final class Broken {

    private Broken() {}

    static String of(String text, long seed) {
        var random = new Random(seed);
        var broken = new StringBuilder(text);
        for (var i = random.nextInt(4); i >= 0 && !broken.isEmpty(); i--) {
            var at = random.nextInt(broken.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, "\n:->=\" #".charAt(random.nextInt(8)));
                default -> broken.insert(at, broken.substring(at));
            }
        }
        return broken.toString();
    }
}
