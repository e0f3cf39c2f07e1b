package tocsin.schedule;

import java.util.Map;
import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The tick of something that is done now and then. */
@DisallowConcurrentExecution
final class Chore implements Job {
    private final Map<String, Runnable> chores;

    Chore(Map<String, Runnable> chores) {
        this.chores = chores;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Objects.requireNonNull(chores.get(context.getJobDetail().getKey().getName()))
                .run();
    }
}
