package tocsin.domain;

/** One argument for or against two headlines being of one incident: positive weights speak for it. */
public record Reason(String what, double weight) {}
