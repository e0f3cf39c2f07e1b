package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.Notice;
import tocsin.domain.Part;
import tocsin.domain.Particulars;
import tocsin.domain.Reason;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;

/** What is stored as JSON comes back as it was. */
class StoredJsonTest {
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.of("", "\0", "\ud800", "\udc00\ud800", "🔔", "مسيّرة", "\"\\\u2028\u0085", "\uFFFE"));

    @Property(tries = 300)
    void A_gist_comes_back(@ForAll("gists") Gist gist) {
        String json = GistJson.write(gist);

        assertThat(GistJson.read(json)).isEqualTo(gist);
        assertThat(Storable.text(json)).isEqualTo(json).doesNotContain("\0");
    }

    @Property(tries = 300)
    void A_notice_comes_back(@ForAll("notices") Notice notice) {
        String json = NoticeJson.write(notice);

        assertThat(NoticeJson.read(json)).isEqualTo(notice);
        assertThat(Storable.text(json)).isEqualTo(json);
    }

    @Property(tries = 300)
    void Reasons_come_back(@ForAll("reasons") List<Reason> reasons) {
        assertThat(ReasonsJson.read(ReasonsJson.write(reasons))).isEqualTo(reasons);
    }

    @Property(tries = 300)
    void Text_that_is_whole_is_stored_as_it_is_and_the_rest_as_near_as_can_be(@ForAll("texts") String text) {
        String stored = Storable.text(text);

        assertThat(stored).hasSameSizeAs(text);
        assertThat(Storable.text(stored)).isEqualTo(stored);
        assertThat(new String(
                        stored.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(stored);
    }

    @Example
    void Fields_of_a_later_release_are_passed_over() {
        Gist gist = GistJson.read("""
                {"terms": ["drone"], "language": "en", "mood": {"grim": [1]}, "facts": {"event": "SPACE_BATTLE",
                 "weapons": ["DRONE", "RAY_GUN"], "sites": [], "actors": [], "claim": true, "response": false, "x": 1}}
                """);

        assertThat(gist.terms()).containsExactly("drone");
        assertThat(gist.facts().event()).isEmpty();
        assertThat(gist.facts().weapons()).containsExactly(Weapon.DRONE);
        assertThat(gist.facts().claim()).isTrue();
    }

    @Example
    void Fields_that_an_earlier_release_did_not_know_are_empty() {
        assertThat(GistJson.read("{}")).isEqualTo(new Gist(Set.of(), "", Facts.NONE));
        assertThat(GistJson.read("{\"facts\": {}}").facts()).isEqualTo(Facts.NONE);
        assertThat(ReasonsJson.read("{}")).isEmpty();
        assertThat(NoticeJson.read("{\"published\": \"2026-03-01T12:00:00Z\"}"))
                .isEqualTo(new Notice(
                        "", "", "", "", "", Optional.empty(), Instant.parse("2026-03-01T12:00:00Z"), List.of()));
    }

    @Example
    void Reasons_that_an_earlier_release_did_not_know_are_empty() {
        Notice notice = NoticeJson.read("""
                {"published": "2026-03-01T12:00:00Z", "watches": [{"number": 2, "query": "drone", "words": ["Drones"]}]}
                """);

        assertThat(notice.watches()).containsExactly(new Notice.Asked(2, "drone", List.of("Drones")));
    }

    @Property(tries = 300)
    void Particulars_come_back(@ForAll("particulars") Particulars particulars) {
        String text = ParticularsText.write(particulars, "1f3a");

        assertThat(ParticularsText.read(text, "1f3a")).contains(particulars);
        assertThat(ParticularsText.read(text, "1f3")).isEmpty();
    }

    @Example
    void Particulars_of_a_later_release_are_read_as_far_as_they_are_known() {
        assertThat(ParticularsText.read("1;en;SPACE_BATTLE;DRONE,RAY_GUN;DIRE;;iraq", "1"))
                .contains(new Particulars(
                        "en", Optional.empty(), Set.of(Weapon.DRONE), Optional.empty(), Set.of(), Set.of("iraq")));
        assertThat(ParticularsText.read("1;en;;;;;;mood", "1")).isEmpty();
        assertThatThrownBy(() -> ParticularsText.beginning("a;b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void Equal_gists_are_stored_as_equal_texts() {
        Gist one = new Gist(Set.of("a", "b", "c", "d"), "en", Facts.NONE);
        Gist two = new Gist(Set.of("d", "c", "b", "a"), "en", Facts.NONE);

        assertThat(GistJson.write(one)).isEqualTo(GistJson.write(two));
    }

    @Provide
    Arbitrary<String> texts() {
        return TEXTS;
    }

    @Provide
    Arbitrary<Gist> gists() {
        Arbitrary<Facts> facts = Combinators.combine(
                        Arbitraries.of(SubEvent.class).optional(),
                        Arbitraries.of(Weapon.class).set().ofMaxSize(4),
                        TEXTS.set().ofMaxSize(3),
                        TEXTS.set().ofMaxSize(3),
                        Arbitraries.integers().greaterOrEqual(0).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(-700_000, 4_000_000)
                                .map(LocalDate::ofEpochDay)
                                .optional())
                .as((event, weapons, sites, actors, killed, claim, response, day) -> new Facts(
                        event,
                        weapons,
                        sites,
                        actors,
                        killed.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        claim,
                        response,
                        day));
        return Combinators.combine(TEXTS.set().ofMaxSize(4), TEXTS, facts).as(Gist::new);
    }

    @Provide
    Arbitrary<Notice> notices() {
        Arbitrary<Notice.Cause> causes = Combinators.combine(
                        TEXTS, TEXTS, Arbitraries.of(Part.class).optional(), TEXTS.optional())
                .as(Notice.Cause::new);
        Arbitrary<Notice.Asked> asked = Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(1),
                        TEXTS,
                        TEXTS.list().ofMaxSize(3),
                        causes.list().ofMaxSize(3))
                .as(Notice.Asked::new);
        Arbitrary<Optional<URI>> links = Arbitraries.of(
                        "https://news.example/a?b=%20c#d", "https://news.example/مسيّرة", "urn:x", "")
                .map(URI::create)
                .optional();
        Arbitrary<Instant> moments = Combinators.combine(
                        Arbitraries.longs().between(-62_135_596_800L, 999_999_999_999L),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
        return Combinators.combine(
                        TEXTS,
                        TEXTS,
                        TEXTS,
                        TEXTS,
                        TEXTS,
                        links,
                        moments,
                        asked.list().ofMaxSize(3))
                .as(Notice::new);
    }

    @Provide
    Arbitrary<Particulars> particulars() {
        Arbitrary<Set<String>> ids =
                Arbitraries.of("iraq", "ain-al-asad", "tower-22").set().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("en", "ckb", "und"),
                        Arbitraries.of(SubEvent.class).optional(),
                        Arbitraries.of(Weapon.class).set().ofMaxSize(3),
                        Arbitraries.of(Severity.class).optional(),
                        ids,
                        ids)
                .as(Particulars::new);
    }

    @Provide
    Arbitrary<List<Reason>> reasons() {
        Arbitrary<Double> weights = Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -0.0, Double.MAX_VALUE));
        return Combinators.combine(TEXTS, weights).as(Reason::new).list().ofMaxSize(5);
    }
}
