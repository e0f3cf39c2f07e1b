package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Glance;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Past;

/** What a change of the catalogue means for the headlines that were read before it. */
class RereadTest {
    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        room.brings(room.headline("Budget passes"));
        room.passes(Duration.ofHours(3));
        room.brings(room.headline("Drones hit Ain al-Asad air base"), room.headline("Rain in Basra"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private List<HeadlineId> unread() {
        return room.bench.store.look(memory -> memory.history()
                .unlearned(
                        memory.history()
                                .seenSince(room.now().minus(Duration.ofDays(1)))
                                .orElseThrow(),
                        Bench.READER.edition(),
                        10));
    }

    /** As another edition that read nothing off them had left them. */
    private void forget() {
        room.bench.store.change(memory -> {
            for (Past past :
                    memory.history().recall(List.of(new HeadlineId(1), new HeadlineId(2), new HeadlineId(3)))) {
                Imprint other = Imprint.of(Bench.READER.read(Headline.of("Nothing", ""), past.published()));
                memory.history().learn(Map.of(past.id(), other), "other");
            }
            return true;
        });
    }

    @Test
    void A_headline_that_is_admitted_leaves_its_imprint() {
        assertThat(unread()).isEmpty();
    }

    @Test
    void An_imprint_of_another_edition_hides_nothing() {
        forget();

        assertThat(unread()).hasSize(3);
        assertThat(room.says("test @ain-al-asad")).contains("It would have rung once in the last 3 hours.");
        assertThat(room.says("test drone -rain")).contains("It would have rung once in the last 3 hours.");
    }

    @Test
    void Headlines_that_another_edition_read_are_read_once_more() {
        forget();
        Reread reread = new Reread(room.bench.store, Bench.READER, room.bench.clock);
        reread.round();
        reread.round();

        assertThat(unread()).isEmpty();
        List<Glance> glances = new ArrayList<>();
        room.bench.store.look(memory -> {
            memory.history()
                    .glance(
                            memory.history()
                                    .seenSince(room.now().minus(Duration.ofDays(1)))
                                    .orElseThrow(),
                            Bench.READER.edition(),
                            false,
                            glances::add);
            return true;
        });
        assertThat(glances.get(1).imprint().orElseThrow().particulars().inTitle())
                .containsExactly("ain-al-asad");
    }

    @Test
    void A_headline_that_is_edited_is_read_anew_by_whoever_asks() {
        room.brings(ChatRoom.edited("Rain in Basra", "Rockets in Basra", room.now()));

        assertThat(unread()).hasSize(1);
        assertThat(room.says("test rocket")).contains("It would have rung once in the last 3 hours.");
    }
}
