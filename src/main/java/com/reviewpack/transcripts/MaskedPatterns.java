package com.reviewpack.transcripts;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Replaces what its form gives away: addresses of all kinds, numbers of cards, phones and accounts, and ids. */
final class MaskedPatterns {

    static final String NAME = "[name]";
    static final String EMAIL = "[e-mail]";
    static final String PHONE = "[phone]";
    static final String CARD = "[card]";
    static final String NUMBER = "[number]";
    static final String ADDRESS = "[address]";
    static final String LINK = "[link]";

    /** From so many digits in a row on, spaces and hyphens between them aside, a number is masked. */
    private static final int LONG_NUMBER = 4;

    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 15;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private static final Pattern LINKS =
            Pattern.compile("(?iu)\\b(?:[a-z][a-z0-9+.-]*://|www\\.)\\S+|\\b(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}/\\S*");
    private static final Pattern EMAILS = Pattern.compile("[^\\s,;<>()]*\\s?[@\\uFF20]\\s?[^\\s,;<>()]*");
    private static final Pattern SPELT_EMAILS = Pattern.compile(
            "(?iu)[\\p{L}\\p{N}._+-]+\\s*(?:[(\\[{]\\s*(?:at|ät|a|ä|arroba|arobase)\\s*[)\\]}]|\\s(?:at|ät|arroba|arobase)\\s)\\s*"
                    + "[\\p{L}\\p{N}-]+(?:\\s*(?:\\.|[(\\[{]\\s*(?:dot|punkt|punto|point)\\s*[)\\]}]|\\s(?:dot|punkt|punto|point)\\s)"
                    + "\\s*[\\p{L}\\p{N}-]+)+");
    private static final Pattern IBANS = Pattern.compile(
            "(?iu)\\b[a-z]{2}\\p{Nd}{2}[ -]?[a-z0-9]{4}(?:[ -]?(?=[a-z0-9]*\\p{Nd})[a-z0-9]{1,4}){2,8}\\b");
    private static final Pattern STREETS = Pattern.compile(
            "(?iu)\\b\\p{Nd}{1,5}\\p{L}?,?\\s+(?:[\\p{L}\\p{N}.'\u2019-]+\\s+){0,4}?"
                    + "(?:street|str|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|square|sq|terrace"
                    + "|highway|hwy|close|crescent|row|park|rue|bd|place|chemin|allée|impasse|quai|route)\\b[^?!]*"
                    + "|\\b\\p{L}{3,}(?:straße|strasse|str\\.?|weg|platz|gasse|allee|ring|damm|ufer)\\s+\\p{Nd}[^?!]*"
                    + "|\\b(?:calle|avenida|avda\\.?|plaza|paseo|carrer|camino|rue|via|straße|strasse|ulica|ul\\.?|aleja|улица|ул\\.?|вулиця)\\s[^?!]{1,60}?\\p{Nd}[^?!]*");
    private static final Pattern SQUARES = Pattern.compile(
            "(?u)\\b(?i:am|an der|an den|im|in der|in den|auf der|auf dem|zum|zur|unter den|beim|hinter der|vor dem)\\s+"
                    + "(?!\\p{L}*(?:tag|woche|monat|mittwoch)\\b)\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?\\s\\p{Nd}{1,4}\\s?[a-z]?\\b(?!\\s\\p{L})"
                    + "(?:,[^?!]*)?"
                    + "|(?i:\\b(?:p\\.?\\s?o\\.?\\s?box|postfach|apartado|boîte postale)\\s*\\p{Nd}[^?!]*)");
    private static final Pattern BIRTHS = Pattern.compile(
            "(?iu)\\b(born|geboren|geb|née?|nacid[oa]|birth|birthday|geburtstag|geburtsdatum|naissance|nacimiento)\\b[^?!]*\\p{Nd}[^?!]*");
    private static final Pattern SHORT_SECRETS = Pattern.compile(
            "(?iu)\\b(pin|cvv|cvc|code|geheimzahl|prüfziffer|tan)\\b([^\\p{L}\\p{Nd}]{0,3}(?:(?:is|ist|est|es)\\s)?)\\p{Nd}{2,}");
    private static final Pattern TOWNS = Pattern.compile(
            "(?u)\\b(?:\\p{L}{1,2}-)?\\p{Nd}{4,5}\\s+\\p{Lu}[\\p{L}'\u2019-]+(?:[ -]\\p{Lu}[\\p{L}'\u2019-]+)*"
                    + "|(?i:\\b[a-z]{1,2}\\p{Nd}[a-z\\p{Nd}]?\\s*\\p{Nd}[a-z]{2}\\b)"
                    + "|(?i:\\b[a-z]\\p{Nd}[a-z]\\s?\\p{Nd}[a-z]\\p{Nd}\\b)"
                    + "|\\b\\p{Nd}{4}\\s?\\p{Lu}{2}\\b");
    private static final Pattern NUMBERS =
            Pattern.compile("(?u)[+\\uFF0B]?\\(?\\p{Nd}(?:[\\s(),.\\-/\\u00A0\\u2010-\\u2015\\u00B7_|]*\\p{Nd})*");
    private static final Pattern IDS = Pattern.compile(
            "(?u)(?<![\\p{L}\\p{N}\\[])(?=[\\p{L}\\p{M}\\p{N}_.-]*\\p{L})(?=[\\p{L}\\p{M}\\p{N}_.-]*\\p{Nd})[\\p{L}\\p{M}\\p{N}_.-]{3,}"
                    + "|(?<![\\p{L}\\p{N}\\[])[\\p{L}\\p{M}\\p{N}.-]+_[\\p{L}\\p{M}\\p{N}_.-]+");
    private static final Pattern DOTTED =
            Pattern.compile("(?u)(?<![\\p{L}\\p{N}.\\[])\\p{Ll}{2,}(?:\\.\\p{Ll}{2,})+(?![\\p{L}\\p{N}])");
    private static final Pattern SPOKEN_NUMBER = Pattern.compile(
            "(?iu)\\p{Nd}{1,3}(?:st|nd|rd|th|s|m|h|d|x|k|kg|g|gb|mb|cm|mm|am|pm|er|e|ème|min|eur|usd|gbp|chf)\\.?");

    private MaskedPatterns() {}

    static String mask(String text) {
        String masked = LINKS.matcher(text).replaceAll(LINK);
        masked = EMAILS.matcher(masked).replaceAll(" " + EMAIL);
        masked = SPELT_EMAILS.matcher(masked).replaceAll(EMAIL);
        masked = IBANS.matcher(masked).replaceAll(NUMBER);
        masked = STREETS.matcher(masked).replaceAll(ADDRESS);
        masked = SQUARES.matcher(masked).replaceAll(ADDRESS);
        masked = BIRTHS.matcher(masked).replaceAll("$1 " + NUMBER);
        masked = SHORT_SECRETS.matcher(masked).replaceAll("$1$2" + NUMBER);
        masked = TOWNS.matcher(masked).replaceAll(ADDRESS);
        masked = DOTTED.matcher(masked).replaceAll(NAME);
        masked = NUMBERS.matcher(masked).replaceAll(MaskedPatterns::number);
        return IDS.matcher(masked).replaceAll(MaskedPatterns::id);
    }

    private static String number(MatchResult found) {
        String digits = digits(found.group());
        if (digits.length() < LONG_NUMBER) {
            return java.util.regex.Matcher.quoteReplacement(found.group());
        }
        if (digits.length() >= SHORTEST_CARD && digits.length() <= LONGEST_CARD && luhn(digits)) {
            return CARD;
        }
        char first = found.group().charAt(0);
        boolean dialled = first == '+' || first == '\uFF0B' || first == '(' || digits.charAt(0) == '0';
        boolean grouped = digits.length() < found.group().length();
        return (dialled || grouped) && digits.length() >= SHORTEST_PHONE && digits.length() <= LONGEST_PHONE
                ? PHONE
                : NUMBER;
    }

    private static String id(MatchResult found) {
        return SPOKEN_NUMBER.matcher(found.group()).matches()
                ? java.util.regex.Matcher.quoteReplacement(found.group())
                : NUMBER;
    }

    /** The digits of any script as 0 to 9. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    /** The check sum of card numbers (ISO/IEC 7812-1, annex B). */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
