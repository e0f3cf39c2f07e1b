package tocsin.store;

import tocsin.domain.Watch;

/**
 * A watch that came or went.
 *
 * @param came whether it rings from now on; otherwise it rings no more
 */
public record WatchChange(Watch watch, boolean came) {}
