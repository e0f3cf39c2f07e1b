package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Facts;
import tocsin.domain.Headline;
import tocsin.domain.Party;
import tocsin.domain.Reading;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.Weapon;

class FactsTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());

    /** A Tuesday. */
    private static final Instant NOON = Instant.parse("2023-10-31T12:00:00Z");

    @Nested
    class The_event {
        @ParameterizedTest(name = "{1}")
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "AIR_DRONE_STRIKE, Two armed drones target Ain al-Asad air base in Iraq",
                    "AIR_DRONE_STRIKE, Airstrikes on Sanaa",
                    "AIR_DRONE_STRIKE, Drones follow rockets and hit base",
                    "SHELLING_ARTILLERY_MISSILE_ATTACK, Rockets fired at base",
                    "SHELLING_ARTILLERY_MISSILE_ATTACK, Shelling resumes near Aleppo",
                    "REMOTE_EXPLOSIVE_LANDMINE_IED, Roadside bomb hits convoy",
                    "REMOTE_EXPLOSIVE_LANDMINE_IED, Blast kills three in Baghdad",
                    "SUICIDE_BOMB, Suicide bomber strikes market",
                    "ATTACK, Gunmen open up: two shot dead in Basra",
                    "ABDUCTION_FORCED_DISAPPEARANCE, Engineer kidnapped in Kirkuk",
                    "ARRESTS, Police arrested five militants",
                    "PEACEFUL_PROTEST, Protesters gather in Amman",
                    "AGREEMENT, Ceasefire takes hold",
                    "ARMED_CLASH, Clashes in Deir ez-Zor",
                    "AIR_DRONE_STRIKE, طائرتان مسيرتان تستهدفان قاعدة عين الأسد",
                    "SHELLING_ARTILLERY_MISSILE_ATTACK, سقوط صواريخ كاتيوشا على القاعدة",
                    "AGREEMENT, هدنة في غزة"
                })
        void is_named_as_ACLED_names_it(SubEvent event, String title) {
            assertThat(facts(title, "").event()).contains(event);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UN chief concerned over escalating Iran-US tensions",
                    "Clinic chain admits breach of its patient database",
                    "Lawmakers back a bigger rise in military base pay",
                    "Dockers end their strike after a pay deal",
                    "New film tells of drone strike on village",
                    "Army drills with rockets fired at sea",
                    "Museum marks anniversary of missile attack",
                    "Group threatens to launch drone attacks",
                    "Drone show lights up Doha",
                    "Weather satellite rocket launch delayed",
                    "US sanctions drone makers over attacks",
                    "Shares rally in March battle of forecasts",
                    "Apple strikes deal with publishers",
                    "Houston Rockets hit by injuries",
                    "Oil prices hit a new low",
                    "Lightning strike kills farmer",
                    "Teachers' strike closes schools in Amman",
                    "Bombshell report on club's accounts",
                    "Mayor dies of heart attack",
                    "A box-office bomb for the studio",
                    "Boxer gets his shot at the title",
                    "Crossfire Hurricane film opens in cinemas",
                    "Wildfire kills three near resort",
                    "Bond market under attack from speculators",
                    "Iran threatens to hit US bases with missiles",
                    "Israel considers strike on Iran",
                    "مناورات عسكرية تشمل اطلاق صواريخ",
                    "فيلم عن هجوم بالمسيرات"
                })
        void is_empty_for_what_is_none_or_not_real(String title) {
            assertThat(facts(title, "").event()).isEmpty();
        }

        @Test
        void is_empty_when_warlike_words_stand_in_a_sports_report() {
            assertThat(facts("Erbil SC strike twice late", "A rocket from thirty metres turned the northern derby.")
                            .event())
                    .isEmpty();
            assertThat(facts("UN chief concerned", "All bases, facilities, and assets would be in reach if attacked.")
                            .event())
                    .isEmpty();
        }

        @Test
        void may_be_told_by_the_lead_when_it_names_a_place() {
            assertThat(facts("Alarm in the desert", "Rockets were fired at Ain al-Asad.")
                            .event())
                    .isPresent();
            assertThat(facts("Oil pares its losses", "Traders pointed to rocket fire in the west.")
                            .event())
                    .isEmpty();
        }
    }

    @Nested
    class The_weapon {
        @Test
        void is_that_of_the_title() {
            assertThat(facts("Drones target base", "It comes after rockets hit it.")
                            .weapons())
                    .containsExactly(Weapon.DRONE);
        }

        @Test
        void is_that_of_the_lead_when_the_title_names_none_and_never_that_of_the_background() {
            assertThat(facts("Base attacked", "Two UAVs hit it. On Monday rockets were fired.")
                            .weapons())
                    .containsExactly(Weapon.DRONE);
            assertThat(facts("Base attacked", "It was struck again. On Monday rockets were fired.")
                            .weapons())
                    .isEmpty();
        }

        @Test
        void is_read_in_Arabic() {
            assertThat(facts("هجوم بطائرتين مسيرتين", "").weapons()).containsExactly(Weapon.DRONE);
            assertThat(facts("قصف بالصواريخ", "").weapons()).containsExactly(Weapon.ROCKET);
        }
    }

    @Nested
    class The_site {
        @Test
        void is_the_base_rather_than_the_town() {
            assertThat(facts("Drone near Harir air base in Erbil", "").sites()).containsExactly("al-harir");
        }

        @Test
        void is_no_country_and_no_province() {
            assertThat(facts("Rockets in Anbar, Iraq", "").sites()).isEmpty();
        }

        @Test
        void is_read_from_the_lead_when_the_title_names_none_or_a_capital() {
            assertThat(facts("Base under fire", "Rockets hit Ain al-Asad.").sites())
                    .containsExactly("ain-al-asad");
            assertThat(facts("Rockets over Baghdad", "They hit Ain al-Asad.").sites())
                    .containsExactlyInAnyOrder("baghdad", "ain-al-asad");
        }

        @Test
        void is_read_from_the_background_only_when_there_is_one_base() {
            assertThat(facts("Attack", "It is new. It hit Ain al-Asad.").sites())
                    .containsExactly("ain-al-asad");
            assertThat(facts("Attack", "It is new. Ain al-Asad and Al-Tanf were hit before.")
                            .sites())
                    .isEmpty();
        }
    }

    @Nested
    class A_claim {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'Islamic Resistance in Iraq' claims rocket salvo on Ayn al-Asad",
                    "Islamic Resistance in Iraq endorses drone attack",
                    "Drone attack claimed by the Islamic Resistance in Iraq",
                    "Islamic Resistance in Iraq says it carried out the attack",
                    "Attack on US Central Command claimed by the Islamic Resistance in Iraq",
                    "المقاومة الإسلامية في العراق تتبنى قصف القاعدة",
                    "تبنت المقاومة الإسلامية في العراق الهجوم",
                    "المقاومة الإسلامية في العراق تعلن مسؤوليتها عن الهجوم"
                })
        void names_who_claims_and_nobody_else(String title) {
            Facts facts = facts(title, "");
            assertThat(facts.claim()).isTrue();
            assertThat(facts.response()).isTrue();
            assertThat(facts.actors()).containsExactly("islamic-resistance-in-iraq");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Israel claims drone attack was by Hezbollah",
                    "Hamas claims victory in vote",
                    "Hezbollah condemns attack",
                    "Nobody claimed responsibility for attack"
                })
        void is_not_every_use_of_the_word(String title) {
            assertThat(facts(title, "").claim()).isFalse();
        }

        @Test
        void in_the_summary_alone_leaves_the_headline_a_report() {
            Facts facts = facts("Rockets hit base", "It was hit. The Islamic Resistance in Iraq took responsibility.");
            assertThat(facts.claim()).isTrue();
            assertThat(facts.response()).isFalse();
        }
    }

    @Nested
    class The_toll {
        @ParameterizedTest(name = "{1}: {0}")
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "4, Four US soldiers were killed in drone attack",
                    "3, Drone attack kills three US troops in Jordan",
                    "12, Strike killed at least 12 people",
                    "4, `Four killed, two wounded in rocket fire`",
                    "5, Strike kills five and wounds 20",
                    "1, Baghdad car bomb kills one injures 20",
                    "2, Drone attack on Tower 22 kills two",
                    "1200, `1,200 killed since October`",
                    "7, Blast leaves 7 dead",
                    "12, A dozen dead in blast",
                    "3, Two drones kill three",
                    "0, No casualties in drone attack",
                    "0, No one was killed in rocket attack",
                    "0, Base hit without casualties or damage",
                    "3, مقتل ثلاثة جنود في هجوم",
                    "5, سقوط 5 قتلى في القصف",
                    "0, هجوم دون وقوع إصابات"
                })
        void is(int toll, String title) {
            assertThat(facts(title, "").killed()).hasValue(toll);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Rockets hit base",
                    "Commander killed two days ago",
                    "Attack in 2023 killed many",
                    "23 attacks that killed nobody we know of",
                    "Soldier killed 31 October",
                    "Two wounded in attack",
                    "Soldier killed two wounded in blast",
                    "Killed at Tower 22",
                    "مقتل قائد يوم الاثنين",
                    "يوم الاثنين مقتل قائد"
                })
        void is_empty_when_nothing_is_said(String title) {
            assertThat(facts(title, "").killed()).isEmpty();
        }
    }

    @Nested
    class The_day {
        @ParameterizedTest(name = "{1} is {0}")
        @CsvSource({
            "2023-10-30, Rockets fired on Monday",
            "2023-10-31, Drones hit base on Tuesday",
            "2023-10-30, Monday's rockets",
            "2023-10-30, Base hit yesterday",
            "2023-10-31, Base hit earlier today",
            "2023-10-25, Base hit on Wednesday",
            "2023-10-30, هجوم مساء الاثنين",
            "2023-10-31, هجوم يوم الثلاثاء",
            "2023-10-30, هجوم أمس"
        })
        void is_resolved_against_the_publication(LocalDate day, String title) {
            assertThat(facts(title, "").day()).contains(day);
        }

        @Test
        void is_that_of_the_news_and_not_of_the_background() {
            assertThat(facts("Drones hit base", "They came on Tuesday. On Monday it was rockets.")
                            .day())
                    .contains(LocalDate.parse("2023-10-31"));
            assertThat(facts("Drones hit base", "They came low. On Monday it was rockets.")
                            .day())
                    .isEmpty();
        }

        @Test
        void may_be_tomorrow_by_UTC_when_it_is_late() {
            Facts facts = read(Headline.of("Base hit on Wednesday", ""), Instant.parse("2023-10-31T22:30:00Z"))
                    .facts();
            assertThat(facts.day()).contains(LocalDate.parse("2023-11-01"));
        }
    }

    @Nested
    class The_story_of_Ain_al_Asad {
        @Test
        void has_two_drones_on_Tuesday_that_hurt_nobody() {
            Facts facts = facts(
                    "Two armed drones target Ain Al-Asad base in Iraq",
                    "The attack took place on Tuesday, a security source said, and caused no casualties.");
            assertThat(facts.event()).contains(SubEvent.AIR_DRONE_STRIKE);
            assertThat(facts.targets()).containsExactly(base(false));
            assertThat(facts.killed()).hasValue(0);
            assertThat(facts.day()).contains(LocalDate.parse("2023-10-31"));
        }

        @Test
        void has_a_group_that_endorses_them() {
            Facts facts = facts("Islamic Resistance in Iraq endorses attack on Ain Al-Asad with two drones", "");
            assertThat(facts.parties()).containsExactly(new Party("islamic-resistance-in-iraq", Party.Role.CLAIMED_BY));
            assertThat(facts.weapons()).containsExactly(Weapon.DRONE);
            assertThat(facts.claim()).isTrue();
        }

        @Test
        void has_four_rockets_on_Monday_at_the_same_base() {
            Facts facts = facts("Four Katyusha rockets fired at Ain Al-Asad on Monday", "");
            assertThat(facts.event()).contains(SubEvent.SHELLING_ARTILLERY_MISSILE_ATTACK);
            assertThat(facts.sites()).containsExactly("ain-al-asad");
            assertThat(facts.harm().figures()).isEmpty();
            assertThat(facts.day()).contains(LocalDate.parse("2023-10-30"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "23 such attacks on US bases in two weeks, Pentagon says",
                    "UN chief concerned over threats to all bases in region",
                    "Tehran says all bases are within reach if it is attacked"
                })
        void has_news_around_it_that_is_no_incident(String title) {
            assertThat(facts(title, "").event()).isEmpty();
            assertThat(facts(title, "").harm().figures()).isEmpty();
        }

        private Target base(boolean near) {
            return new Target(Optional.of("ain-al-asad"), Optional.of(TargetClass.MILITARY_BASE), near);
        }
    }

    @Nested
    class What_was_before {
        @Test
        void is_not_the_incident_of_a_story_that_recalls_it() {
            assertThat(facts("Iran puts on trial suspects of 2020 strike that killed Soleimani", "")
                            .event())
                    .isEmpty();
            assertThat(facts("Talks on truce go on", "They come a day after strikes on Rafah killed dozens.")
                            .event())
                    .isEmpty();
        }

        @Test
        void gives_a_new_deed_neither_place_nor_toll() {
            Facts facts = facts("US planes bomb militia after drone attack on Tower 22 that killed three soldiers", "");
            assertThat(facts.event()).contains(SubEvent.AIR_DRONE_STRIKE);
            assertThat(facts.sites()).isEmpty();
            assertThat(facts.harm().figures()).isEmpty();
        }

        @Test
        void is_the_incident_when_the_headline_answers_it() {
            Facts facts = facts("Four held after bombing of Najaf mosque", "");
            assertThat(facts.event()).contains(SubEvent.REMOTE_EXPLOSIVE_LANDMINE_IED);
            assertThat(facts.telling().responses()).containsExactly(Response.ARREST);
            assertThat(facts.response()).isTrue();
            assertThat(facts.sites()).containsExactly("najaf");
        }
    }

    @Nested
    class Figures {
        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "Twenty five killed in air strike | KILLED 25 EXACT",
                    "Two dozen killed in air strike | KILLED 24 EXACT",
                    "Scores killed in air strike | KILLED 40 AT_LEAST",
                    "Up to 1,200 killed in air strike | KILLED 1200 UP_TO",
                    "Toll from air strike revised to 9 | KILLED 9 REVISED",
                    "Soldiers killed in air strike | KILLED 1 SOME",
                    "Two missing after air strike | MISSING 2 EXACT",
                    "Air defences shoot down 15 drones | INTERCEPTED 15 EXACT",
                    "مقتل جنديين في غارة | KILLED 2 EXACT",
                    "Не менее 12 погибших при авиаударе | KILLED 12 AT_LEAST",
                    "Saldırıda ölenlerin sayısı 91'e yükseldi | KILLED 91 EXACT"
                })
        void have_a_role_and_say_how_sure_they_are(String title, String expected) {
            Facts facts =
                    read(Headline.of(title, "").orElseIn(language(title)), NOON).facts();
            assertThat(facts.harm().figures())
                    .extracting(figure -> figure.role() + " " + figure.count() + " " + figure.qualifier())
                    .containsExactly(expected);
        }

        private static Optional<String> language(String title) {
            return title.startsWith("Sal") ? Optional.of("tr") : Optional.empty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Rockets hit base at 10:30",
                    "Rockets hit base, 5% of it burnt",
                    "Three Katyusha rockets hit base",
                    "Air strike on road to $20 million plant",
                    "Air strike in 2023 on base",
                    "Air strike on 31 October on base"
                })
        void are_no_times_prices_dates_and_weapons(String title) {
            assertThat(facts(title, "").harm().figures()).isEmpty();
        }
    }

    @Nested
    class A_language_without_vocabulary {
        private final Reading reading =
                read(Headline.of("Drohnen: Hamas bei Ain al-Asad", "").orElseIn(Optional.of("de")), NOON);

        @Test
        void still_tells_who_and_where() {
            assertThat(reading.facts().actors()).isEqualTo(Set.of("hamas"));
            assertThat(reading.facts().sites()).isEqualTo(Set.of("ain-al-asad"));
            assertThat(reading.facts().event()).isEmpty();
        }

        @Test
        void has_words_to_pass_over_all_the_same() {
            assertThat(READER.stopwords("de")).contains("bei", "fur");
            assertThat(READER.stopwords("en")).contains("the");
            assertThat(READER.stopwords("xx")).isEmpty();
        }
    }

    private static Facts facts(String title, String summary) {
        return read(Headline.of(title, summary), NOON).facts();
    }

    private static Reading read(Headline headline, Instant published) {
        return READER.read(headline, published);
    }
}
