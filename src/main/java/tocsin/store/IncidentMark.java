package tocsin.store;

/**
 * A point in the changes of the incidents.
 *
 * @param stamp tells it from a change of the same version that was taken back
 */
public record IncidentMark(long version, long stamp) {
    /** Before the first change. */
    public static final IncidentMark BEGIN = new IncidentMark(0, 0);
}
