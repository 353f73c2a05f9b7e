package com.reviewpack.document;

import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.document.page.Typeset;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the charts of each slide the height that is left, once the slide has been laid out with the charts at their
 * own heights: a slide is filled, and one that ran over gets room again.
 */
final class SlideFit {

    /** The lower edge of what a slide may hold, from the lower edge of the paper, in points. */
    private static final float FLOOR = 49;
    /** The height of what a slide may hold, in points. */
    private static final float BODY = 399;

    /** The class of slides that are set in the smallest size, with less air. */
    static final String DENSE = "dense";
    /** The class of slides that run over the foot of a page whatever is tried. */
    static final String SPILLED = "spilled";

    /** The class of slides of words and tables that would else be empty below their middle, and most of their height. */
    private static final String ROOMY = "roomy";

    private static final String WIDE = "wide";
    private static final float MOST_IF_ROOMY = 0.58f;
    private static final float MOST_IF_WIDE = 0.26f;

    /** What an overfull slide is given back on top of what it ran over by, in points. */
    private static final float WHITE = 8;

    private final PageModel model;
    private final Typeset typeset;
    private final Map<String, Float> heights = new HashMap<>();
    private final float least;
    private final Set<String> overfull = new LinkedHashSet<>();
    private final Set<String> held;
    private int drawings;
    private int besides;

    private SlideFit(PageModel model, Typeset typeset, float least, Set<String> held) {
        this.held = held;
        this.model = model;
        this.typeset = typeset;
        this.least = least;
    }

    /**
     * Heights by drawing id; those that stay as they are, are left out.
     *
     * @param least the share of its least height, above 0, to which a drawing may be pressed: 1 where it shall look well
     * @param held keys of slides that ran over once they were filled: they grow no more
     */
    static Map<String, Float> heights(Pack pack, PageModel model, Typeset typeset, float least, Set<String> held) {
        SlideFit fit = new SlideFit(model, typeset, least, held);
        fit.overfull.addAll(overfull(pack, typeset));
        pack.pages().forEach(fit::page);
        return fit.heights;
    }

    /** The keys of the slides that ran over. */
    static Set<String> overfull(Pack pack, Typeset typeset) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < pack.pages().size(); i++) {
            String key = pack.pages().get(i).key();
            Optional<Typeset.Place> start = typeset.place(key);
            Optional<Typeset.Place> end = typeset.place("end-" + key);
            if (start.isPresent() && end.isPresent()) {
                boolean runsOver = end.get().page() > start.get().page();
                if (runsOver || pushesNext(pack, i, start.get(), typeset)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** The keys of the slides whose text may be larger, by the class that makes it so. */
    static Map<String, Set<String>> enlarged(Pack pack, Typeset typeset) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        keys.put(ROOMY, new HashSet<>());
        keys.put(WIDE, new HashSet<>());
        for (Page page : pack.pages()) {
            boolean plain =
                    page.layout() != Page.Layout.COVER && page.blocks().stream().noneMatch(SlideFit::hasItsSize);
            if (plain) {
                float used = typeset.place("end-" + page.key())
                        .map(end -> (BODY + FLOOR - end.bottom()) / BODY)
                        .orElse(1f);
                if (used <= MOST_IF_ROOMY) {
                    Objects.requireNonNull(keys.get(used <= MOST_IF_WIDE ? WIDE : ROOMY))
                            .add(page.key());
                }
            }
        }
        return keys;
    }

    /** Whether a block holds what is not set in the size of text: drawings and key figures. */
    private static boolean hasItsSize(Block block) {
        return switch (block) {
            case Block.ChartBlock chart -> true;
            case Block.Tiles tiles -> true;
            case Block.Beside beside ->
                beside.left().stream().anyMatch(SlideFit::hasItsSize)
                        || beside.right().stream().anyMatch(SlideFit::hasItsSize);
            case Block.Prose prose -> false;
            case Block.Bullets bullets -> false;
            case Block.Table table -> false;
            case Block.Actions actions -> false;
            case Block.Callout callout -> false;
        };
    }

    /** Whether nothing but the white below the last block ran over: the next slide begins a page too late. */
    private static boolean pushesNext(Pack pack, int i, Typeset.Place start, Typeset typeset) {
        return i + 1 < pack.pages().size()
                && typeset.place(pack.pages().get(i + 1).key())
                        .filter(next -> next.page() > start.page() + 1)
                        .isPresent();
    }

    /** Charts that stand side by side share a row; each row takes its part of the room. */
    private void page(Page page) {
        Optional<Float> room = room(page.key());
        List<List<String>> rows = new ArrayList<>();
        List<Float> own = new ArrayList<>();
        int shares = 0;
        for (Block block : page.blocks()) {
            if (block instanceof Block.ChartBlock) {
                rows.add(List.of("drawing-" + drawings++));
                own.add(0f);
                shares++;
            } else if (block instanceof Block.Beside beside) {
                String id = "beside-" + besides++;
                List<String> left = charts(beside.left());
                List<String> right = charts(beside.right());
                rows.add(left);
                own.add(above(id + "-left", id));
                rows.add(right);
                own.add(above(id + "-right", id));
                shares += left.isEmpty() && right.isEmpty() ? 0 : 1;
            }
        }
        if (room.isPresent()) {
            for (int i = 0; i < rows.size(); i++) {
                share(rows.get(i), room.get() / Math.max(1, shares) + own.get(i));
            }
        }
    }

    /** The ids of the charts in a stack, nested ones passed over but counted. */
    private List<String> charts(List<Block> blocks) {
        List<String> ids = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ChartBlock) {
                ids.add("drawing-" + drawings++);
            } else if (block instanceof Block.Beside beside) {
                besides++;
                charts(beside.left());
                charts(beside.right());
            }
        }
        return ids;
    }

    /** What is left below the last block, negative where the slide ran over; empty where it cannot be told. */
    private Optional<Float> room(String key) {
        Optional<Typeset.Place> start = typeset.place(key);
        Optional<Typeset.Place> end = typeset.place("end-" + key);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        int over = end.get().page() - start.get().page();
        float left = end.get().bottom() - FLOOR - over * BODY;
        if (over > 1) {
            return Optional.empty();
        }
        float most = held.contains(key) ? Math.min(left, 0) : left;
        return Optional.of(overfull.contains(key) ? Math.min(left, 0) - WHITE : most);
    }

    /** How much higher one mark lies than another on the same page. */
    private float above(String mark, String other) {
        Optional<Typeset.Place> upper = typeset.place(mark);
        Optional<Typeset.Place> lower = typeset.place(other);
        return upper.isPresent()
                        && lower.isPresent()
                        && upper.get().page() == lower.get().page()
                ? Math.max(0, upper.get().bottom() - lower.get().bottom())
                : 0;
    }

    private void share(List<String> ids, float slack) {
        for (String id : ids) {
            Chart chart = Objects.requireNonNull(model.charts().get(id));
            float natural = model.height(id, chart);
            float most = Math.max(natural, ChartDrawing.mostHeight(chart, model.textSize()));
            float wanted = natural + slack / ids.size();
            heights.put(
                    id, Math.max(least * ChartDrawing.leastHeight(chart, model.textSize()), Math.min(wanted, most)));
        }
    }
}
