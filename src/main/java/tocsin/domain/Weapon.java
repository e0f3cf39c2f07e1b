package tocsin.domain;

/** Families of weapons, coarse enough that two outlets agree on them. */
public enum Weapon {
    DRONE("drone"),
    ROCKET("rocket"),
    MISSILE("missile"),
    MORTAR("mortar"),
    ARTILLERY("artillery"),
    AIRCRAFT("aircraft"),
    IED("IED"),
    SUICIDE_BOMB("suicide bomb"),
    GRENADE("grenade"),
    FIREARM("firearm"),
    BLADE("blade"),
    CHEMICAL("chemical");

    private final String label;

    Weapon(String label) {
        this.label = label;
    }

    /** The word that alerts show. */
    public String label() {
        return label;
    }
}
