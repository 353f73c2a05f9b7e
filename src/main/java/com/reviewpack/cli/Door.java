package com.reviewpack.cli;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.TemplateFaults;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.Reasons;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.DatabaseNotOpened;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's door: reads the command line, runs the command, and answers with its exit code. */
@Command(
        name = "reviewpack",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Nightly reporting for Customer Success teams.",
        description = {
            "",
            "Takes in usage exports and a portfolio of accounts, works out what each account is owed,",
            "makes the packs and mails them to those who look after the accounts.",
            ""
        },
        footer = {
            "",
            "Every setting of the settings file is also an option, --reviewpack.mail.host=HOST, and an",
            "environment variable, REVIEWPACK_MAIL_HOST.",
            "",
            "Exit codes: 0 all well; 1 wrong usage or configuration, nothing done; 2 done, with",
            "exceptions to look at; 3 the night was stopped."
        })
public final class Door implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String SETTING = "--reviewpack.";
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][0-9]{1,2})?");

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    CommandSpec spec;

    private Door(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command line and returns its exit code. */
    public static int enter(Surroundings surroundings, String... arguments) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith(SETTING) && equals > 0) {
                settings.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else {
                others.add(argument);
            }
        }
        CommandLine line = new CommandLine(new Door(surroundings))
                .addSubcommand(new NightlyCommand(surroundings, settings))
                .addSubcommand(new PlanCommand(surroundings, settings))
                .addSubcommand(new ProduceCommand(surroundings, settings))
                .addSubcommand(new CheckCommand(surroundings, settings))
                .addSubcommand(new StatusCommand(surroundings, settings))
                .addSubcommand(new ApproveCommand(surroundings, settings))
                .addSubcommand(new ResolveCommand(surroundings, settings))
                .addSubcommand(new HistoryCommand(surroundings, settings))
                .addSubcommand(new ResendCommand(surroundings, settings))
                .addSubcommand(new EntitlementsCommand(surroundings, settings))
                .addSubcommand(new EraseCommand(surroundings, settings))
                .addSubcommand(new ServeCommand(surroundings, settings))
                .addSubcommand(new StaffingCommand(surroundings))
                .addSubcommand(new SampleCommand(surroundings))
                .addSubcommand(new GalleryCommand(surroundings))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(96)
                .registerConverter(LocalDate.class, Door::date)
                .registerConverter(double.class, Door::number)
                .registerConverter(int.class, Door::wholeNumber)
                .registerConverter(Integer.class, Door::wholeNumber)
                .registerConverter(long.class, Door::longNumber)
                .setParameterExceptionHandler((fault, given) -> refuse(surroundings, List.of(words(fault))))
                .setExecutionExceptionHandler((failure, command, result) -> failed(surroundings, failure));
        int code = orFailed(surroundings, execute(surroundings, line, others));
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    /** Says what came up while the command worked and did not stop it any more. */
    private static int orFailed(Surroundings surroundings, int code) {
        if (code != NightReport.WELL || surroundings.stop().failure().isEmpty()) {
            return code;
        }
        surroundings
                .err()
                .println("reviewpack: " + surroundings.stop().failure().get() + "; what was done stands");
        return NightReport.EXCEPTIONS;
    }

    /** Says in one sentence also what no command can go on after. */
    private static int execute(Surroundings surroundings, CommandLine line, List<String> arguments) {
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError full) {
            return exhausted(surroundings);
        } catch (Error broken) {
            LOG.error("broken", broken);
            surroundings.err().println("reviewpack: stopped: " + broken + " (--log-file FILE tells more)");
            return NightReport.STOPPED;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(surroundings.out());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; write it like 2026-11-01");
        }
    }

    private static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new TypeConversionException("'" + text + "' is no number; write it like 120 or 12.5");
        }
        return Double.parseDouble(text);
    }

    private static int wholeNumber(String text) {
        return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long longNumber(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long whole(String text, long least, long most) {
        long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (number == Long.MIN_VALUE || number < least || number > most) {
            throw new TypeConversionException("'" + text + "' is no whole number of bearable size; write it like 120");
        }
        return number;
    }

    private static String words(CommandLine.ParameterException fault) {
        return String.valueOf(fault.getMessage()).replaceAll("\\s+", " ") + " (see: reviewpack " + help(fault) + ")";
    }

    private static String help(CommandLine.ParameterException fault) {
        String name = fault.getCommandLine().getCommandName();
        return name.equals("reviewpack") ? "--help" : name + " --help";
    }

    private static int exhausted(Surroundings surroundings) {
        surroundings
                .err()
                .println("reviewpack: stopped: " + Reasons.TOO_LITTLE_MEMORY
                        + "; the next start goes on where this one ended");
        return NightReport.STOPPED;
    }

    private static int failed(Surroundings surroundings, Exception failure) {
        if (Reasons.isOfMemory(failure)) {
            return exhausted(surroundings);
        }
        return switch (failure) {
            case NightRefused refused -> refuse(surroundings, refused.lines());
            case UsageFault usage -> refuse(surroundings, List.of(String.valueOf(usage.getMessage())));
            case DatabaseNotOpened closed -> refuse(surroundings, List.of(String.valueOf(closed.getMessage())));
            case TemplateFaults wrong ->
                refuse(
                        surroundings,
                        wrong.faults().stream().map(Fault::toString).toList());
            case PageTemplates.TemplateFault wrong ->
                refuse(surroundings, List.of(wrong.asFault(wrong.file()).toString()));
            default -> {
                LOG.error("unexpected", failure);
                yield refuse(surroundings, List.of("unexpected: " + failure + " (--log-file FILE tells more)"));
            }
        };
    }

    private static int refuse(Surroundings surroundings, List<String> lines) {
        lines.forEach(text -> surroundings.err().println("reviewpack: " + text));
        surroundings.err().flush();
        return NightReport.NOT_BEGUN;
    }
}
