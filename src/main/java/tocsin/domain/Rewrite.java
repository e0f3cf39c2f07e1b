package tocsin.domain;

/**
 * The message of a bell that is to be made to say the latest.
 *
 * @param bell the alert that it was
 * @param to where it stands now
 * @param ref what the chat calls the message
 * @param wanted how often it was asked for; what is written answers all of these
 * @param attempts how often it was tried before, since it was last written
 */
public record Rewrite(AlertId bell, Alert alert, Chat to, String ref, long wanted, int attempts) {}
