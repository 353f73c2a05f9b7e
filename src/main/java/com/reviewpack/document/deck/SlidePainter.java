package com.reviewpack.document.deck;

import com.reviewpack.document.Look;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a settled slide on paper: title, subtitle, blocks, footer and number. */
final class SlidePainter {

    /** Stands for the slide's number while its words are looked up. */
    private static final String NUMBER = "\uE000";

    private static final String LEFT_TO_RIGHT_MARK = "\u200E";

    private static final double LOGO_HEIGHT = 44;
    private static final double LOGO_WIDTH = 260;

    /** Where the sender stands on a cover, from the top. */
    private static final double SENDER = 56;

    /** Where a PNG says how wide it is, in bytes from its beginning; how high follows. */
    private static final int PNG_WIDTH = 16;

    private final DeckFile deck;
    private final SlideCharts charts;
    private final Pack pack;
    private final Look look;
    private final Words words;
    private final SlideTables tables;
    private final int slides;

    SlidePainter(DeckFile deck, Pack pack, Look look, Words words, SlideTables tables, int slides) {
        this.deck = deck;
        charts = new SlideCharts(deck.file(), words.formats());
        this.pack = pack;
        this.look = look;
        this.words = words;
        this.tables = tables;
        this.slides = slides;
    }

    /** The slide's part of that name. */
    byte[] paint(PlannedSlide planned, String part, int number) {
        SlideXml xml = new SlideXml(words.language());
        if (planned.cover()) {
            cover(planned, part, xml);
        } else {
            content(planned, part, xml, number);
        }
        return xml.slide();
    }

    private void content(PlannedSlide planned, String part, SlideXml xml, int number) {
        Frame frame = planned.frame();
        SlideBox title = frame.title().box();
        SlideBox subtitle = frame.subtitle().box();
        double shift = planned.shift();
        boolean moved = shift != 0;
        xml.inherited(
                frame.title(),
                "Title",
                Optional.of(new SlideBox(title.x(), title.y(), title.width(), title.height() + shift))
                        .filter(box -> moved),
                List.of(planned.title()));
        String below = subtitle(planned.page().subtitle(), frame.subtitle());
        if (!below.isEmpty()) {
            xml.inherited(
                    frame.subtitle(),
                    "Subtitle",
                    Optional.of(new SlideBox(subtitle.x(), subtitle.y() + shift, subtitle.width(), subtitle.height()))
                            .filter(box -> moved),
                    List.of(below));
        }
        new SlideBlocks(part, xml, charts, words, tables, planned.spacing(), frame.bodies())
                .stack(planned.blocks(), planned.body());
        frame.footer().ifPresent(slot -> xml.inherited(slot, "Footer", Optional.empty(), List.of(footer(slot))));
        String text = words.say("page.of", Map.of("page", NUMBER, "pages", String.valueOf(slides)));
        int at = text.indexOf(NUMBER);
        frame.number()
                .ifPresent(slot -> xml.slideNumber(
                        slot,
                        at < 0 ? "" : text.substring(0, at),
                        number,
                        at < 0 ? "" : text.substring(at + NUMBER.length())));
    }

    /** In one line: a long name without numbers gives way to what the slide is about. */
    private String subtitle(String text, Frame.Slot slot) {
        String whose = pack.head().whose();
        double width = slot.box().width();
        double over = TextWidths.REGULAR.of(text, slot.size()) - width;
        String shown = text;
        if (over > 0 && text.startsWith(whose) && whose.chars().noneMatch(Character::isDigit)) {
            double left = Math.max(60, TextWidths.REGULAR.of(whose, slot.size()) - over - slot.size());
            shown = TextWidths.REGULAR.cut(whose, slot.size(), left, 1) + text.substring(whose.length());
        }
        return TextWidths.REGULAR.cut(shown, slot.size(), width, 1);
    }

    /** Account, period, state of the data, catalogue and confidentiality; a long name of the account is cut. */
    private String footer(Frame.Slot slot) {
        String confidentiality = look.confidentiality(words.language());
        String rest = " · " + pack.periodText() + " · "
                + words.say(
                        "page.as_of",
                        Map.of("day", words.formats().day(pack.head().asOf())))
                + " · "
                + words.say("page.catalogue", Map.of("version", pack.head().catalogue()))
                + (confidentiality.isEmpty() ? "" : " · " + confidentiality);
        double left = Math.max(60, slot.box().width() - TextWidths.REGULAR.of(rest, slot.size()));
        String name = TextWidths.REGULAR.cut(pack.head().whose(), slot.size(), left, 1);
        boolean turned = Scripts.anyRightToLeft(name) && !Scripts.rightToLeft(words.language());
        return (turned ? LEFT_TO_RIGHT_MARK + name + LEFT_TO_RIGHT_MARK : name) + rest;
    }

    private void cover(PlannedSlide planned, String part, SlideXml xml) {
        Page page = planned.page();
        Frame frame = planned.frame();
        xml.inherited(frame.title(), "Title", Optional.empty(), List.of(planned.title()));
        String subtitle = TextWidths.REGULAR.cut(
                page.subtitle(), frame.subtitle().size(), frame.subtitle().box().width(), 2);
        if (!subtitle.isEmpty()) {
            xml.inherited(frame.subtitle(), "Subtitle", Optional.empty(), List.of(subtitle));
        }
        Frame.Slot account = frame.bodies().getFirst();
        List<String> lines = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (block instanceof Block.Prose prose) {
                prose.paragraphs().forEach(text -> lines.add(line(text, account, 1)));
            }
        }
        if (lines.isEmpty()) {
            lines.add(line(pack.head().whose(), account, 2));
            lines.add(pack.periodText());
        }
        xml.inherited(account, "Account", Optional.empty(), lines.subList(0, Math.min(4, lines.size())));
        sender(part, frame, xml);
        frame.footer().ifPresent(slot -> xml.inherited(slot, "Footer", Optional.empty(), List.of(footer(slot))));
    }

    private static String line(String text, Frame.Slot slot, int most) {
        return TextWidths.REGULAR.cut(text, slot.size(), slot.box().width(), most);
    }

    /** The sender's logo, or the name where there is none. */
    private void sender(String part, Frame frame, SlideXml xml) {
        SlideBox title = frame.title().box();
        if (look.logo().isEmpty()) {
            SlideBox box = new SlideBox(title.x(), SENDER, title.width(), 30);
            xml.text("Sender", box, List.of(SlideText.of(look.name(), 18, true, Paint.ACCENT)));
            return;
        }
        byte[] png = look.logo().get();
        ByteBuffer header = ByteBuffer.wrap(png);
        double wide = Math.max(1, header.getInt(PNG_WIDTH));
        double high = Math.max(1, header.getInt(PNG_WIDTH + Integer.BYTES));
        double scale = Math.min(LOGO_HEIGHT / high, LOGO_WIDTH / wide);
        xml.picture(new SlideBox(title.x(), SENDER, wide * scale, high * scale), deck.logo(part, png), look.name());
    }
}
