package com.reviewpack.installation;

import com.reviewpack.warehouse.Approval;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPack;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which packs wait for a person's word before they are mailed, and how that word is given. */
public final class Releasing {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/+:,@%-]+");

    private final ApprovalRules rules;
    private final Stores stores;

    public Releasing(NightSettings settings, Stores stores) {
        this.rules = ApprovalRules.of(settings);
        this.stores = stores;
    }

    /** Why a pack may not be mailed before somebody has looked at it, with what to look at and the command; empty: it may. */
    public Optional<String> waits(ProducedPack pack) {
        return why(pack)
                .map(why -> why + "; look at " + lookAt(pack) + " and release it with: " + command(pack.itemKey()));
    }

    /** Why a pack may not be mailed before somebody has looked at it; empty: it may. */
    public Optional<String> why(ProducedPack pack) {
        PackVersions.Standing standing = stores.versions().of(pack);
        Optional<String> why = doubts(pack)
                .or(() -> standing.origin().isProposal()
                        ? Optional.of(restates(pack, standing.origin().restates()))
                        : rules.waitsBy(pack.subject())
                                .map(entry -> "it waits for approval, as reviewpack.approval says of " + entry));
        return why.filter(waiting -> !stores.versions().isApproved(pack))
                .map(waiting -> waiting + lapsed(pack, standing));
    }

    /** What the gate has found; a pack that nobody has examined is not good either. */
    private Optional<String> doubts(ProducedPack pack) {
        return stores.verdicts()
                .of(pack.itemKey(), pack.version())
                .map(verdict -> String.join("; ", verdict.reasons()))
                .or(() -> Optional.of("it was not examined"))
                .filter(found -> !found.isEmpty());
    }

    private String restates(ProducedPack pack, int earlier) {
        String sent = stores.deliveries().carrying(pack.itemKey(), earlier).stream()
                .filter(mail -> mail.firstAttemptAt() != null)
                .map(Mail::businessDate)
                .reduce((first, last) -> last)
                .map(night -> ", mailed by the night of " + night)
                .orElse("");
        return "version " + pack.version() + " corrects version " + earlier + sent;
    }

    /** What became of an approval of this version, or of the one that it follows. */
    private String lapsed(ProducedPack pack, PackVersions.Standing standing) {
        Optional<Approval> word = stores.versions()
                .approval(pack.itemKey(), pack.version())
                .or(() -> stores.versions()
                        .approval(pack.itemKey(), standing.origin().follows()));
        return word.map(approval -> "; the approval of version " + approval.version() + " by " + approval.by()
                        + " lapsed, as facts behind it changed since")
                .orElse("");
    }

    /** The file that shows a pack, below the output folder. */
    public static String lookAt(ProducedPack pack) {
        return pack.files().stream()
                .map(ProducedPack.ProducedFile::path)
                .filter(path -> path.endsWith(".pdf"))
                .findFirst()
                .orElse("its files");
    }

    /** The command that releases what waits under a key, as a shell takes it. */
    static String command(String itemKey) {
        return "reviewpack approve "
                + (PLAIN.matcher(itemKey).matches() ? itemKey : "'" + itemKey.replace("'", "'\\''") + "'");
    }
}
