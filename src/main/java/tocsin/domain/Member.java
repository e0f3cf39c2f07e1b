package tocsin.domain;

import java.time.Instant;

/** One headline in an incident, as grouping sees it. */
public record Member(HeadlineId headline, String publisher, Instant published, Gist gist) {}
