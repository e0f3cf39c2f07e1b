package tocsin;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import tocsin.settings.Settings;

/**
 * Sets up the log: standard error only, since standard output belongs to what the program prints.
 *
 * <p>Logback finds it as a service before the first line is logged. That spares the search for XML files and their parser,
 * about half a second of the start. The settings follow once they are read.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    private static final Settings.Log UNTIL_SETTINGS_ARE_READ =
            new Settings.Log(Settings.Log.Level.INFO, Settings.Log.Format.TEXT);

    /**
     * Time in UTC, level, the last part of the logger's name, message. Headlines and answers of servers end up in messages:
     * their control characters could feign lines or steer the terminal, so they are shown as blanks.
     */
    private static final String PATTERN = "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\", UTC} %-5level %logger{0} "
            + "%replace(%msg){'\\p{Cntrl}', ' '}%n%replace(%ex){'[\\p{Cntrl}&&[^\\r\\n\\t]]', ' '}";

    /** Libraries that tell more than an operator wants to know, and whose fine levels print addresses with tokens in them. */
    private static final List<String> CHATTERERS = List.of(
            "org.quartz",
            "com.zaxxer",
            "org.flywaydb",
            "org.telegram",
            "com.slack",
            "okhttp3",
            "org.jdbi",
            "org.postgresql",
            "com.rometools",
            "io.avaje");

    /** For {@link java.util.ServiceLoader}. */
    public LogSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        setUp(context, UNTIL_SETTINGS_ARE_READ);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Applies the settings, once they are read. */
    public static void apply(Settings.Log log) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        setUp(context, log);
    }

    private static void setUp(LoggerContext context, Settings.Log log) {
        followInJavaUtilLogging(context);
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget("System.err");
        appender.setEncoder(encoder(context, log.format()));
        appender.start();

        Level level = Level.toLevel(log.level().name());
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        Level atMost = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
        CHATTERERS.forEach(name -> context.getLogger(name).setLevel(atMost));
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, Settings.Log.Format format) {
        Encoder<ILoggingEvent> encoder = switch (format) {
            case TEXT -> {
                PatternLayoutEncoder text = new PatternLayoutEncoder();
                text.setPattern(PATTERN);
                yield text;
            }
            case JSON -> {
                JsonEncoder json = new JsonEncoder();
                json.setWithContext(false);
                json.setWithSequenceNumber(false);
                json.setWithNanoseconds(false);
                json.setWithMessage(false);
                json.setWithArguments(false);
                json.setWithFormattedMessage(true);
                yield json;
            }
        };
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    /** Hands java.util.logging on to here, and tells it the levels, so that it makes no records that nobody wants. */
    private static void followInJavaUtilLogging(LoggerContext context) {
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        LevelChangePropagator levels = new LevelChangePropagator();
        levels.setContext(context);
        levels.setResetJUL(true);
        levels.start();
        context.addListener(levels);
    }
}
