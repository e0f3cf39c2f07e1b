package tocsin.settings;

import java.time.Duration;
import java.util.Map;
import tocsin.domain.Loudness;
import tocsin.domain.Severity;

/**
 * How chats are told more of what has rung.
 *
 * @param cooldown between two updates of one incident in a chat, by its severity
 * @param loud when updates ring, in chats that have not chosen
 */
public record Alerts(Map<Severity, Duration> cooldown, Loudness loud) {
    /** What holds when nobody sets it. */
    public static final Alerts DEFAULT = new Alerts(
            Map.of(
                    Severity.LOW, Keys.COOLDOWN_LOW.byDefault(),
                    Severity.MODERATE, Keys.COOLDOWN_MODERATE.byDefault(),
                    Severity.HIGH, Keys.COOLDOWN_HIGH.byDefault(),
                    Severity.CRITICAL, Keys.COOLDOWN_CRITICAL.byDefault()),
            Keys.ALERTS_LOUD.byDefault());

    public Alerts {
        cooldown = Map.copyOf(cooldown);
    }

    static Alerts of(Section alerts) {
        Section cooldown = alerts.section("cooldown");
        return new Alerts(
                Map.of(
                        Severity.LOW, cooldown.value(Keys.COOLDOWN_LOW),
                        Severity.MODERATE, cooldown.value(Keys.COOLDOWN_MODERATE),
                        Severity.HIGH, cooldown.value(Keys.COOLDOWN_HIGH),
                        Severity.CRITICAL, cooldown.value(Keys.COOLDOWN_CRITICAL)),
                alerts.value(Keys.ALERTS_LOUD));
    }
}
