package com.reviewpack.pack;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Scope;
import java.time.LocalDate;

/**
 * What stands on the front of a document and around its pages: whose it is, what it rests on, and the paper it is made
 * for.
 *
 * @param belonging whose it is, for programs
 * @param key names the pack once and for all, in messages of faults too
 * @param form the paper
 * @param whose the account's name, or whose portfolio it is
 * @param basis what it covers beside the period, short: a package with its tier, a number of accounts
 * @param country where it is read, ISO 3166, also with a subdivision; decides between A4 and Letter; empty: the country
 *     of the pack's locale
 * @param asOf the business date
 * @param catalogue the version of the catalogue
 */
public record TitleBlock(
        Belonging belonging,
        String key,
        Form form,
        String whose,
        String basis,
        String country,
        LocalDate asOf,
        String catalogue) {

    /** What pages look like. */
    public enum Form {
        /** A4 or Letter, upright. */
        UPRIGHT,
        /** A4 or Letter on its side, for wide tables. */
        ACROSS,
        /** 16:9 slides. */
        SLIDES;

        /** Whether a page is a slide, which cannot grow. */
        public boolean isSlides() {
            return this == SLIDES;
        }
    }

    public TitleBlock {
        if (key.isBlank() || whose.isBlank()) {
            throw new IllegalArgumentException(
                    "a pack has a key and belongs to somebody: '" + key + "', '" + whose + "'");
        }
    }

    /** Of a deliverable that a package promises. */
    public static TitleBlock of(DueItem item, Scope scope, Words words) {
        Form form = switch (item.deliverable().shape()) {
            case REPORT -> Form.UPRIGHT;
            case DECK -> Form.SLIDES;
        };
        return new TitleBlock(
                Belonging.promised(item.account(), item.packageId(), item.deliverable(), item.period()),
                item.key(),
                form,
                scope.account().name(),
                words.say(
                        "page.package",
                        java.util.Map.of(
                                "id",
                                scope.successPackage().id().value(),
                                "tier",
                                scope.tier().name())),
                scope.account().country(),
                scope.asOf(),
                scope.catalogue().version());
    }
}
