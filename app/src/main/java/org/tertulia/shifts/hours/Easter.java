package org.tertulia.shifts.hours;

import java.time.LocalDate;

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature (20 April 1876) as
 * Jean Meeus gives it (Astronomical Algorithms, chapter 8).
 */
final class Easter {

    private Easter() {}

    static LocalDate sunday(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = b / 4;
        var e = b % 4;
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var i = c / 4;
        var k = c % 4;
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
