package io.lampejo.caching.semantic.guard;

/** Countries, cities and other places, in English and Portuguese. */
final class PlaceWords {
    static final String ALIASES =
            """
            usa: ^usa, united states, united states of america, estados unidos, eua, u.s., the us, the states
            uk: uk, united kingdom, great britain, britain, reino unido, gra bretanha
            england: england, inglaterra
            scotland: scotland, escocia
            wales: wales
            ireland: ireland, irlanda
            france: france, franca
            germany: germany, alemanha
            spain: spain, espanha
            portugal: portugal
            italy: italy, italia
            netherlands: netherlands, holland, holanda, paises baixos
            belgium: belgium, belgica
            switzerland: switzerland, suica
            austria: austria
            switzerland: swiss, suico, suicos
            morocco: moroccan, marroquino, marroquina
            rome: roman
            egypt: egyptian, egipcio, egipcia
            australia: australian, australiano, australiana
            canada: canadian, canadense, canadiano
            argentina: argentine, argentinian, argentino
            belgium: belgian
            chile: chilean, chileno, chilena
            angola: angolan, angolano, angolana
            australia: australia
            sweden: sweden, suecia
            norway: norway, noruega
            denmark: denmark, dinamarca
            finland: finland, finlandia
            iceland: iceland, islandia
            poland: poland, polonia
            greece: greece, grecia
            russia: russia
            ukraine: ukraine, ucrania
            hungary: hungary, hungria
            romania: romania, romenia
            czechia: czechia, czech republic, republica checa, chequia
            croatia: croatia, croacia
            serbia: serbia, servia
            turkey-country: ^turkey, turquia
            egypt: egypt, egito, egipto
            morocco: morocco, marrocos
            south-africa: south africa, africa do sul
            nigeria: nigeria
            kenya: kenya, quenia
            angola: angola
            mozambique: mozambique, mocambique
            cape-verde: cape verde, cabo verde
            brazil: brazil, brasil
            argentina: argentina
            chile: chile
            peru: ^peru
            colombia: colombia
            venezuela: venezuela
            uruguay: uruguay, uruguai
            paraguay: paraguay, paraguai
            bolivia: bolivia
            mexico: mexico
            canada: canada
            cuba: cuba
            china: china
            japan: japan, japao
            india: india
            pakistan: pakistan, paquistao
            south-korea: south korea, coreia do sul
            north-korea: north korea, coreia do norte
            vietnam: vietnam, vietna, vietname
            thailand: thailand, tailandia
            indonesia: indonesia
            philippines: philippines, filipinas
            malaysia: malaysia, malasia
            singapore: singapore, singapura
            new-zealand: new zealand, nova zelandia
            israel: israel
            iran: iran, irao
            iraq: iraq, iraque
            saudi-arabia: saudi arabia, arabia saudita
            uae: uae, united arab emirates, emirados arabes unidos
            europe: europe, europa
            asia: asia
            africa: africa
            antarctica: antarctica, antartida
            south-america: south america, america do sul
            north-america: north america, america do norte
            new-york: new york, nyc, new york city, nova york, nova iorque
            los-angeles: los angeles, ^la
            san-francisco: san francisco
            washington: washington dc, washington
            london: london, londres
            lisbon: lisbon, lisboa
            porto: ^porto, oporto
            madrid: madrid, madri
            paris: paris
            rome: rome, roma
            milan: milan, milao
            venice: venice, veneza
            florence: florence, florenca
            berlin: berlin, berlim
            munich: munich, munique
            vienna: vienna, viena
            prague: prague, praga
            athens: athens, atenas
            moscow: moscow, moscou, moscovo
            tokyo: tokyo, toquio
            beijing: beijing, pequim
            sao-paulo: sao paulo
            rio: rio de janeiro, ^rio
            amazon-river: amazon river, rio amazonas
            nile: nile, nilo, rio nilo
            cape-town: cape town, cidade do cabo
            pacific: pacific, pacific ocean, pacifico, oceano pacifico
            atlantic: atlantic, atlantic ocean, atlantico, oceano atlantico
            indian-ocean: indian ocean, oceano indico
            """;

    /** "Usa" is a verb in Portuguese. */
    static final String ENGLISH =
            """
            usa: usa
            uk: uk
            """;

    static final String PLAIN =
            """
            chicago boston seattle miami dallas houston denver atlanta philadelphia detroit austin orlando
            toronto vancouver montreal ottawa manchester birmingham edinburgh glasgow dublin
            brussels bruxelas amsterdam rotterdam zurich zurique geneva genebra barcelona sevilla valencia
            hamburg frankfurt naples turin copenhagen stockholm oslo helsinki warsaw krakow budapest bucharest
            istanbul dubai cairo nairobi lagos casablanca osaka kyoto seoul shanghai mumbai delhi bangkok
            jakarta manila hanoi sydney melbourne brisbane perth auckland canberra wellington
            brasilia salvador recife fortaleza curitiba manaus belem florianopolis goiania campinas santos natal
            coimbra braga faro aveiro evora funchal leiria setubal viseu guimaraes cascais sintra
            bogota lima santiago caracas quito montevideo havana luanda maputo
            california texas florida hawaii alaska nevada arizona ohio virginia colorado
            bahia ceara pernambuco parana amazonas algarve alentejo madeira acores azores minho
            everest kilimanjaro alps alpes andes himalaya himalayas sahara mediterranean mediterraneo caribbean
            """;

    private PlaceWords() {}
}
