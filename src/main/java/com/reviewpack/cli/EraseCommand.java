package com.reviewpack.cli;

import com.reviewpack.erasure.Erasure;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.Erased;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes an account or a person out of all that is kept. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Erases an account or a person from the database, packs, mails, reports and backups.",
        description = {
            "",
            "Without --yes it says what would go and changes nothing. The portfolio and the exports are yours: take it",
            "out of them first. What stays are counts and digests.",
            ""
        })
final class EraseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    final InstallationOptions options = new InstallationOptions();

    @Option(names = "--account", paramLabel = "A", description = "The account, by its id.")
    @Nullable
    String account;

    @Option(names = "--person", paramLabel = "P", description = "The person, by their id.")
    @Nullable
    String person;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A name under which it stands (default: that in the portfolio); may be given several times.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--address",
            paramLabel = "MAIL",
            description = "A mail address of the person (default: those in the portfolio and of their own mails).")
    List<String> addresses = new ArrayList<>();

    @Option(names = "--yes", description = "Erase, for good.")
    boolean yes;

    EraseCommand(Surroundings surroundings, Map<String, String> settings) {
        this.surroundings = surroundings;
        options.give(settings);
    }

    @Override
    public Integer call() throws IOException {
        Erased whose = whose();
        Erasure erasure = new Erasure(options.installation(surroundings), surroundings.clock());
        Erasure.Request request = new Erasure.Request(whose, Set.copyOf(names), Set.copyOf(addresses));
        tell(yes ? erasure.erase(request) : erasure.look(request), whose);
        return NightReport.WELL;
    }

    private Erased whose() {
        if (account != null && person == null && !account.isBlank()) {
            return new Erased.OfAccount(new AccountId(account));
        }
        if (person != null && account == null && !person.isBlank()) {
            return new Erased.OfPerson(new PersonId(person));
        }
        throw new UsageFault("erase takes either --account or --person");
    }

    private void tell(Erasure.Extent extent, Erased whose) {
        surroundings
                .out()
                .println((yes ? "Erased: " : "Would go: ") + counted(extent.packs(), "pack") + " with "
                        + counted(extent.files(), "file") + ", " + counted(extent.mails(), "mail")
                        + ", all records, and "
                        + whose.id() + " in " + counted(extent.texts(), "report")
                        + (yes ? "; backups are gone, the next night makes a new one" : "; and every backup"));
        if (!yes) {
            extent.stillNamed().ifPresent(words -> surroundings.out().println("First: " + words + "."));
            surroundings.out().println("Then: reviewpack erase " + given(extent) + " --yes");
        }
    }

    private String given(Erasure.Extent extent) {
        String who = account != null ? "--account '" + account + "'" : "--person '" + person + "'";
        return who
                + extent.names().stream().map(name -> " --name '" + name + "'").collect(Collectors.joining())
                + extent.addresses().stream()
                        .map(address -> " --address '" + address + "'")
                        .collect(Collectors.joining());
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
