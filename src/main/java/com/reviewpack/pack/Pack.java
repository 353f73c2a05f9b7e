package com.reviewpack.pack;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Scope;
import com.reviewpack.warehouse.Recommendation;
import java.util.List;
import java.util.Locale;

/**
 * The content of one deliverable, free of format: every renderer shows the same titles, figures and charts.
 *
 * @param head whose it is, and the paper it is made for
 * @param report every number of one scope that a page may show; empty where a pack goes over many accounts
 * @param locale of language, dates, decimals and paper
 * @param name the deliverable's name in the account's language ("Quarterly business review")
 * @param periodText the period in words of the locale ("1 August to 31 October 2026")
 * @param pages in reading order; slides of a deck, sections of a report, sheets of a workbook
 * @param definitions of every figure shown
 * @param dataNotes what a reader must know of the data: sources, gaps, small numbers, short periods
 * @param highlights one to three sentences on what matters, for the mail
 * @param recommendations what its pages recommend, kept for the next pack to come back to
 * @param words in which renderers say what is theirs to say: page numbers, headers, why a value is missing
 */
public record Pack(
        TitleBlock head,
        FigureReport report,
        Locale locale,
        String name,
        String periodText,
        List<Page> pages,
        List<Definition> definitions,
        List<String> dataNotes,
        List<String> highlights,
        List<Recommendation> recommendations,
        Words words) {

    public Pack {
        pages = List.copyOf(pages);
        definitions = List.copyOf(definitions);
        dataNotes = List.copyOf(dataNotes);
        highlights = List.copyOf(highlights);
        recommendations = List.copyOf(recommendations);
    }

    /** Without recommendations. */
    public Pack(
            TitleBlock head,
            FigureReport report,
            Locale locale,
            String name,
            String periodText,
            List<Page> pages,
            List<Definition> definitions,
            List<String> dataNotes,
            List<String> highlights,
            Words words) {
        this(head, report, locale, name, periodText, pages, definitions, dataNotes, highlights, List.of(), words);
    }

    /** Of a deliverable that a package promises, with the wording that comes with the program. */
    public Pack(
            DueItem item,
            Scope scope,
            FigureReport report,
            Locale locale,
            String name,
            String periodText,
            List<Page> pages,
            List<Definition> definitions,
            List<String> dataNotes,
            List<String> highlights) {
        this(
                TitleBlock.of(item, scope, Words.builtIn(locale)),
                report,
                locale,
                name,
                periodText,
                pages,
                definitions,
                dataNotes,
                highlights,
                Words.builtIn(locale));
    }

    /**
     * What a figure means.
     *
     * @param id the figure's id
     * @param name as pages call it
     * @param meaning formula, range, rounding and what to beware of
     * @param range of its values, and what few observations mean for it
     * @param source exports and tables it comes from
     */
    public record Definition(String id, String name, String meaning, String range, String source) {

        /** A figure's, in the words of the wording files. */
        public static Definition of(FigureDefinition figure, Words words) {
            FigureWords names = new FigureWords(words);
            return new Definition(
                    figure.id(),
                    names.name(figure.id()).orElse(figure.id()),
                    names.meaning(figure),
                    words.say("statistic." + figure.statistic().key()),
                    names.sources(figure.sources()));
        }
    }
}
