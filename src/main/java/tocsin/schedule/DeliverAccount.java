package tocsin.schedule;

import java.util.function.Consumer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of one chat account; no two nodes deliver for one account at once. */
@DisallowConcurrentExecution
final class DeliverAccount implements Job {
    private final Consumer<String> deliver;

    DeliverAccount(Consumer<String> deliver) {
        this.deliver = deliver;
    }

    @Override
    public void execute(JobExecutionContext context) {
        deliver.accept(context.getJobDetail().getKey().getName());
    }
}
