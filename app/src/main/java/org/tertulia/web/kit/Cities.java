package org.tertulia.web.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the cities after which zones are named, where the zone's name differs. */
final class Cities {

    private static final Map<String, String> SPANISH =
            names(
                    """
                    Accra=Acra, Addis_Ababa=Adís Abeba, Adelaide=Adelaida, Algiers=Argel,
                    Amsterdam=Ámsterdam, Asuncion=Asunción, Athens=Atenas, Baghdad=Bagdad,
                    Baku=Bakú, Belgrade=Belgrado, Berlin=Berlín, Bogota=Bogotá,
                    Brussels=Bruselas, Bucharest=Bucarest, Cairo=El Cairo, Canary=Canarias,
                    Cape_Verde=Cabo Verde, Copenhagen=Copenhague, Dhaka=Daca, Dubai=Dubái,
                    Dublin=Dublín, Fiji=Fiyi, Havana=La Habana, Ho_Chi_Minh=Ciudad Ho Chi Minh,
                    Honolulu=Honolulú, Istanbul=Estambul, Jakarta=Yakarta, Jerusalem=Jerusalén,
                    Johannesburg=Johannesburgo, Kathmandu=Katmandú, Kolkata=Calcuta, Kyiv=Kiev,
                    Lisbon=Lisboa, London=Londres, Los_Angeles=Los Ángeles,
                    Mexico_City=Ciudad de México, Moscow=Moscú, New_York=Nueva York,
                    Panama=Panamá, Paris=París, Prague=Praga, Reykjavik=Reikiavik, Riyadh=Riad,
                    Rome=Roma, Santiago=Santiago de Chile, Sao_Paulo=São Paulo, Seoul=Seúl,
                    Shanghai=Shanghái, Singapore=Singapur, Sofia=Sofía,
                    St_Johns=San Juan de Terranova, Stockholm=Estocolmo, Sydney=Sídney,
                    Taipei=Taipéi, Tallinn=Tallin, Tashkent=Taskent, Tbilisi=Tiflis,
                    Tehran=Teherán, Tokyo=Tokio, Tunis=Túnez, Vienna=Viena, Vilnius=Vilna,
                    Warsaw=Varsovia, Yangon=Yangón, Yerevan=Ereván, Zurich=Zúrich\
                    """);

    private static final Map<String, String> ENGLISH =
            names(
                    """
                    Asuncion=Asunción, Bogota=Bogotá, Canary=Canary Islands,
                    Ho_Chi_Minh=Ho Chi Minh City, Mexico_City=Mexico City, Reykjavik=Reykjavík,
                    Sao_Paulo=São Paulo, St_Johns=St. John’s\
                    """);

    private Cities() {}

    /**
     * Of {@code America/Argentina/Buenos_Aires} the last part, as it is written in the language.
     */
    static String name(String zone, Locale locale) {
        var city = zone.substring(zone.lastIndexOf('/') + 1);
        var known = locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
        return known.getOrDefault(city, city.replace('_', ' '));
    }

    private static Map<String, String> names(String list) {
        return Arrays.stream(list.split(",\\s+"))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
