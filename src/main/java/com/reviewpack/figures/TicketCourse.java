package com.reviewpack.figures;

import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What had happened to a ticket by a close: the newest row's instants, completed by the events of earlier states. Nothing
 * that happened at the close or later is in it.
 *
 * @param open the stretches in which it was open, in order; from resolved to reopened it is not
 * @param resolvedAt the end of the last stretch; null where it is open at the close
 * @param firstAnswerAt the first response, or the first resolution where there is none; null: unanswered
 * @param updates instants of updates, in order
 * @param pauses stretches between pending and resumed; one that was never resumed lasts until the ticket is reopened, or
 *     until the close
 * @param rcaAt when the root cause analysis was delivered; null: not yet
 */
record TicketCourse(
        List<Stretch> open,
        @Nullable Instant resolvedAt,
        @Nullable Instant firstAnswerAt,
        List<Instant> updates,
        List<Stretch> pauses,
        @Nullable Instant rcaAt) {

    static TicketCourse upTo(Instant close, TicketHistory history) {
        Ticket ticket = history.ticket();
        List<TicketEvent> events = history.events().stream()
                .filter(event -> event.at().isBefore(close) && !event.at().isBefore(ticket.openedAt()))
                .toList();
        @Nullable Instant rowResolved = before(close, ticket.resolvedAt());
        List<Stretch> open = new ArrayList<>();
        @Nullable Instant since = ticket.openedAt();
        for (TicketEvent event : events) {
            if (event.kind() == TicketEvent.Kind.RESOLVED && since != null) {
                open.add(new Stretch(since, event.at()));
                since = null;
            } else if (event.kind() == TicketEvent.Kind.REOPENED) {
                if (since != null && rowResolvedBetween(rowResolved, since, event.at())) {
                    open.add(new Stretch(since, java.util.Objects.requireNonNull(rowResolved)));
                    since = null;
                }
                since = since == null ? event.at() : since;
            }
        }
        since = endWithTheRow(open, since, rowResolved);
        if (since != null) {
            open.add(new Stretch(since, close));
        }
        Instant resolvedAt = since == null ? open.getLast().to() : null;
        return new TicketCourse(
                List.copyOf(open),
                resolvedAt,
                firstAnswer(close, ticket, open, resolvedAt),
                of(events, TicketEvent.Kind.UPDATE),
                pauses(events, close),
                before(close, ticket.rcaDeliveredAt()));
    }

    private static boolean rowResolvedBetween(@Nullable Instant rowResolved, Instant since, Instant reopened) {
        return rowResolved != null && !rowResolved.isBefore(since) && !rowResolved.isAfter(reopened);
    }

    /** The newest row says when the last stretch ended, unless a later reopening is known; null: resolved. */
    private static @Nullable Instant endWithTheRow(
            List<Stretch> open, @Nullable Instant since, @Nullable Instant rowResolved) {
        if (rowResolved == null) {
            return since;
        }
        if (since != null) {
            if (rowResolved.isBefore(since)) {
                return since;
            }
            open.add(new Stretch(since, rowResolved));
        } else if (!rowResolved.isBefore(open.getLast().from())) {
            Stretch last = open.removeLast();
            open.add(new Stretch(last.from(), rowResolved));
        }
        return null;
    }

    private static @Nullable Instant firstAnswer(
            Instant close, Ticket ticket, List<Stretch> open, @Nullable Instant resolvedAt) {
        @Nullable Instant response = before(close, ticket.firstResponseAt());
        if (response != null) {
            return response;
        }
        return open.size() > 1 ? open.getFirst().to() : resolvedAt;
    }

    private static List<Stretch> pauses(List<TicketEvent> events, Instant close) {
        List<Stretch> pauses = new ArrayList<>();
        @Nullable Instant since = null;
        for (TicketEvent event : events) {
            switch (event.kind()) {
                case PENDING -> since = since == null ? event.at() : since;
                case RESUMED, REOPENED -> {
                    if (since != null) {
                        pauses.add(new Stretch(since, event.at()));
                        since = null;
                    }
                }
                case UPDATE, RESOLVED, CLOSED -> {
                    // None of these ends a pause: a pause beyond the resolution lies outside the open stretches.
                }
            }
        }
        if (since != null) {
            pauses.add(new Stretch(since, close));
        }
        return List.copyOf(pauses);
    }

    private static List<Instant> of(List<TicketEvent> events, TicketEvent.Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .map(TicketEvent::at)
                .toList();
    }

    private static @Nullable Instant before(Instant close, @Nullable Instant instant) {
        return instant != null && instant.isBefore(close) ? instant : null;
    }

    /** The open stretches less the pauses, in order. */
    List<Stretch> counted() {
        List<Stretch> counted = open;
        for (Stretch pause : pauses) {
            counted =
                    counted.stream().flatMap(stretch -> without(stretch, pause)).toList();
        }
        return counted;
    }

    private static Stream<Stretch> without(Stretch stretch, Stretch pause) {
        if (!pause.from().isBefore(stretch.to()) || !stretch.from().isBefore(pause.to())) {
            return Stream.of(stretch);
        }
        return Stream.of(
                        stretch.from().isBefore(pause.from()) ? new Stretch(stretch.from(), pause.from()) : null,
                        pause.to().isBefore(stretch.to()) ? new Stretch(pause.to(), stretch.to()) : null)
                .filter(java.util.Objects::nonNull);
    }
}
