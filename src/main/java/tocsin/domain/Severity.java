package tocsin.domain;

/** How grave an incident is. A table in the configuration, {@code config/severity.yml}, tells which is what. */
public enum Severity {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL
}
