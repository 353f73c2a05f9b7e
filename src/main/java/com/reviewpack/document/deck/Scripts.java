package com.reviewpack.document.deck;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which language a stretch of text is marked with: that of the document, unless its letters belong to another script. Office
 * programs choose the type family and the shapes of letters by it, and screen readers the voice.
 */
final class Scripts {

    private static final char LEFT_TO_RIGHT_MARK = '\u200E';

    /** Below lie the Latin letters. */
    private static final int FIRST_OTHER = 0x0370;

    private Scripts() {}

    /** Text of one language. */
    record Stretch(String text, String language) {}

    /**
     * The stretches of a text; signs and digits belong to what stands before them, and in a line from left to right a number
     * is held on the right of a name that runs the other way.
     *
     * @param language of the document, as a language tag
     */
    static List<Stretch> of(String written, String language) {
        boolean mixed = anyRightToLeft(written) && !rightToLeft(written, rightToLeft(Locale.forLanguageTag(language)));
        String text = mixed ? apart(written) : written;
        if (text.chars().allMatch(c -> c < FIRST_OTHER || c >= 0x2000 && c < 0x2C00)) {
            return List.of(new Stretch(text, language));
        }
        List<Stretch> stretches = new ArrayList<>();
        int start = 0;
        String current = "";
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            UnicodeScript script = UnicodeScript.of(text.codePointAt(i));
            if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED) {
                continue;
            }
            String own = language(script, text, language);
            if (!current.isEmpty() && !own.equals(current)) {
                stretches.add(new Stretch(text.substring(start, i), current));
                start = i;
            }
            current = own;
        }
        stretches.add(new Stretch(text.substring(start), current.isEmpty() ? language : current));
        return stretches;
    }

    /** With a mark wherever a number would else be drawn on the wrong side of the name before it. */
    private static String apart(String text) {
        StringBuilder out = new StringBuilder();
        int turnedUntil = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            byte side = Character.getDirectionality(c);
            if (turnedUntil >= 0 && side == Character.DIRECTIONALITY_EUROPEAN_NUMBER) {
                out.insert(turnedUntil, LEFT_TO_RIGHT_MARK);
                turnedUntil = -1;
            }
            out.append(c);
            if (turns(side)) {
                turnedUntil = out.length();
            } else if (side == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                turnedUntil = -1;
            }
        }
        return out.toString();
    }

    private static boolean turns(byte side) {
        return side == Character.DIRECTIONALITY_RIGHT_TO_LEFT || side == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String language(UnicodeScript script, String text, String language) {
        String own = switch (script) {
            case HEBREW -> "he-IL";
            case ARABIC -> "ar-SA";
            case HIRAGANA, KATAKANA -> "ja-JP";
            case HANGUL -> "ko-KR";
            case HAN -> ofHan(text);
            case GREEK -> "el-GR";
            case CYRILLIC -> "ru-RU";
            case THAI -> "th-TH";
            case DEVANAGARI -> "hi-IN";
            default -> language;
        };
        return own.regionMatches(0, language, 0, 2) ? language : own;
    }

    /** Han letters are Japanese beside Kana, Korean beside Hangul, else Chinese. */
    private static String ofHan(String text) {
        boolean kana = text.codePoints()
                .mapToObj(UnicodeScript::of)
                .anyMatch(one -> one == UnicodeScript.HIRAGANA || one == UnicodeScript.KATAKANA);
        boolean hangul = text.codePoints().mapToObj(UnicodeScript::of).anyMatch(UnicodeScript.HANGUL::equals);
        return kana ? "ja-JP" : hangul ? "ko-KR" : "zh-CN";
    }

    /**
     * Whether a paragraph runs from right to left: most of its letters do (ours), and its first one too where the document
     * runs from left to right. Neither alone would say: a sentence of ours may begin with an account's name, or end with a
     * longer one.
     *
     * @param document whether the document runs from right to left
     */
    static boolean rightToLeft(String text, boolean document) {
        int turned = 0;
        boolean letters = false;
        boolean begins = document;
        for (int i = 0; i < text.length(); i++) {
            byte side = Character.getDirectionality(text.charAt(i));
            if (turns(side)) {
                begins |= !letters;
                letters = true;
                turned++;
            } else if (side == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                letters = true;
                turned--;
            }
        }
        return begins && turned > 0;
    }

    /** Whether any letter of a text runs from right to left. */
    static boolean anyRightToLeft(String text) {
        return text.chars().anyMatch(c -> turns(Character.getDirectionality(c)));
    }

    /** Whether a language is written from right to left. */
    static boolean rightToLeft(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "he", "iw", "fa", "ur", "yi" -> true;
            default -> false;
        };
    }
}
