package org.tertulia.web.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The time zones that people know by a city of theirs. The IANA database has some 600 names; most
 * are aliases, or differ from a neighbour in the last century only.
 */
final class Zones {

    /** By the key of the part of the world; each as the IANA database calls it. */
    static final Map<String, List<String>> KNOWN =
            new TreeMap<>(
                    Map.of(
                            "web.zone.africa",
                            of(
                                    "Africa/",
                                    "Accra Addis_Ababa Algiers Cairo Casablanca Ceuta Dakar"
                                            + " Johannesburg Lagos Malabo Nairobi Tunis"),
                            "web.zone.america",
                            of(
                                    "America/",
                                    "Anchorage Argentina/Buenos_Aires Asuncion Bogota Caracas"
                                            + " Chicago Costa_Rica Denver El_Salvador Guatemala"
                                            + " Guayaquil Halifax Havana La_Paz Lima Los_Angeles"
                                            + " Managua Mexico_City Montevideo New_York Panama"
                                            + " Phoenix Puerto_Rico Santiago Santo_Domingo"
                                            + " Sao_Paulo St_Johns Tegucigalpa Tijuana Toronto"
                                            + " Vancouver"),
                            "web.zone.asia",
                            of(
                                    "Asia/",
                                    "Almaty Baghdad Baku Bangkok Beirut Colombo Dhaka Dubai"
                                            + " Ho_Chi_Minh Hong_Kong Jakarta Jerusalem Kabul"
                                            + " Karachi Kathmandu Kolkata Kuala_Lumpur Manila"
                                            + " Riyadh Seoul Shanghai Singapore Taipei Tashkent"
                                            + " Tbilisi Tehran Tokyo Yangon Yerevan"),
                            "web.zone.atlantic",
                            of("Atlantic/", "Azores Canary Cape_Verde Madeira Reykjavik"),
                            "web.zone.europe",
                            of(
                                    "Europe/",
                                    "Amsterdam Athens Belgrade Berlin Brussels Bucharest Budapest"
                                            + " Copenhagen Dublin Helsinki Istanbul Kyiv Lisbon"
                                            + " London Madrid Moscow Oslo Paris Prague Riga Rome"
                                            + " Sofia Stockholm Tallinn Vienna Vilnius Warsaw"
                                            + " Zurich"),
                            "web.zone.oceania",
                            List.of(
                                    "Australia/Adelaide",
                                    "Australia/Brisbane",
                                    "Australia/Darwin",
                                    "Australia/Melbourne",
                                    "Australia/Perth",
                                    "Australia/Sydney",
                                    "Pacific/Auckland",
                                    "Pacific/Fiji",
                                    "Pacific/Guam",
                                    "Pacific/Honolulu"),
                            "web.zone.other",
                            List.of("UTC")));

    private Zones() {}

    private static List<String> of(String prefix, String cities) {
        return List.of(cities.split(" ")).stream().map(city -> prefix + city).toList();
    }
}
