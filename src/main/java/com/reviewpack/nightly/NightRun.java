package com.reviewpack.nightly;

import com.reviewpack.installation.Backups;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Reasons;
import com.reviewpack.installation.Stores;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.DatabaseNotOpened;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.StorageFailed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Runs one night, or goes on with one that was stopped or killed. */
public final class NightRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightRun.class);
    private static final String DATE = "date";

    private final Installation installation;
    private final Clock clock;
    private final Progress progress;
    private final StopSignal stop;
    private final Growth growth;

    /**
     * @param clock tells which accounts' days have ended, and dates what is noted
     * @param growth how files that still grow are told
     */
    public NightRun(Installation installation, Clock clock, Progress progress, StopSignal stop, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.growth = growth;
    }

    /** How a night ended. */
    public sealed interface Ending {}

    /** It came to its end. */
    public record Done(NightReport report) implements Ending {}

    /** It was stopped as wished; the next start goes on with it. */
    public record Stopped() implements Ending {}

    /**
     * It could not go on, and nothing more is sent; the next start goes on with it.
     *
     * @param reason one sentence
     */
    public record Failed(String reason) implements Ending {}

    /**
     * @throws NightRefused where it cannot begin; nothing was done
     */
    public Ending run(NightOrder order) {
        ReadingInputs.read(installation).requireKnown(order.accounts());
        installation.requireExports();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place())) {
            return run(new Night(installation, order, stores, lease, clock, stop, progress, growth));
        } catch (DatabaseNotOpened | Lease.LeaseHeld notBegun) {
            throw new NightRefused(String.valueOf(notBegun.getMessage()));
        } catch (DataAccessException | TransactionException | StorageFailed lost) {
            LOG.error("the database failed", lost);
            return new Failed("the database failed: " + Reasons.of(lost));
        }
    }

    private Ending run(Night night) {
        LocalDate date = night.order().date();
        Backups backups = new Backups(installation.data());
        backups.before(night.stores(), date);
        night.stores().nights().begin(date, clock.instant());
        Ending ending = launch(night);
        if (ending instanceof Done) {
            backups.after(night.stores(), date);
        }
        return ending;
    }

    private Ending launch(Night night) {
        try (ConfigurableApplicationContext context = context(night)) {
            JobExecution execution = execute(
                    context.getBean(JobOperator.class),
                    context.getBean(JobRepository.class),
                    context.getBean(Job.class),
                    night.order());
            return ending(night, execution);
        }
    }

    /** The context of the job alone: it takes the open database and the night, and reads no settings of its own. */
    private static ConfigurableApplicationContext context(Night night) {
        return new SpringApplicationBuilder(NightJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.main.lazy-initialization", "true",
                        "spring.flyway.enabled", "false",
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "never",
                        "spring.batch.jdbc.isolation-level-for-create", "read_committed"))
                .initializers(created -> {
                    GenericApplicationContext beans = (GenericApplicationContext) created;
                    beans.registerBean(
                            DataSource.class,
                            () -> night.stores().database().source(),
                            // It outlives the context, which would close what looks closable.
                            bean -> ((AbstractBeanDefinition) bean).setDestroyMethodName(""));
                    beans.registerBean(Night.class, () -> night);
                })
                .run();
    }

    /** Restarts the night that was left unfinished on the same date; begins a new run otherwise. */
    private static JobExecution execute(JobOperator operator, JobRepository jobs, Job job, NightOrder order) {
        Set<JobExecution> dead = jobs.findRunningJobExecutions(NightJob.NAME);
        dead.forEach(operator::recover);
        try {
            JobInstance last = jobs.getLastJobInstance(NightJob.NAME);
            JobExecution unfinished = last == null ? null : jobs.getLastJobExecution(last);
            if (unfinished != null) {
                mend(jobs, unfinished);
            }
            if (unfinished != null && isUnfinished(unfinished, order)) {
                return operator.restart(unfinished);
            }
            JobParameters parameters = new JobParametersBuilder()
                    .addString(DATE, order.date().toString())
                    .addLong("run", last == null ? 1 : jobs.getJobInstanceCount(NightJob.NAME) + 1)
                    .toJobParameters();
            return operator.start(job, parameters);
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException("the night cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * What could not even be noted as failed stands as unknown, from which nothing is ever restarted; but each step may run
     * again, so it counts as failed.
     */
    private static void mend(JobRepository jobs, JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                jobs.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            jobs.update(execution);
        }
    }

    private static boolean isUnfinished(JobExecution execution, NightOrder order) {
        boolean restartable =
                execution.getStatus() == BatchStatus.STOPPED || execution.getStatus() == BatchStatus.FAILED;
        return restartable
                && order.date().toString().equals(execution.getJobParameters().getString(DATE));
    }

    private static Ending ending(Night night, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new Done(night.report().orElseThrow());
        }
        if (night.stop().wished()) {
            return night.stop().failure().<Ending>map(Failed::new).orElseGet(Stopped::new);
        }
        List<Throwable> failures = new ArrayList<>(execution.getAllFailureExceptions());
        Collections.reverse(failures);
        night.failure().ifPresent(failures::addFirst);
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NightRefused refused) {
                    throw refused;
                }
            }
        }
        return new Failed(
                failures.isEmpty() ? "the night ended as " + execution.getStatus() : Reasons.of(failures.getFirst()));
    }
}
