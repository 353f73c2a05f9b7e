package com.reviewpack.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every text of a pack, as a reader would see it. */
public final class PackTexts {

    /** Small words that no language but English has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![\\p{L}.-])(?:the|of|and|with|from|this|that|which|are|their|than|each|were|has|have|out)(?![\\p{L}.-])");

    private PackTexts() {}

    /** The small English words in a text. */
    public static List<String> english(String text) {
        return ENGLISH.matcher(text).results().map(MatchResult::group).toList();
    }

    public static List<String> of(Pack pack) {
        List<String> texts = new ArrayList<>(pack.highlights());
        texts.addAll(pack.dataNotes());
        texts.addAll(of(pack.pages(), pack.words()));
        return texts;
    }

    public static List<String> of(List<Page> pages, Words words) {
        List<String> texts = new ArrayList<>();
        for (Page page : pages) {
            texts.add(page.title());
            texts.add(page.subtitle());
            texts.add(page.label());
            texts.addAll(page.talkingPoints());
            texts.addAll(page.evidence());
            page.blocks().forEach(block -> texts.addAll(of(block, words)));
        }
        return texts;
    }

    /** The points of a page's lists, those side by side as well. */
    public static List<String> bullets(Page page) {
        return bullets(page.blocks());
    }

    private static List<String> bullets(List<Block> blocks) {
        List<String> points = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Bullets bullets) {
                points.addAll(bullets.points());
            } else if (block instanceof Block.Beside beside) {
                points.addAll(bullets(beside.left()));
                points.addAll(bullets(beside.right()));
            }
        }
        return points;
    }

    private static List<String> of(Block block, Words words) {
        List<String> texts = new ArrayList<>();
        switch (block) {
            case Block.Prose prose -> texts.addAll(prose.paragraphs());
            case Block.Bullets bullets -> texts.addAll(bullets.points());
            case Block.Tiles tiles ->
                tiles.tiles().forEach(tile -> {
                    texts.add(tile.label());
                    texts.add(words.cell(tile.value()));
                    texts.add(words.cell(tile.change()));
                    texts.add(tile.note());
                });
            case Block.Table table -> {
                table.columns().forEach(column -> texts.add(column.header()));
                table.rows().forEach(row -> row.cells().forEach(cell -> texts.add(words.cell(cell))));
                texts.add(table.note());
            }
            case Block.ChartBlock chart -> {
                texts.add(chart.chart().title());
                texts.add(chart.chart().altText());
                texts.addAll(chart.chart().categories());
            }
            case Block.Actions actions ->
                actions.actions().forEach(action -> {
                    texts.add(action.what());
                    texts.add(action.expectedEffect());
                });
            case Block.Callout callout -> texts.add(callout.text());
            case Block.Beside beside -> {
                beside.left().forEach(left -> texts.addAll(of(left, words)));
                beside.right().forEach(right -> texts.addAll(of(right, words)));
            }
        }
        return texts;
    }
}
