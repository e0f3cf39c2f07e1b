package tocsin.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tocsin.domain.Change;
import tocsin.domain.Entity;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Reading;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;

/** A news desk that remembers its incidents, as the store does in the real pipeline. */
final class Desk {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());

    private final Grouper grouper =
            new Grouper(id -> READER.catalogue().entity(id).map(Entity::name).orElse(id));
    private final List<Incident> incidents = new ArrayList<>();
    private int headlines;

    /** A time on Tuesday 31 October 2023. */
    Instant at(String time) {
        return Instant.parse("2023-10-31T" + time + ":00Z");
    }

    Change hear(String time, String title) {
        return group(at(time), title);
    }

    /** Opens an incident whatever there is already. */
    void open(String time, String title) {
        Reading reading = READER.read(Headline.of(title, ""), at(time));
        remember(new Change.Opened(List.of()), at(time), gist(reading), title);
    }

    Change group(Instant published, String title) {
        return group(published, READER.read(Headline.of(title, ""), published));
    }

    /** When people said of this incident that it is the same as none of the others. */
    Change groupApart(String time, String title, IncidentId incident, Set<IncidentId> others) {
        Gist gist = gist(READER.read(Headline.of(title, ""), at(time)));
        return grouper.group(gist, at(time), window(), nearest -> nearest.equals(incident) ? others : Set.of());
    }

    Change group(Instant published, Reading reading) {
        Gist gist = gist(reading);
        Change change = grouper.group(gist, published, window());
        remember(change, published, gist, reading.headline().title());
        return change;
    }

    List<Incident> incidents() {
        return incidents;
    }

    static Reader reader() {
        return READER;
    }

    private Window window() {
        Window window = new Window();
        incidents.forEach(window::put);
        return window;
    }

    private static Gist gist(Reading reading) {
        return Gists.of(reading, READER.stopwords(reading.language()));
    }

    private void remember(Change change, Instant published, Gist gist, String title) {
        Member member = new Member(new HeadlineId(++headlines), "publisher", published, gist);
        switch (change) {
            case Change.Opened opened ->
                incidents.add(new Incident(new IncidentId(incidents.size() + 1), title, published, List.of(member)));
            case Change.Grew grew -> join(grew.incident(), member);
            case Change.Unchanged same -> join(same.incident(), member);
        }
    }

    private void join(IncidentId id, Member member) {
        incidents.replaceAll(incident -> {
            if (!incident.id().equals(id)) {
                return incident;
            }
            List<Member> members = new ArrayList<>(incident.members());
            members.add(member);
            return new Incident(id, incident.title(), incident.opened(), members);
        });
    }
}
