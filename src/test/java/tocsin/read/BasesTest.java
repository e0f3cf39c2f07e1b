package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Entity;
import tocsin.domain.Headline;
import tocsin.domain.Mention;

/** Which bases and sites a sentence names. */
class BasesTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "victoria-base | Rockets land near Victoria base in Baghdad",
                "union-iii | Two shells fall inside Camp Union III",
                "us-embassy-baghdad | Sirens at the U.S. Embassy in Baghdad",
                "us-consulate-erbil | Missiles fell close to the US consulate in Erbil",
                "k-1-base | A contractor died in the K-1 base attack",
                "khor-mor | Drone sets tank ablaze at Khor Mor gas field",
                "basra-oil-terminal | Loading resumes at Basra Oil Terminal",
                "al-shaddadi | Five rockets aimed at the Shaddadi base",
                "kharab-al-jir | Troops leave Kharab al-Jir",
                "tartus-naval-base | Russia keeps its naval base in Tartus",
                "mezzeh | Strike on Mezzeh military airport",
                "damascus-airport | Flights return to Damascus International Airport",
                "imam-ali-base | Trucks burn at Imam Ali base near Abu Kamal",
                "tallil | Convoy leaves Imam Ali Air Base in Nasiriyah",
                "al-hol-camp | Families moved out of al-Hol camp",
                "prince-hassan | Jets seen at Prince Hassan air base",
                "ahmad-al-jaber | Patriot battery moved to Ahmed Al Jaber Air Base",
                "nsa-bahrain | Alert at Fifth Fleet headquarters",
                "isa-air-base | Tankers parked at Sheikh Isa Air Base",
                "abqaiq | Fires put out at Saudi Arabia's Abqaiq plant",
                "ras-tanura | Drone aimed at Ras Tanura",
                "abha-airport | Shrapnel hurts travellers at Abha airport",
                "fujairah-port | Tankers damaged off the port of Fujairah",
                "kurecik | Turkey denies sharing data of Kürecik radar",
                "akrotiri | Typhoons take off from RAF Akrotiri",
                "ramat-david | Launch toward Ramat David airbase",
                "tel-nof | Interceptions above Tel Nof",
                "meron-air-control | Anti-tank missiles at Mount Meron air control base",
                "the-kirya | Blast heard near Tel Aviv's Kirya",
                "dimona-reactor | Debris found near the Dimona reactor",
                "ben-gurion-airport | Ben-Gurion airport closed for an hour",
                "rafah-crossing | Aid waits at Rafah crossing",
                "natanz | Inspectors barred from Natanz",
                "fordow | Satellite images show craters at Fordo",
                "arak-reactor | Work halts at Khondab heavy water reactor",
                "kharg-island | Tankers queue off Kharg Island",
                "mehrabad-airport | Smoke above Tehran's Mehrabad airport",
                "unifil-naqoura | Shell hits UNIFIL's headquarters in Naqoura",
                "beirut-airport | Rafik Hariri International Airport stays open",
                "hodeidah-port | Cranes hit at Hodeidah port",
                "al-anad | Drone explodes over Al-Anad airbase",
                "fso-safer | Oil pumped off the FSO Safer",
                "camp-lemonnier | Marines land at Camp Lemonnier",
                "bab-al-mandab | Ship attacked near Bab el-Mandeb",
                "victoria-base | سقوط صاروخ قرب معسكر فكتوريا",
                "k-1-base | هجوم على قاعدة كي وان شمال كركوك",
                "khor-mor | طائرة مسيرة تستهدف حقل كورمور الغازي",
                "al-shaddadi | قصف بقاعدة الشدادي جنوب الحسكة",
                "mezzeh | انفجارات في محيط مطار المزة العسكري",
                "aleppo-airport | خروج مطار حلب الدولي عن الخدمة",
                "al-hol-camp | عائلات تغادر مخيم الهول",
                "abqaiq | حريق في معمل بقيق",
                "ramat-david | صاروخ باتجاه قاعدة رامات دافيد",
                "ben-gurion-airport | تعليق الرحلات بمطار بن غوريون",
                "fordow | أضرار في منشأة فوردو",
                "ras-issa | غارات على ميناء رأس عيسى",
                "al-dailami | غارات تستهدف قاعدة الديلمي في صنعاء",
                "strait-of-hormuz | ناقلة تعبر مضيق هرمز",
                "natanz | آسیب به تاسیسات نطنز",
                "hamadan-air-base | انفجار در پایگاه نوژه",
                "imam-khomeini-airport | فرودگاه امام خمینی بسته شد",
                "al-tanf | حمله پهپادی به پایگاه التنف",
                "evin-prison | حمله به زندان اوین",
                "nevatim | נפילה בבסיס נבטים",
                "ben-gurion-airport | טיסות בוטלו בנתב\"ג",
                "haifa-port | אזעקה באזור נמל חיפה",
                "fordow | נזק במתקן פורדו",
                "incirlik | İncirlik Üssü'ne takviye",
                "kurecik | Kürecik Radar Üssü önünde gösteri",
                "akkuyu-nuclear-plant | Akkuyu'da ikinci reaktör",
                "strait-of-hormuz | Hürmüz Boğazı'nda gemi alıkonuldu",
                "mezzeh | Mezze Askeri Havaalanı vuruldu",
            })
    void are_named_by(String id, String sentence) {
        assertThat(sites(sentence)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Victoria base rate of infection falls",
                "The union, its third base, and the harbour",
                "A safer tanker for the river",
                "David Ben-Gurion read aloud",
                "Ramon scores on debut for the Isa brothers",
                "Mocha, arabica and other coffees",
                "The imam, Ali, led the prayer",
                "Prince Hassan opens a school",
                "King Khalid's grandson marries",
                "Akrotiri Santorini reopens to visitors",
                "Stella Maris school choir sings",
                "K-1 kickboxing night sold out",
                "مجلس التقدم العلمي يبني قاعدة التقدم",
                "تدفأ بلحاف قديم",
                "يوقظ الضمير ويداوي الجراح",
                "قطاع الصناعة والعمر الافتراضي",
                "جامعة قناة السويس تعلن النتائج",
                "على جزيرة خرج منها الصيادون",
                "על בסיס עובדה זו נקבע",
                "תמיר פרדו אמר",
                "Hürmüz rolünde bir oyuncu",
                "Akıncı ailesi yeni ev aldı",
            })
    void are_not_named_by(String sentence) {
        assertThat(sites(sentence)).isEmpty();
    }

    private static List<String> sites(String sentence) {
        return READER.read(Headline.of(sentence, ""), Instant.EPOCH).mentions().stream()
                .map(Mention::entity)
                .filter(entity -> entity.kind() == Entity.Kind.BASE || entity.kind() == Entity.Kind.SITE)
                .map(Entity::id)
                .toList();
    }
}
