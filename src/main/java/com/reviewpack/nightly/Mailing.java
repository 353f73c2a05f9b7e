package com.reviewpack.nightly;

import com.reviewpack.delivery.Addressing;
import com.reviewpack.delivery.AttachmentNames;
import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.Enclosing;
import com.reviewpack.delivery.Letter;
import com.reviewpack.delivery.MailAddress;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.installation.Releasing;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Person;
import com.reviewpack.report.SpokenKeys;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.OwedItem.State;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the packs that wait into one mail a CSM, sends the mails, and notes how every owed item stands then. */
final class Mailing {

    private final Night night;
    private final FollowUps followUps;
    private final Addressing addressing;
    private final Enclosing enclosing;
    private final Releasing releasing;

    Mailing(Night night) {
        this.night = night;
        this.followUps = new FollowUps(night);
        this.addressing = new Addressing(
                night.inputs().portfolio(),
                night.installation().settings().leadIds(),
                night.installation().settings().mail(),
                night.order().date().plusDays(1));
        this.enclosing = new Enclosing(
                night.installation().output(),
                new AttachmentNames(
                        night.installation().templates(), night.inputs().portfolio()));
        this.releasing = new Releasing(night.installation().settings(), night.stores());
    }

    /**
     * @return how many mails were tried
     */
    long run() throws IOException {
        try (Delivering delivering = night.delivering()) {
            delivering.settleInterrupted().forEach(night::alertOfMail);
            delivering.recallForgotten(
                    night.order().date(), night.stores().packs().inNoStandingMail());
            followUps.readReturned();
            takeBack();
            freezeAll(delivering);
            replaceTooLarge(delivering);
            delivering.sendAll(this::objection, this::mustStop);
            if (replaceTooLarge(delivering)) {
                delivering.sendAll(this::objection, this::mustStop);
            }
        }
        noteStates();
        return night.stores().deliveries().of(night.order().date()).size();
    }

    private boolean mustStop() {
        night.stores().database().requireSound();
        night.requireLease();
        return night.stop().wished();
    }

    private boolean replaceTooLarge(Delivering delivering) throws IOException {
        return followUps.replaceTooLarge(delivering, addressing, this::objection, pack -> nameOf(pack.subject()));
    }

    /** Writes the mails, unless there would be unbelievably many. */
    private void freezeAll(Delivering delivering) throws IOException {
        Map<String, List<ProducedPack>> perPerson = addressed();
        LocalDate date = night.order().date();
        long written = night.stores().deliveries().mailsByNight(date, date.plusDays(1)).stream()
                .mapToLong(Long::longValue)
                .sum();
        Optional<String> tooMany = MailVolume.objection(night, written + perPerson.size());
        for (List<ProducedPack> packs : perPerson.values()) {
            if (night.stop().wished()) {
                break;
            }
            if (tooMany.isPresent()) {
                packs.forEach(pack -> note(pack, State.HELD, tooMany.get()));
            } else {
                freezeOrWait(delivering, packs);
            }
        }
    }

    private void freezeOrWait(Delivering delivering, List<ProducedPack> packs) throws IOException {
        try {
            freeze(delivering, packs);
        } catch (PageTemplates.TemplateFault wrong) {
            // The packs are made and wait: a later night, or the next run of this one, writes their mail.
            packs.forEach(pack ->
                    note(pack, State.PRODUCED, "its mail could not be written: " + wrong.asFault(wrong.file())));
        }
    }

    /**
     * The packs that stand in no mail, by the person who gets them; those that wait for a person's word are held, those that
     * nobody may get are parked.
     */
    private Map<String, List<ProducedPack>> addressed() {
        Map<String, List<ProducedPack>> perPerson = new TreeMap<>();
        for (ProducedPack pack : night.stores().packs().inNoStandingMail()) {
            Optional<String> waits = releasing.waits(pack);
            if (night.order().concerns(pack) && waits.isPresent()) {
                note(pack, State.HELD, waits.get());
            } else if (night.order().concerns(pack)) {
                switch (addressing.of(pack)) {
                    case Addressing.Addressee to -> {
                        if (!rejectedBefore(pack, to.address())) {
                            perPerson
                                    .computeIfAbsent(to.person().id().value(), id -> new ArrayList<>())
                                    .add(pack);
                        }
                    }
                    case Addressing.Nobody nobody -> park(pack, nobody.reason());
                }
            }
        }
        return perPerson;
    }

    private boolean rejectedBefore(ProducedPack pack, MailAddress address) {
        return night.stores().deliveries().carrying(pack.itemKey(), pack.version()).stream()
                .anyMatch(mail -> mail.recipient().equals(address.toString()));
    }

    private void freeze(Delivering delivering, List<ProducedPack> packs) throws IOException {
        packs.sort(Comparator.comparing((ProducedPack p) -> p.subject() instanceof PackSubject.Promised)
                .thenComparing(p -> nameOf(p.subject()))
                .thenComparing(p -> p.subject().owner())
                .thenComparing(p -> p.period().end(), Comparator.reverseOrder())
                .thenComparing(ProducedPack::itemKey));
        List<Letter.Enclosure> enclosures = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ProducedPack pack : packs) {
            switch (enclosing.of(pack, nameOf(pack.subject()), taken)) {
                case Enclosing.Fit fit -> enclosures.add(fit.enclosure());
                case Enclosing.Unfit unfit -> park(pack, unfit.reason());
            }
        }
        if (enclosures.isEmpty()) {
            return;
        }
        Addressing.Addressee to = (Addressing.Addressee) addressing.of(packs.getFirst());
        Person person = to.person();
        List<Letter> letters = delivering.split(new Letter(
                night.order().date(),
                person.id().value(),
                person.name(),
                to.address(),
                1,
                1,
                enclosures,
                open(person)));
        for (Letter letter : letters) {
            letter.enclosures().forEach(e -> noteIfNew(e.pack()));
            delivering.freeze(letter);
        }
    }

    /** What else the person's accounts were owed tonight and did not get. */
    private List<Letter.Open> open(Person person) {
        return night.stores().nights().owed(night.order().date()).stream()
                .filter(owed -> owed.state() != State.DELIVERED && owed.state() != State.PRODUCED)
                .filter(owed -> addressing.of(owed.subject()) instanceof Addressing.Addressee to
                        && to.person().id().equals(person.id()))
                .map(owed -> new Letter.Open(
                        nameOf(owed.subject()),
                        SpokenKeys.of(owed.subject().kind()),
                        owed.periodName(),
                        owed.state().key().replace('_', ' '),
                        owed.reason()))
                .toList();
    }

    /**
     * Takes back the mails that no server has and that may not go as they are, before their packs are put into new ones:
     * what one pack in a mail forbids must not cost its reader the others.
     */
    private void takeBack() {
        for (MailState waiting : List.of(MailState.FROZEN, MailState.RETRY)) {
            for (Mail mail : night.stores().deliveries().in(waiting)) {
                if (objection(mail).isPresent()) {
                    night.stores().deliveries().takeBack(mail);
                }
            }
        }
    }

    /** Why a mail that waits may not go any more: of a pack in it, its reader has changed, or the word that released it lapsed. */
    private Optional<String> objection(Mail mail) {
        for (ProducedPack pack : night.stores().packs().inMail(mail.id())) {
            Optional<String> waits = releasing.waits(pack);
            if (waits.isPresent()) {
                return waits;
            }
            boolean same = addressing.of(pack) instanceof Addressing.Addressee to
                    && to.address().toString().equals(mail.recipient());
            if (!same) {
                return Optional.of(mail.recipient() + " no longer looks after all that is in " + pack.itemKey());
            }
        }
        return Optional.empty();
    }

    private void park(ProducedPack pack, String reason) {
        note(pack, State.PARKED, reason);
    }

    /** A pack that restates what its reader has is owed to nobody: the report lists it by itself. */
    private void note(ProducedPack pack, State state, String reason) {
        if (!isProposal(pack)) {
            night.stores()
                    .nights()
                    .note(night.order().date(), OwedItems.waiting(pack).with(state, reason));
        }
    }

    private boolean isProposal(ProducedPack pack) {
        return night.stores().versions().of(pack).origin().isProposal();
    }

    private void noteIfNew(ProducedPack pack) {
        boolean noted = night.stores().nights().owed(night.order().date()).stream()
                .anyMatch(owed -> owed.key().equals(pack.itemKey()));
        if (!noted && !isProposal(pack)) {
            night.stores().nights().note(night.order().date(), OwedItems.waiting(pack));
        }
    }

    private void noteStates() {
        Map<String, OwedItem> before = new HashMap<>();
        night.stores().nights().owed(night.order().date()).forEach(owed -> before.put(owed.key(), owed));
        for (OwedItem owed : before.values()) {
            OwedItem after = OwedItems.now(owed, night.stores());
            if (!after.equals(owed)) {
                night.stores().nights().note(night.order().date(), after);
            }
        }
    }

    /** The account's name, or in which role a person looks after many. */
    private String nameOf(PackSubject subject) {
        return switch (subject) {
            case PackSubject.Promised promised ->
                night.inputs()
                        .portfolio()
                        .account(promised.account())
                        .map(Account::name)
                        .orElse(promised.account().value());
            case PackSubject.View view ->
                switch (view.viewer().role()) {
                    case CSM -> "your accounts";
                    case PARTNER -> "your client accounts";
                    case LEAD -> "all accounts";
                };
        };
    }
}
