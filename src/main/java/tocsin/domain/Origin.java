package tocsin.domain;

/** Who put a feed or a watch in: the operator's configuration file, or a person by command. */
public enum Origin {
    CONFIGURATION,
    COMMAND
}
