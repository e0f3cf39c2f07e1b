package tocsin.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/**
 * Quartz decides when: each shard of feeds is a job that asks what is due, each chat account is a job that delivers. What
 * is due and what is owed is written in the store; the clockwork only ticks.
 */
public final class Clockwork implements AutoCloseable {
    private static final String POLL = "poll";
    private static final String DELIVER = "deliver";
    private static final String CHORE = "chore";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Scheduler quartz;

    private Clockwork(Scheduler quartz) {
        this.quartz = quartz;
    }

    /**
     * A clockwork that {@link #start} sets going.
     *
     * @param shards how many shards the feeds are spread over
     * @param tick how often a shard and an account are looked at
     * @param poll polls what is due in a shard; hands work out and returns
     * @param deliver delivers what is owed by an account; hands work out and returns
     * @param chores what is done once a minute, by name
     */
    public static Clockwork of(
            int shards,
            List<String> accounts,
            Duration tick,
            IntConsumer poll,
            Consumer<String> deliver,
            Map<String, Runnable> chores) {
        try {
            StdSchedulerFactory factory = new StdSchedulerFactory(properties());
            Scheduler quartz = factory.getScheduler();
            quartz.setJobFactory(jobs(poll, deliver, Map.copyOf(chores)));
            for (int shard = 0; shard < shards; shard++) {
                quartz.scheduleJob(
                        job(POLL, PollShard.class, Integer.toString(shard)), every(tick, spread(tick, shard, shards)));
            }
            for (String account : accounts) {
                quartz.scheduleJob(job(DELIVER, DeliverAccount.class, account), every(tick, Duration.ZERO));
            }
            for (String chore : chores.keySet()) {
                quartz.scheduleJob(job(CHORE, Chore.class, chore), every(MINUTE, MINUTE));
            }
            return new Clockwork(quartz);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler cannot be made: " + e.getMessage(), e);
        }
    }

    /** Begins to tick. */
    public void start() {
        try {
            quartz.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler does not start: " + e.getMessage(), e);
        }
    }

    /** Delivers an account's alerts now, without waiting for its tick; nothing happens once this is closed. */
    public void deliverNow(String account) {
        try {
            quartz.triggerJob(JobKey.jobKey(account, DELIVER));
        } catch (SchedulerException e) {
            if (!isShutDown()) {
                throw new IllegalStateException("the scheduler does not take a delivery for " + account, e);
            }
        }
    }

    private boolean isShutDown() {
        try {
            return quartz.isShutdown();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler does not say whether it runs", e);
        }
    }

    /** Fires no more; what has begun goes on. */
    public void pause() {
        try {
            quartz.standby();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler does not pause", e);
        }
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the scheduler does not stop", e);
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "tocsin-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.idleWaitTime", "1000");
        properties.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "64");
        properties.setProperty("org.quartz.threadPool.class", VirtualThreadPool.class.getName());
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    private static Duration spread(Duration tick, int shard, int shards) {
        return tick.multipliedBy(shard).dividedBy(shards);
    }

    private static JobDetail job(String group, Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name, group).storeDurably().build();
    }

    private static Trigger every(Duration tick, Duration after) {
        return TriggerBuilder.newTrigger()
                .startAt(Date.from(Instant.now().plus(after)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(tick.toMillis())
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                        .repeatForever())
                .build();
    }

    private static JobFactory jobs(IntConsumer poll, Consumer<String> deliver, Map<String, Runnable> chores) {
        return (TriggerFiredBundle bundle, Scheduler scheduler) -> {
            Class<? extends Job> type = bundle.getJobDetail().getJobClass();
            if (type == PollShard.class) {
                return new PollShard(poll);
            }
            return type == Chore.class ? new Chore(chores) : new DeliverAccount(deliver);
        };
    }
}
