package com.reviewpack.gallery;

import java.util.List;

/** Invented names that are hard to set: long ones, in many scripts, and with marks that other programs act on. */
final class Names {

    static final String LONG =
            "Ueberregionale Genossenschaft fuer Binnenschifffahrt, Fernwaerme und Obstanbau an Donau, Inn"
                    + " & Salzach von 1887 e. V.";

    static final String UNBROKEN = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
            + "sversammlungsprotokollfuehrerinnenver";

    static final String GREEK = "Ανώνυμη Ναυτιλιακή Εταιρεία του Βορείου Αιγαίου και Υιοί, Γραφείο Εξυπηρέτησης";
    static final String CYRILLIC = "Общество с ограниченной ответственностью «Северный торговый дом», отдел заказов";
    static final String HEBREW = "חברת השילוח הצפונית (2026) בע״מ, מחלקת שירות 24/7";
    static final String ARABIC = "شركة الواحة للتجارة الإلكترونية والخدمات اللوجستية المحدودة، فرع 12";
    static final String JAPANESE = "株式会社青空オンライン通信販売カスタマーサポート本部第二営業部";
    static final String CHINESE = "远方电子商务有限责任公司客户服务与技术支持中心";
    static final String KOREAN = "주식회사 푸른하늘 전자상거래 고객지원센터 제2본부";
    static final String FORMULA = "=cmd|' /C calc'!A0";
    static final String MARKUP = "<b>bold</b> & <script>alert(\"1\")</script> ${name} <#list x as y>";
    static final String QUOTES = "\"Quoted\", 'single'; back\\slash, 100 % — «ça» „so“ \u00a0end";
    static final String EMOJI = "Rocket 🚀 and family 👩‍👩‍👧, ticket 🎫";

    /** One of each kind. */
    static final List<String> ALL = List.of(
            LONG, GREEK, CYRILLIC, HEBREW, ARABIC, JAPANESE, CHINESE, KOREAN, FORMULA, MARKUP, QUOTES, EMOJI, UNBROKEN);

    private Names() {}

    /** The {@code number}th name, each a different one: {@code 3 חברת …}. */
    static String of(int number) {
        return (number + 1) + " " + plain(number);
    }

    /** The {@code number}th name without its number, so that they repeat. */
    static String plain(int number) {
        return ALL.get(number % ALL.size());
    }
}
