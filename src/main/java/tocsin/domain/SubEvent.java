package tocsin.domain;

/** ACLED's sub-event types, each under its event type, named as the ACLED codebook names them. */
public enum SubEvent {
    ARMED_CLASH(EventType.BATTLES, "Armed clash", "an armed clash"),
    GOVERNMENT_REGAINS_TERRITORY(EventType.BATTLES, "Government regains territory", "territory taken back"),
    NON_STATE_ACTOR_OVERTAKES_TERRITORY(EventType.BATTLES, "Non-state actor overtakes territory", "territory taken"),
    CHEMICAL_WEAPON(EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Chemical weapon", "a chemical weapon"),
    AIR_DRONE_STRIKE(EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Air/drone strike", "an air or drone strike"),
    SUICIDE_BOMB(EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Suicide bomb", "a suicide bomb"),
    SHELLING_ARTILLERY_MISSILE_ATTACK(
            EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Shelling/artillery/missile attack", "shelling, rockets or missiles"),
    REMOTE_EXPLOSIVE_LANDMINE_IED(
            EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Remote explosive/landmine/IED", "an explosion"),
    GRENADE(EventType.EXPLOSIONS_REMOTE_VIOLENCE, "Grenade", "a grenade"),
    SEXUAL_VIOLENCE(EventType.VIOLENCE_AGAINST_CIVILIANS, "Sexual violence", "sexual violence"),
    ATTACK(EventType.VIOLENCE_AGAINST_CIVILIANS, "Attack", "an attack"),
    ABDUCTION_FORCED_DISAPPEARANCE(
            EventType.VIOLENCE_AGAINST_CIVILIANS, "Abduction/forced disappearance", "an abduction"),
    PEACEFUL_PROTEST(EventType.PROTESTS, "Peaceful protest", "a protest"),
    PROTEST_WITH_INTERVENTION(EventType.PROTESTS, "Protest with intervention", "a protest broken up"),
    EXCESSIVE_FORCE_AGAINST_PROTESTERS(
            EventType.PROTESTS, "Excessive force against protesters", "force against protesters"),
    VIOLENT_DEMONSTRATION(EventType.RIOTS, "Violent demonstration", "a riot"),
    MOB_VIOLENCE(EventType.RIOTS, "Mob violence", "mob violence"),
    AGREEMENT(EventType.STRATEGIC_DEVELOPMENTS, "Agreement", "an agreement"),
    ARRESTS(EventType.STRATEGIC_DEVELOPMENTS, "Arrests", "arrests"),
    CHANGE_TO_GROUP_ACTIVITY(
            EventType.STRATEGIC_DEVELOPMENTS, "Change to group/activity", "a change to an armed group"),
    DISRUPTED_WEAPONS_USE(EventType.STRATEGIC_DEVELOPMENTS, "Disrupted weapons use", "an attack that was stopped"),
    HEADQUARTERS_OR_BASE_ESTABLISHED(
            EventType.STRATEGIC_DEVELOPMENTS, "Headquarters or base established", "a new headquarters or base"),
    LOOTING_PROPERTY_DESTRUCTION(
            EventType.STRATEGIC_DEVELOPMENTS, "Looting/property destruction", "looting or destruction"),
    NON_VIOLENT_TRANSFER_OF_TERRITORY(
            EventType.STRATEGIC_DEVELOPMENTS, "Non-violent transfer of territory", "a withdrawal or handover"),
    OTHER(EventType.STRATEGIC_DEVELOPMENTS, "Other", "a development");

    private final EventType type;
    private final String label;
    private final String phrase;

    SubEvent(EventType type, String label, String phrase) {
        this.type = type;
        this.label = label;
        this.phrase = phrase;
    }

    /** The event type that this belongs to. */
    public EventType type() {
        return type;
    }

    /** ACLED's own wording, which is its code as well: the value of the field {@code sub_event_type}. */
    public String label() {
        return label;
    }

    /** Our wording within a sentence. */
    public String phrase() {
        return phrase;
    }

    /**
     * ACLED's disorder types, the values of its field {@code disorder_type}.
     *
     * @return {@code Political violence}, {@code Demonstrations}, both, or {@code Strategic developments}
     */
    public String disorder() {
        return switch (this) {
            case EXCESSIVE_FORCE_AGAINST_PROTESTERS -> "Political violence; Demonstrations";
            case PEACEFUL_PROTEST, PROTEST_WITH_INTERVENTION, VIOLENT_DEMONSTRATION -> "Demonstrations";
            default -> type == EventType.STRATEGIC_DEVELOPMENTS ? "Strategic developments" : "Political violence";
        };
    }
}
