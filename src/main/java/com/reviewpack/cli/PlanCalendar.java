package com.reviewpack.cli;

import com.reviewpack.due.DueItem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * What falls due as an iCalendar feed of all-day events. An item keeps its identity from one feed to the next; what is
 * waived or capped is a cancelled event. The stamp of an event is the end of its period, so that the same plan has the
 * same bytes at any time.
 */
final class PlanCalendar {

    private PlanCalendar() {}

    static String of(List<DueItem> items) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Reviewpack//Plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        items.forEach(item -> calendar.add(event(item)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    private static VEvent event(DueItem item) {
        VEvent event = new VEvent(false);
        event.add(new Uid(UUID.nameUUIDFromBytes(item.key().getBytes(StandardCharsets.UTF_8)) + "@reviewpack"));
        event.add(new DtStamp(item.period().end().atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new DtStart<>(item.dueOn()));
        event.add(new Summary(plain(
                words(item) + " " + item.periodName() + ", " + item.account() + ", package " + item.packageId())));
        event.add(new Description(plain(item.reason())));
        event.add(new Categories(item.deliverable().key()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(
                switch (item.verdict()) {
                    case OWED -> ImmutableStatus.VEVENT_CONFIRMED;
                    case WAIVED, CAPPED -> ImmutableStatus.VEVENT_CANCELLED;
                });
        return event;
    }

    /** {@code Account plan} of {@code account_plan}. */
    private static String words(DueItem item) {
        String key = item.deliverable().key();
        return switch (item.deliverable()) {
            case QBR -> "QBR";
            case MBR -> "MBR";
            case INDUSTRY_KPI_ANALYSIS -> "Industry KPI analysis";
            case ACCOUNT_PLAN,
                    PERFORMANCE_REVIEW,
                    TARGET_ANALYSIS,
                    STRATEGIC_ROADMAP,
                    PRODUCT_RELEASE_REVIEW,
                    PRODUCT_ROADMAP_REVIEW,
                    TRANSCRIPT_ANALYSIS,
                    MISSED_OPPORTUNITY_ANALYSIS,
                    AGENT_EFFECTIVENESS ->
                Character.toUpperCase(key.charAt(0)) + key.substring(1).replace('_', ' ');
        };
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
