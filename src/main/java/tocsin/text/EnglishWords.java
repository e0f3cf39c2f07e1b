package tocsin.text;

/** English words that the rules would get wrong: irregular forms, and words that look like forms and are none. */
final class EnglishWords {
    private static final String PLURALS = """
            men man women woman children child people person feet foot teeth tooth mice mouse geese goose oxen ox
            gunmen gunman militiamen militiaman policemen policeman servicemen serviceman spokesmen spokesman fishermen fisherman
            firemen fireman airmen airman crewmen crewman businessmen businessman congressmen congressman tribesmen tribesman
            clergymen clergyman seamen seaman infantrymen infantryman
            knives knife wives wife lives life wolves wolf thieves thief halves half shelves shelf leaves leave
            crises crisis analyses analysis buses bus minibuses minibus viruses virus coronaviruses coronavirus bonuses bonus
            campuses campus statuses status gases gas circuses circus choruses chorus surpluses surplus caucuses caucus
            focuses focus censuses census quizzes quiz axes axe caches cache headaches headache shoes shoe canoes canoe
            movies movie zombies zombie cookies cookie calories calorie rookies rookie selfies selfie prairies prairie
            cameras camera agendas agenda arenas arena dramas drama quotas quota visas visa sagas saga formulas formula
            umbrellas umbrella guerrillas guerrilla pizzas pizza fatwas fatwa intifadas intifada villas villa
            cinemas cinema schemas schema dilemmas dilemma traumas trauma pandas panda burqas burqa hijras hijra
            iraqis iraqi israelis israeli saudis saudi yemenis yemeni kuwaitis kuwaiti qataris qatari bahrainis bahraini
            emiratis emirati omanis omani pakistanis pakistani bangladeshis bangladeshi houthis houthi azerbaijanis azerbaijani
            somalis somali yazidis yazidi yezidis yezidi salafis salafi sunnis sunni nazis nazi jihadis jihadi
            taxis taxi rabbis rabbi alibis alibi tsunamis tsunami safaris safari emojis emoji
            """;

    private static final String VERBS = """
            struck strike stricken strike fought fight fled flee fleeing flee held hold took take taken take began begin begun begin
            threw throw thrown throw broke break broken break blew blow blown blow fell fall fallen fall flew fly flown fly
            gave give given give went go gone go goes go going go does do did do doing do hid hide hidden hide
            kept keep knew know known know led lead lost lose made make met meet paid pay said say sent send shot shoot
            shook shake shaken shake slew slay slain slay sank sink sunk sink spoke speak spoken speak stole steal stolen steal
            stood stand swept sweep swore swear sworn swear taught teach told tell thought think tore tear torn tear
            understood understand withdrew withdraw withdrawn withdraw won win wrote write written write drove drive driven drive
            rode ride ridden ride bought buy brought bring built build burnt burn caught catch chose choose chosen choose
            overthrew overthrow overthrown overthrow arose arise arisen arise forbade forbid forbidden forbid
            died die dying die lied lie lying lie tied tie tying tie dies die lies lie ties tie used use using use
            agreed agree disagreed disagree freed free guaranteed guarantee decreed decree refereed referee
            aging age ageing age owed owe owing owe
            controlled control controlling control patrolled patrol patrolling patrol propelled propel propelling propel
            expelled expel expelling expel rebelled rebel rebelling rebel compelled compel compelling compel
            repelled repel repelling repel cancelled cancel cancelling cancel travelled travel travelling travel
            labelled label labelling label signalled signal signalling signal tunnelled tunnel tunnelling tunnel
            fuelled fuel fuelling fuel modelled model modelling model levelled level levelling level
            fulfilled fulfil fulfilling fulfil quelled quell quelling quell dispelled dispel dispelling dispel
            """;

    private static final String STAY = """
            news series species always perhaps yes this was has his its us as is thus less plus versus
            goods headquarters economics politics physics mathematics ethics athletics electronics logistics statistics
            olympics genetics dynamics means customs lens alias bias overseas whereas mathias matthias elias tobias pancreas
            chaos cosmos ethos kudos pathos laos carlos lagos barbados marcos santos davos
            building morning evening ceiling beijing during nothing something anything everything according sterling darling
            pudding wedding clothing housing boeing viking inning outstanding
            hundred sacred naked wicked hatred kindred ahmed mohammed mohamed hamed khaled rashed majed alfred manfred wilfred
            james charles hercules los las des les wales thames texas mercedes cyprus
            """;

    private EnglishWords() {}

    static WordTable irregular() {
        return WordTable.pairsAndWords(PLURALS + VERBS, STAY);
    }
}
