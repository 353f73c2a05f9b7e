package com.reviewpack.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The programs of the desktop that this process runs on. */
public final class Programs {

    private Programs() {}

    /** Whether a command line may show documents; all others need no display, and must not look for one. */
    public static boolean wanted(String... arguments) {
        return List.of(arguments).contains(ProduceCommand.OPEN);
    }

    /**
     * Shows a document in the program that the desktop keeps for its kind, and returns at once.
     *
     * @return false where there is no desktop, or no program for it
     */
    public static boolean open(Path document) {
        try {
            if (GraphicsEnvironment.isHeadless()
                    || !Desktop.isDesktopSupported()
                    || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                return false;
            }
            Desktop.getDesktop().open(document.toFile());
            return true;
        } catch (IOException | RuntimeException noProgram) {
            return false;
        } catch (AWTError | LinkageError noDisplay) {
            return false;
        }
    }
}
