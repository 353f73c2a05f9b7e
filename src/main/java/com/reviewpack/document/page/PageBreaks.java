package com.reviewpack.document.page;

import java.util.Objects;
import org.openpdf.css.style.CalculatedStyle;
import org.openpdf.layout.Layer;
import org.openpdf.layout.LayoutContext;
import org.openpdf.newtable.TableBox;
import org.openpdf.newtable.TableSectionBox;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;

/** What the library would lose of {@code page-break-inside: avoid}, told to it whenever it lays out a box. */
final class PageBreaks {

    private PageBreaks() {}

    /** To be called while the box is laid out, before what it holds and before what follows it. */
    static void keep(LayoutContext context, BlockBox box) {
        if (!isHeldWhole(box)) {
            keepTogetherAgain(context);
        }
        if (box instanceof TableSectionBox && box.getParent() instanceof TableBox table && context.isPrint()) {
            keepHeadWithRows(context, table, box);
        }
    }

    /**
     * Once a box that no kept one holds has moved to a new page, such as a table whose head finds no room or a paragraph
     * of two lines, the library keeps no later box together. It lays the moved one out anew, and is told then.
     */
    private static void keepTogetherAgain(LayoutContext context) {
        context.setMayCheckKeepTogether(true);
    }

    /** Where the first rows have moved to a new page together and have left their head behind, the table goes there. */
    private static void keepHeadWithRows(LayoutContext context, TableBox table, Box section) {
        if (table.getChildCount() < 3
                || section != table.getChild(2)
                || !(table.getChild(0) instanceof TableSectionBox head)
                || !head.isHeader()) {
            return;
        }
        Layer pages = Objects.requireNonNull(context.getRootLayer());
        Box rows = table.getChild(1);
        if (pages.getFirstPage(context, head) != pages.getFirstPage(context, rows)) {
            table.setNeedPageClear(true);
        }
    }

    private static boolean isHeldWhole(Box box) {
        for (Box outer = box; outer != null; outer = outer.getParent()) {
            CalculatedStyle style = outer.getStyle();
            if (style != null && style.isAvoidPageBreakInside()) {
                return true;
            }
        }
        return false;
    }
}
