package tocsin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code tocsin run} in a process of its own, which can be killed. */
final class TocsinProcess {
    private final Process process;

    private TocsinProcess(Process process) {
        this.process = process;
    }

    static TocsinProcess run(Path configuration, Map<String, String> environment, File log) throws IOException {
        ProcessBuilder builder = ChildJvm.of("256m", Main.class, "run", "--config", configuration.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return new TocsinProcess(builder.start());
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; answers how long the end took, and kills what does not end in twenty seconds. */
    Duration stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
