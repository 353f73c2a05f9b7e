package com.reviewpack.nightly;

import com.reviewpack.document.FiguresJson;
import com.reviewpack.document.FinishedFile;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.OnDemand;
import com.reviewpack.gate.PackGate;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.Reasons;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.pages.RestatedPage;
import com.reviewpack.pages.Restatement;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.PackOrigin;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.StorageFailed;
import com.reviewpack.workshop.FigureDifferences;
import com.reviewpack.workshop.NeededExports;
import com.reviewpack.workshop.PackMaking;
import com.reviewpack.workshop.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks again at packs whose facts changed since they were made. Each is composed as of its own business date from what is
 * known now: where a figure that was mailed differs, the next version is proposed, one at a time; what was never mailed is
 * made anew; everything else stays as it is. Safe for several threads.
 */
final class Restating {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whose mail may still reach, or may have reached, its reader. */
    private static final Set<MailState> UNDER_WAY = EnumSet.of(MailState.FROZEN, MailState.SENDING, MailState.RETRY);

    private static final Set<MailState> WITH_ITS_READER =
            EnumSet.of(MailState.ACCEPTED, MailState.UNKNOWN, MailState.BOUNCED);

    private final Night night;

    Restating(Night night) {
        this.night = night;
    }

    /** What has to be looked at: the keys of packs of this night's accounts. */
    List<String> keys() {
        return night.stores().versions().keysToCompare();
    }

    /**
     * @throws IOException where the output cannot be written: the night stops
     */
    void look(String key) throws IOException {
        List<ProducedPack> versions = night.stores().packs().versions(key).stream()
                .filter(ProducedPack::toDeliver)
                .filter(pack -> !night.stores().versions().of(pack).isSetAside())
                .toList();
        if (versions.isEmpty() || !night.order().concerns(versions.getFirst()) || isAny(versions, UNDER_WAY)) {
            return;
        }
        try {
            look(key, versions);
        } catch (StorageFailed | PackGate.CrossedPack stopsTheNight) {
            throw stopsTheNight;
        } catch (RuntimeException | StackOverflowError fault) {
            night.alertOfMail(key + " could not be made again on corrected facts: " + Reasons.of(fault));
        }
        night.stores().database().requireSound();
        night.goesOn();
    }

    private void look(String key, List<ProducedPack> versions) throws IOException {
        ProducedPack newest = versions.getLast();
        Optional<ProducedPack> sent = versions.stream()
                .filter(pack -> isAny(List.of(pack), WITH_ITS_READER))
                .reduce((earlier, later) -> later);
        Optional<ProducedPack> unsent =
                sent.isPresent() && sent.get().version() == newest.version() ? Optional.empty() : Optional.of(newest);
        Optional<String> gone = gone(sent.orElse(newest));
        if (gone.isEmpty()) {
            gone = gone(newest);
        }
        if (gone.isPresent()) {
            night.alertOfMail(
                    key + " stands on facts that were corrected, and cannot be compared with them: " + gone.get());
            night.stores().versions().compared(key, night.warehouse().position());
            return;
        }
        byte[] known = figures(sent.orElse(newest));
        LocalDate asOf = LocalDate.parse(JSON.readTree(known).path("as_of").asString(""));
        Optional<DueItem> item = item(newest, asOf);
        if (item.isEmpty()) {
            night.alertOfMail(
                    key + " stands on facts that were corrected, and nothing promises it any more: its package or"
                            + " account has changed");
        } else if (!waitsForExports(item.get())) {
            PackMaking.Composed now = night.due().making().compose(item.get(), asOf, gaps(item.get()));
            if (sent.isPresent()) {
                propose(item.get(), sent.get(), unsent, known, now);
            } else {
                makeAnew(item.get(), newest, known, now);
            }
        } else {
            return;
        }
        night.stores().versions().compared(key, night.warehouse().position());
    }

    /** The next version of what was mailed, where a figure differs; in place of an earlier proposal that says otherwise. */
    private void propose(
            DueItem item, ProducedPack sent, Optional<ProducedPack> waiting, byte[] known, PackMaking.Composed now)
            throws IOException {
        List<Restatement.Change> changes = FigureDifferences.between(known, FiguresJson.write(now.scope(), now.pack()));
        if (changes.isEmpty()) {
            waiting.ifPresent(proposal -> night.stores()
                    .versions()
                    .setAside(
                            proposal.itemKey(),
                            proposal.version(),
                            "later data brought back the figures of version " + sent.version()));
            return;
        }
        PackMaking.Composed restated = new PackMaking.Composed(
                now.scope(), RestatedPage.lead(now.pack(), new Restatement(sent.version(), sentOn(sent), changes)));
        if (waiting.isPresent()
                && Arrays.equals(figures(waiting.get()), FiguresJson.write(restated.scope(), restated.pack()))) {
            return;
        }
        keep(item, restated, sent.version(), waiting.map(ProducedPack::version).orElse(0));
    }

    private void makeAnew(DueItem item, ProducedPack unsent, byte[] known, PackMaking.Composed now) throws IOException {
        if (!Arrays.equals(known, FiguresJson.write(now.scope(), now.pack()))) {
            keep(item, now, 0, unsent.version());
        }
    }

    private void keep(DueItem item, PackMaking.Composed composed, int restates, int follows) throws IOException {
        PackMaking making = night.due().making();
        making.keep(item, composed, night.order().date(), true, new PackOrigin(restates, follows, making.sources()));
    }

    private boolean isAny(List<ProducedPack> versions, Set<MailState> states) {
        return versions.stream().flatMap(pack -> mails(pack).stream()).anyMatch(mail -> states.contains(mail.state()));
    }

    private List<Mail> mails(ProducedPack pack) {
        return night.stores().deliveries().carrying(pack.itemKey(), pack.version());
    }

    /** The day that its mail is dated. */
    private LocalDate sentOn(ProducedPack sent) {
        return mails(sent).getLast().businessDate().plusDays(1);
    }

    /** Why the figures of a version cannot be read as they were written; empty: they can. */
    private Optional<String> gone(ProducedPack pack) throws IOException {
        ProducedPack.ProducedFile file = figuresFile(pack);
        Path path = night.installation().output().resolve(file.path());
        if (!Files.isRegularFile(path)) {
            return Optional.of(file.path() + " is gone from the output folder");
        }
        return FinishedFile.sha256(Files.readAllBytes(path)).equals(file.sha256())
                ? Optional.empty()
                : Optional.of(file.path() + " is not what was made");
    }

    private byte[] figures(ProducedPack pack) throws IOException {
        return Files.readAllBytes(
                night.installation().output().resolve(figuresFile(pack).path()));
    }

    private static ProducedPack.ProducedFile figuresFile(ProducedPack pack) {
        return pack.files().stream()
                .filter(one -> one.path().endsWith(".figures.json"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pack.itemKey() + " has no figures.json"));
    }

    /** The item as it fell due, or as it was asked for. */
    private Optional<DueItem> item(ProducedPack pack, LocalDate asOf) {
        if (!(pack.subject() instanceof PackSubject.Promised promised)
                || night.inputs().portfolio().account(promised.account()).isEmpty()) {
            return Optional.empty();
        }
        DueRules rules = Rules.of(night.inputs(), night.stores());
        Optional<DueItem> due = rules.plan(pack.dueOn(), pack.dueOn(), Set.<AccountId>of(promised.account())).stream()
                .filter(item -> item.key().equals(pack.itemKey()))
                .findFirst();
        return due.isPresent()
                ? due
                : switch (rules.onDemand(promised.packageId(), promised.deliverable(), asOf)) {
                    case OnDemand.Ready ready ->
                        Optional.of(ready.item()).filter(item -> item.key().equals(pack.itemKey()));
                    case OnDemand.Nothing nothing -> Optional.empty();
                };
    }

    private boolean waitsForExports(DueItem item) {
        return night.installation().settings().incomplete() == NightSettings.Incomplete.HOLD
                && !night.due()
                        .completeness()
                        .reasons(item.account(), needed(item), item.period())
                        .isEmpty();
    }

    private List<Completeness.Stretch> gaps(DueItem item) {
        return night.due().completeness().stretches(item.account(), needed(item), item.period());
    }

    private static Set<ExportKind> needed(DueItem item) {
        return NeededExports.of(item.deliverable());
    }
}
