package com.reviewpack.erasure;

import com.reviewpack.delivery.KeptMails;
import com.reviewpack.document.SafeNames;
import com.reviewpack.installation.Backups;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Stores;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import com.reviewpack.warehouse.DatabaseNotOpened;
import com.reviewpack.warehouse.Erased;
import com.reviewpack.warehouse.Erasing;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.Redaction;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Erases an account or a person from everything that the installation keeps. Cut short at any moment, the same erasure
 * given again finishes: files go first, the records that lead to them last.
 */
public final class Erasure {

    private final Installation installation;
    private final Clock clock;

    public Erasure(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Whose data is to go, and under which names and addresses it stands; those in the portfolio need not be given.
     *
     * @param names of the account, or of the person
     */
    public record Request(Erased whose, Set<String> names, Set<String> addresses) {
        public Request {
            names = Set.copyOf(names);
            addresses = Set.copyOf(addresses);
        }
    }

    /**
     * What goes, or went.
     *
     * @param names under which it stands
     * @param addresses of the person
     * @param packs that show it
     * @param files of those packs that are still there, and of packs that were refused
     * @param mails whose bytes are kept
     * @param texts reports of nights and other texts in which it stands
     */
    public record Extent(
            SortedSet<String> names,
            SortedSet<String> addresses,
            int packs,
            int files,
            int mails,
            int texts,
            Optional<String> stillNamed) {}

    /** Says what would go and changes nothing. */
    public Extent look(Request request) throws IOException {
        return work(request, false);
    }

    /**
     * Erases.
     *
     * @throws NightRefused where the portfolio still names it, its name is not known, or a mail of it is in doubt
     */
    public Extent erase(Request request) throws IOException {
        return work(request, true);
    }

    private Extent work(Request request, boolean forGood) throws IOException {
        installation.requireEarlierNight();
        Portfolio portfolio = ReadingInputs.read(installation).portfolio();
        Optional<String> stillNamed = stillNamed(request.whose(), portfolio);
        if (forGood && stillNamed.isPresent()) {
            throw new NightRefused(stillNamed.get() + "; take that out first, or the next night brings it all back");
        }
        Request whole = completed(request, portfolio);
        if (whole.names().isEmpty()) {
            throw new NightRefused("the portfolio does not name "
                    + request.whose().id() + "; say with --name under which name it stands in mails and reports");
        }
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place())) {
            lease.require();
            Extent extent = new Run(stores, whole).work(stillNamed, forGood);
            if (forGood) {
                new Backups(installation.data()).removeAll();
            }
            return extent;
        } catch (DatabaseNotOpened | Lease.LeaseHeld notBegun) {
            throw new NightRefused(String.valueOf(notBegun.getMessage()));
        }
    }

    private Optional<String> stillNamed(Erased whose, Portfolio portfolio) {
        return switch (whose) {
            case Erased.OfAccount account ->
                portfolio.knows(account.account()) || portfolio.parked().containsKey(account.account())
                        ? Optional.of("the accounts table still names " + account.id())
                        : Optional.empty();
            case Erased.OfPerson person -> {
                PersonId id = person.person();
                if (installation.settings().leadIds().contains(id)) {
                    yield Optional.of("reviewpack.leads still names " + id);
                }
                if (portfolio.person(id).isPresent()) {
                    yield Optional.of("the people table still names " + id);
                }
                yield portfolio.accounts().values().stream()
                        .filter(account ->
                                account.csm().equals(id) || account.partner().equals(Optional.of(id)))
                        .map(account -> "the accounts table still names " + id + " for " + account.id())
                        .findFirst();
            }
        };
    }

    private static Request completed(Request request, Portfolio portfolio) {
        TreeSet<String> names = new TreeSet<>(request.names());
        TreeSet<String> addresses = new TreeSet<>(request.addresses());
        switch (request.whose()) {
            case Erased.OfAccount account ->
                portfolio.account(account.account()).map(Account::name).ifPresent(names::add);
            case Erased.OfPerson person -> {
                portfolio.person(person.person()).map(Person::name).ifPresent(names::add);
                portfolio.person(person.person()).map(Person::email).ifPresent(addresses::add);
            }
        }
        names.removeIf(String::isBlank);
        addresses.removeIf(String::isBlank);
        return new Request(request.whose(), names, addresses);
    }

    /** One look or one erasure, over open stores. */
    private final class Run {
        private final Stores stores;
        private final Erased whose;
        private final Erasing erasing;
        private final ErasedFiles files = new ErasedFiles(installation.output(), installation.data());
        private final KeptMails kept = new KeptMails(
                installation.data(),
                installation.output().resolve("outbox"),
                installation.settings().mail());
        private final SortedSet<String> names;
        private final SortedSet<String> addresses;
        private final List<Mail> mails;
        private final Redaction redaction;

        Run(Stores stores, Request request) {
            this.stores = stores;
            this.whose = request.whose();
            this.erasing = new Erasing(stores.database().source());
            this.mails = Stream.of(MailState.values())
                    .flatMap(state -> stores.deliveries().in(state).stream())
                    .toList();
            this.names = new TreeSet<>(request.names());
            this.addresses = new TreeSet<>(request.addresses());
            if (whose instanceof Erased.OfPerson) {
                mails.stream().filter(this::isTo).map(Mail::recipient).forEach(addresses::add);
            }
            this.redaction = redaction();
        }

        private Redaction redaction() {
            Redaction all = new Redaction("erased-" + erasing.next())
                    .names(names)
                    .addresses(addresses)
                    .ids(Set.of(whose.id()));
            return switch (whose) {
                case Erased.OfAccount account -> all.hyphened(erasing.packagesOf(account));
                case Erased.OfPerson person ->
                    all.inNamesOfMails(SafeNames.of(person.id()))
                            .hyphened(Stream.of(Viewer.Role.values())
                                    .map(role -> role.key() + "-" + SafeNames.of(person.id()))
                                    .collect(Collectors.toSet()));
            };
        }

        /** By its address, or by its id, which holds the reader's. */
        private boolean isTo(Mail mail) {
            return whose instanceof Erased.OfPerson
                    && (addresses.stream().anyMatch(mail.recipient()::equalsIgnoreCase)
                            || Pattern.matches(
                                    "\\d{4}-\\d{2}-\\d{2}-" + Pattern.quote(SafeNames.of(whose.id())) + "-[0-9a-f]{12}",
                                    mail.id()));
        }

        Extent work(Optional<String> stillNamed, boolean forGood) throws IOException {
            SortedSet<String> ids = erasing.mailsCarrying(whose);
            SortedSet<String> to =
                    mails.stream().filter(this::isTo).map(Mail::id).collect(Collectors.toCollection(TreeSet::new));
            ids.addAll(to);
            ids.addAll(kept.saying(redaction::concerns));
            List<Mail> concerned =
                    mails.stream().filter(mail -> ids.contains(mail.id())).toList();
            if (forGood) {
                refuseDoubt(concerned);
                ids.forEach(erasing::withdraw);
            }
            List<Erasing.Shown> gone = gone();
            List<Path> refused = files.refused(redaction::concerns);
            List<Path> texts = files.texts(redaction);
            Extent extent = new Extent(
                    names,
                    addresses,
                    gone.size(),
                    gone.stream().mapToInt(pack -> pack.files().size()).sum() + refused.size(),
                    ids.size(),
                    texts.size(),
                    stillNamed);
            if (forGood) {
                files.deleteRefused(refused);
                erase(gone, ids, to, concerned, texts);
            }
            return extent;
        }

        private void refuseDoubt(List<Mail> concerned) {
            for (Mail mail : concerned) {
                if (mail.state() == MailState.SENDING || mail.state() == MailState.UNKNOWN) {
                    throw new NightRefused("nobody knows yet whether the mail " + mail.messageId()
                            + " arrived; run a night and settle it first, for its proof would go");
                }
            }
        }

        private List<Erasing.Shown> gone() throws IOException {
            List<Erasing.Shown> gone = new ArrayList<>(erasing.shown(whose));
            if (whose instanceof Erased.OfPerson) {
                Set<String> own = gone.stream().map(Erasing.Shown::itemKey).collect(Collectors.toSet());
                Predicate<String> named = redaction::namesIn;
                for (Erasing.Shown pack : erasing.withFiles()) {
                    if (!own.contains(pack.itemKey())) {
                        var showing = files.showing(pack.files(), named);
                        if (!showing.isEmpty()) {
                            gone.add(new Erasing.Shown(pack.itemKey(), pack.version(), pack.waits(), showing));
                        }
                    }
                }
            }
            return gone;
        }

        private void erase(
                List<Erasing.Shown> gone, Set<String> ids, Set<String> to, List<Mail> concerned, List<Path> texts)
                throws IOException {
            for (String id : ids) {
                kept.delete(id);
            }
            kept.deleteCopies(concerned, redaction::concerns);
            for (Erasing.Shown pack : gone) {
                files.delete(pack.files());
            }
            switch (whose) {
                case Erased.OfAccount account -> files.deleteFolders(SafeNames.of(account.id()));
                case Erased.OfPerson person -> {
                    for (Viewer.Role role : Viewer.Role.values()) {
                        files.deleteFolders("portfolio/" + role.key() + "-" + SafeNames.of(person.id()));
                    }
                }
            }
            files.mask(texts, redaction);
            erasing.erase(whose, gone, ids, to, redaction, clock.instant());
            files.writeRejectedAgain(new Warehouse(stores.database().source()));
            erasing.compact();
            files.deleteCopies();
        }
    }
}
