package tocsin.schedule;

import java.util.function.IntConsumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of one shard of feeds; no two nodes run one shard at once. */
@DisallowConcurrentExecution
final class PollShard implements Job {
    private final IntConsumer poll;

    PollShard(IntConsumer poll) {
        this.poll = poll;
    }

    @Override
    public void execute(JobExecutionContext context) {
        poll.accept(Integer.parseInt(context.getJobDetail().getKey().getName()));
    }
}
