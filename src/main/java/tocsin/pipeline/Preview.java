package tocsin.pipeline;

import java.time.InstantSource;
import tocsin.group.Grouper;
import tocsin.match.Query;
import tocsin.read.Reader;

/** Tells how often a query would have rung, before anybody is rung by it. */
final class Preview {
    private final LookBack lookBack;
    private final Rings rings;
    private final InstantSource clock;

    Preview(LookBack lookBack, Reader reader, Grouper grouper, InstantSource clock) {
        this.lookBack = lookBack;
        this.rings = new Rings(reader, grouper);
        this.clock = clock;
    }

    Forecast of(Query query) {
        LookBack.Findings findings = lookBack.hold(query);
        return new Forecast(findings, rings.of(findings.hits()), clock.instant());
    }
}
