package tocsin.domain;

/** Who was harmed. */
public enum VictimClass {
    CIVILIANS("civilians"),
    CHILDREN("children"),
    SOLDIERS("soldiers"),
    FIGHTERS("fighters"),
    COMMANDERS("commanders"),
    OFFICIALS("officials"),
    POLICE("police"),
    JOURNALISTS("journalists"),
    MEDICS("medics"),
    AID_WORKERS("aid workers"),
    PEACEKEEPERS("peacekeepers"),
    DIPLOMATS("diplomats"),
    PROTESTERS("protesters"),
    CREWS("crews"),
    WORSHIPPERS("worshippers"),
    SETTLERS("settlers"),
    PRISONERS("prisoners"),
    WORKERS("workers");

    private final String label;

    VictimClass(String label) {
        this.label = label;
    }

    /** The word that people read. */
    public String label() {
        return label;
    }

    /** Whether they carry arms: by ACLED, who attacks them fights a battle, and who attacks others does violence to civilians. */
    public boolean isArmed() {
        return this == SOLDIERS || this == FIGHTERS || this == COMMANDERS || this == POLICE || this == PEACEKEEPERS;
    }
}
