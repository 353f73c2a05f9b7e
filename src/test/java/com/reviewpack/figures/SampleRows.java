package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.ExportReader;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.intake.RefusedExport;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.RowSink;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.Transcript;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.PortfolioReader;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of {@code samples/}, read once by the ordinary intake and kept in memory, and the figures told from them. */
public final class SampleRows {

    /** The business date of the samples. */
    public static final LocalDate DATE = LocalDate.of(2026, 11, 1);

    private static final Path SAMPLES = Path.of("samples");

    private final Catalogues catalogues = Catalogues.builtIn();
    private final Portfolio portfolio;
    private final Map<AccountId, Kept> kept = new java.util.TreeMap<>();
    private final List<TicketEvent> events = new ArrayList<>();

    private static final class Kept {
        private final List<Conversation> conversations = new ArrayList<>();
        private final List<VisitorHour> visitors = new ArrayList<>();
        private final List<AgentInterval> agents = new ArrayList<>();
        private final List<Ticket> tickets = new ArrayList<>();
        private final List<HoursEntry> hours = new ArrayList<>();
        private final List<Transcript> transcripts = new ArrayList<>();
    }

    private SampleRows() {
        portfolio = switch (PortfolioReader.read(SAMPLES.resolve("portfolio"), catalogues)) {
            case PortfolioReader.Read read -> read.portfolio();
            case PortfolioReader.Unreadable unreadable ->
                throw new IllegalStateException("samples: " + unreadable.faults());
        };
    }

    public static SampleRows read() {
        SampleRows rows = new SampleRows();
        Path exports = SAMPLES.resolve("exports");
        ExportReader reader = new ExportReader(KnownAccounts.of(rows.portfolio));
        try {
            for (ExportFile file : ExportFolder.scan(exports, false).files()) {
                reader.read(file, exports.resolve(file.name()), rows.keeping(file.kind()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedExport e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private RowSink keeping(ExportKind kind) {
        return new RowSink() {
            @Override
            public void accept(Row row) {
                keep(kind, row);
            }

            @Override
            public void reject(RejectedRow row) {
                throw new IllegalStateException("samples have no rejected rows: " + row);
            }
        };
    }

    private void keep(ExportKind kind, Row row) {
        switch (kind) {
            case CONVERSATIONS -> {
                Conversation read = Conversation.from(row);
                of(read.account()).conversations.add(read);
            }
            case VISITORS -> {
                VisitorHour read = VisitorHour.from(row);
                of(read.account()).visitors.add(read);
            }
            case AGENTS -> {
                AgentInterval read = AgentInterval.from(row);
                of(read.account()).agents.add(read);
            }
            case TICKETS -> {
                Ticket read = Ticket.from(row);
                of(read.account()).tickets.add(read);
            }
            case TICKET_EVENTS -> events.add(TicketEvent.from(row));
            case HOURS -> {
                HoursEntry read = HoursEntry.from(row);
                of(read.account()).hours.add(read);
            }
            case TRANSCRIPTS -> {
                Transcript read = Transcript.from(row);
                of(read.account()).transcripts.add(read);
            }
        }
    }

    private Kept of(AccountId account) {
        return kept.computeIfAbsent(account, id -> new Kept());
    }

    public Portfolio portfolio() {
        return portfolio;
    }

    /** What is asked for: a deliverable of a package for a period, as of {@link #DATE}. */
    public Scope scope(SuccessPackage bought, Deliverable deliverable, Period period, Period previous) {
        Account account = portfolio.account(bought.account()).orElseThrow();
        Catalogue catalogue = catalogues.on(period.lastDay());
        return new Scope(
                account,
                bought,
                catalogue.tier(bought.tier()).orElseThrow(),
                catalogue,
                deliverable,
                period,
                previous,
                DATE,
                portfolio);
    }

    public FigureReport report(Scope scope) {
        return Figures.compute(scope, facts(scope.account()));
    }

    public Facts facts(Account account) {
        Kept rows = of(account.id());
        Map<ExportKind, LocalDate> first = new EnumMap<>(ExportKind.class);
        for (ExportKind kind : ExportKind.values()) {
            firstDay(kind, account).ifPresent(day -> first.put(kind, day));
        }
        return new RowFacts(
                account.zone(),
                DATE,
                rows.conversations,
                rows.visitors,
                rows.agents,
                rows.tickets,
                events,
                rows.hours,
                first);
    }

    /** The samples hold every kind from the same day on, but for transcripts. */
    private Optional<LocalDate> firstDay(ExportKind kind, Account account) {
        return kind == ExportKind.TRANSCRIPTS
                ? Optional.empty()
                : kept.values().stream()
                        .flatMap(rows -> rows.conversations.stream())
                        .map(Conversation::requestedAt)
                        .min(java.util.Comparator.naturalOrder())
                        .map(instant -> instant.atZone(account.zone()).toLocalDate());
    }
}
