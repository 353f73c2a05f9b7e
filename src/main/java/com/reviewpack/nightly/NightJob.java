package com.reviewpack.nightly;

import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueView;
import com.reviewpack.erasure.Retaining;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.report.NightReport;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * The night as one job: these steps, in this order, under these names. Every step may run again after a crash, for what
 * it has finished is in the stores; so a restart runs them all and does only what is missing.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightJob {

    static final String NAME = "night";

    /** Files read, or packs made, at the same time. */
    private static final int AT_ONCE = 2;

    /** Items between two looks at the wish to stop; each is safe by itself as soon as it is done. */
    private static final int CHUNK = 8;

    private final Night night;
    private final JobRepository jobs;
    private final PlatformTransactionManager transactions;

    NightJob(Night night, JobRepository jobs, PlatformTransactionManager transactions) {
        this.night = night;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Bean
    Job stepsOfTheNight() {
        return new JobBuilder(NAME, jobs)
                .start(readPortfolio())
                .next(takeInExports())
                .next(settleCorrections())
                .next(findDue())
                .next(producePacks())
                .next(restatePacks())
                .next(producePortfolioViews())
                .next(deliver())
                .next(eraseOld())
                .next(report())
                .build();
    }

    private Step readPortfolio() {
        return once("read-portfolio", () -> readInputs());
    }

    private long readInputs() {
        Inputs inputs = ReadingInputs.read(night.installation());
        night.hand(inputs);
        return inputs.portfolio().accounts().size();
    }

    private Step takeInExports() {
        TakingIn takingIn = new TakingIn(night);
        return each("take-in-exports", takingIn::waiting, takingIn::take, ExportFile.class);
    }

    private Step settleCorrections() {
        return once("settle-corrections", () -> new Settling(night).run());
    }

    private Step findDue() {
        return once("find-due", () -> new FindingDue(night).run());
    }

    private Step producePacks() {
        Producing producing = new Producing(night);
        return each("produce-packs", () -> withRoom(night.due().toMake()), producing::produce, DueItem.class);
    }

    private <T> List<T> withRoom(List<T> toMake) throws IOException {
        new DiskRoom(night).requireForMaking(toMake.size());
        return toMake;
    }

    private Step restatePacks() {
        Restating restating = new Restating(night);
        return each("restate-packs", restating::keys, restating::look, String.class);
    }

    private Step producePortfolioViews() {
        return each(
                "produce-portfolio-views",
                () -> withRoom(night.due().views()),
                view -> night.due().viewMaking().produce(view),
                DueView.class);
    }

    private Step deliver() {
        return once("deliver", () -> {
            new DiskRoom(night).requireForSending();
            return new Mailing(night).run();
        });
    }

    private Step eraseOld() {
        return once("erase-old", () -> {
            if (!night.order().isWhole()) {
                return 0;
            }
            Optional<Retaining.Retired> retired = new Retaining(night.installation(), night.stores())
                    .run(night.order().date(), night.now());
            retired.ifPresent(night::hand);
            return retired.map(Retaining.Retired::all).orElse(0L);
        });
    }

    private Step report() {
        return once("report", () -> new Reporting(night).run());
    }

    /** A piece of work that counts what it worked on. */
    private interface Work {
        long run() throws Exception;
    }

    /** The items of a step, found when it begins. */
    private interface Items<T> {
        List<T> find() throws Exception;
    }

    /** What is done to one item. */
    private interface ItemWork<T> {
        void run(T item) throws Exception;
    }

    private Step once(String name, Work work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            stopIfWished();
                            guarded(name, () -> {
                                night.progress().begins(name, 0);
                                long begin = System.nanoTime();
                                long items = work.run();
                                night.took(new NightReport.StepTime(name, since(begin), items));
                                night.progress().ends(name);
                                return items;
                            });
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(ownTransactions())
                .allowStartIfComplete(true)
                .build();
    }

    private <T> Step each(String name, Items<T> items, ItemWork<T> work, Class<T> type) {
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(name + "-");
        threads.setConcurrencyLimit(AT_ONCE);
        Listing<T> listing = new Listing<>(name, items);
        return new ChunkOrientedStepBuilder<T, T>(name, jobs, CHUNK)
                .transactionManager(transactions)
                .transactionAttribute(ownTransactions())
                .reader(listing)
                .processor(item -> {
                    if (!night.stop().wished()) {
                        guarded(name, () -> {
                            work.run(type.cast(item));
                            night.progress().advances(name);
                            return 1;
                        });
                    }
                    return item;
                })
                .writer(chunk -> listing.done(chunk.size()))
                .taskExecutor(threads)
                .listener((StepExecutionListener) listing)
                .interruptionPolicy(execution -> stopIfWished())
                .allowStartIfComplete(true)
                .build();
    }

    /**
     * The stores commit for themselves, item by item; a transaction around a step would only hold them up. Every
     * exception ends the step: one that a transaction would forgive would have the step run again without end.
     */
    private static TransactionAttribute ownTransactions() {
        return new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
            private static final long serialVersionUID = 1L;

            @Override
            public boolean rollbackOn(Throwable failure) {
                return true;
            }
        };
    }

    /**
     * Does work whose failure ends the step. What failed is told to the night alone: its words may hold what a customer
     * wrote, and the job repository would keep them.
     */
    private void guarded(String step, Work work) {
        try {
            work.run();
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            night.failed(failure);
            throw new StepStopped(step);
        }
    }

    /** A step could not go on; the night knows why. */
    private static final class StepStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepStopped(String step) {
            super(
                    "the step " + step + " could not go on; the program's output and its log say why",
                    null,
                    false,
                    false);
        }
    }

    private void stopIfWished() throws JobInterruptedException {
        if (night.stop().wished()) {
            throw new JobInterruptedException("stopped as wished");
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Hands out the items one by one and tells the night when the last one is done. */
    private final class Listing<T> implements ItemReader<T>, StepExecutionListener {
        private final String name;
        private final Items<T> items;
        private final Deque<T> left = new ArrayDeque<>();
        private long begin;
        private long done;
        private boolean begun;

        Listing(String name, Items<T> items) {
            this.name = name;
            this.items = items;
        }

        @Override
        public synchronized @org.jspecify.annotations.Nullable T read() throws Exception {
            if (!begun) {
                begun = true;
                begin = System.nanoTime();
                guarded(name, () -> {
                    left.addAll(items.find());
                    night.progress().begins(name, left.size());
                    return left.size();
                });
            }
            return left.poll();
        }

        @Override
        public synchronized ExitStatus afterStep(StepExecution execution) {
            night.took(new NightReport.StepTime(name, since(begin), done));
            night.progress().ends(name);
            return execution.getExitStatus();
        }

        synchronized void done(int more) {
            done += more;
        }
    }
}
