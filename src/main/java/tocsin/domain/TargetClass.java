package tocsin.domain;

/** What sort of thing was struck, coarse enough that two outlets agree on it. */
public enum TargetClass {
    MILITARY_BASE("a military base"),
    MILITARY("a military target"),
    WEAPONS_SITE("a weapons site"),
    NUCLEAR_SITE("a nuclear site"),
    EMBASSY("an embassy"),
    GOVERNMENT("a government building"),
    POLICE("a police post"),
    PRISON("a prison"),
    AIRPORT("an airport"),
    PORT("a port"),
    SHIP("a ship"),
    AIRCRAFT("an aircraft"),
    OIL_AND_GAS("an oil or gas site"),
    POWER_AND_WATER("power or water works"),
    ROUTE("a crossing, bridge or strait"),
    HOSPITAL("a hospital"),
    SCHOOL("a school"),
    WORSHIP("a place of worship"),
    CAMP("a camp of displaced people"),
    AID("an aid or UN site"),
    MEDIA("a media site"),
    PUBLIC_PLACE("a public place"),
    HOMES("homes"),
    VEHICLE("a vehicle"),
    MILITIA("a site of an armed group"),
    TOWN("a town");

    private final String label;

    TargetClass(String label) {
        this.label = label;
    }

    /** The words that people read. */
    public String label() {
        return label;
    }
}
