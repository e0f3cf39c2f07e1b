package tocsin.domain;

/** A place in a headline's raw text: UTF-16 offsets, end exclusive. */
public record Span(Part part, int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs from " + start + " to " + end);
        }
    }

    /** The raw words at this place. */
    public String of(Headline headline) {
        return headline.text(part).substring(start, end);
    }

    /** Whether two spans share a character. */
    public boolean overlaps(Span other) {
        return part == other.part && start < other.end && other.start < end;
    }
}
