package com.reviewpack;

import com.reviewpack.cli.Door;
import com.reviewpack.cli.Programs;
import com.reviewpack.cli.Surroundings;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.report.NightReport;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program's entry: {@code java -jar reviewpack.jar COMMAND …}. */
public final class Reviewpack {

    /** Longer than any item in hand takes; a service manager waits less and then kills. */
    private static final int MOST_SECONDS_TO_STOP = 600;

    private Reviewpack() {}

    public static void main(String[] arguments) {
        if (!Programs.wanted(arguments)) {
            System.setProperty("java.awt.headless", "true");
        }
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Pictures are small, and a full folder of temporary files must not cost a pack.
        ImageIO.setUseCache(false);
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        StopSignal stop = new StopSignal();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                ZoneId.systemDefault(),
                System.getenv(),
                System.console() != null && System.getenv("TERM") != null,
                stop,
                stop::await,
                Programs::open);
        Exit exit = new Exit(stop);
        Runtime.getRuntime().addShutdownHook(new Thread(exit::whenAskedToEnd, "stop"));
        exit.with(Door.enter(surroundings, arguments));
    }

    /** Ends the process with the command's own code, also where the system has asked it to end. */
    private static final class Exit {
        private final StopSignal stop;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile int code;

        Exit(StopSignal stop) {
            this.stop = stop;
        }

        void with(int commandsCode) {
            code = commandsCode;
            ended.countDown();
            System.exit(commandsCode);
        }

        /** Runs when the process is asked to end, and also at its own end. */
        void whenAskedToEnd() {
            stop.stop();
            try {
                boolean inTime = ended.await(MOST_SECONDS_TO_STOP, TimeUnit.SECONDS);
                Runtime.getRuntime().halt(inTime ? code : NightReport.STOPPED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
