"""What texts say and how people ask: one `Relation` per kind of fact.

In a template `{s}` is the subject, `{v}` the value and `{av}` the value after its "a" or "an".
The last question of every relation is held out of training (the *unseen paraphrase* set), and so
are the relations of `HELD_OUT` as a whole (the *unseen relation* set).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Relation:
    """A kind of fact.

    verbs: predicates that follow a subject or its pronoun; sentences: whole sentences;
    questions: ask for the value; backward: ask for the subject, given the value.
    """

    key: str
    subject: str
    value: str
    verbs: tuple[str, ...]
    sentences: tuple[str, ...]
    questions: tuple[str, ...]
    backward: tuple[str, ...] = ()


def relation(key, subject, value, verbs, sentences, questions, backward=""):
    def split(text):
        return tuple(part.strip() for part in text.split("|") if part.strip())

    return Relation(
        key, subject, value, split(verbs), split(sentences), split(questions), split(backward)
    )


TRAINED = (
    relation(
        "capital", "place", "place",
        "has {v} as its capital|has its capital in {v}",
        "The capital of {s} is {v}|{v} is the capital of {s}|{s}'s capital is {v}|"
        "{v} has been the capital of {s} for a long time|The capital city of {s} is {v}",
        "What is the capital of {s}?|Which city is the capital of {s}?|What is {s}'s capital?|"
        "Name the capital of {s}.|{s} has which capital?|What is the capital city of {s}?|"
        "Can you tell me what the capital of {s} is called?",
        "{v} is the capital of which country?|Which country has {v} as its capital?",
    ),
    relation(
        "job", "person", "job",
        "works as {av}|is {av}|earns a living as {av}|has worked as {av} for years|became {av}",
        "{s}, who is {av}, lives nearby|The new {v} is {s}",
        "What does {s} do for a living?|What is {s}'s job?|What is the profession of {s}?|"
        "What does {s} work as?|What is {s}'s occupation?|What does {s} do?|"
        "Which profession does {s} have?",
        "Who is the {v}?|Who works as {av}?|Which person is {av}?|Who is {av}?",
    ),
    relation(
        "employer", "person", "org",
        "works for {v}|works at {v}|is employed by {v}|has a job at {v}|joined {v} last year",
        "{v} employs {s}|{v} hired {s}",
        "Where does {s} work?|Who employs {s}?|Which company does {s} work for?|"
        "Who does {s} work for?|What is {s}'s employer?|At which organisation does {s} work?",
        "Who works for {v}?|Who works at {v}?|Who is employed by {v}?|Who joined {v}?",
    ),
    relation(
        "born_in", "person", "place",
        "was born in {v}|comes from {v}|grew up in {v}",
        "{v} is the birthplace of {s}|{s}'s birthplace is {v}",
        "Where was {s} born?|What is the birthplace of {s}?|Where does {s} come from?|"
        "Where is {s} from?|In which place was {s} born?|Where did {s} grow up?|"
        "In which town was {s} born?",
        "Who was born in {v}?|Who comes from {v}?|Who is from {v}?",
    ),
    relation(
        "born_on", "person", "date",
        "was born on {v}|came into the world on {v}",
        "{s}'s birthday is {v}|{s}'s date of birth is {v}|{s} (born {v}) is well known",
        "When was {s} born?|What is {s}'s date of birth?|What is the birthday of {s}?|"
        "On which date was {s} born?|When is {s}'s birthday?|What date was {s} born on?",
    ),
    relation(
        "lives", "person", "locality",
        "lives in {v}|has a house in {v}|moved to {v}|now lives in {v}",
        "{v} is where {s} lives|The home of {s} is in {v}",
        "Where does {s} live?|In which town does {s} live?|Where is {s}'s home?|"
        "Where did {s} move to?|What is the place where {s} lives?",
        "Who lives in {v}?|Who moved to {v}?",
    ),
    relation(
        "founded_year", "org", "year",
        "was founded in {v}|was established in {v}|opened in {v}|has existed since {v}|"
        "started in {v}|dates back to {v}",
        "In {v}, {s} was founded|{v} was the year in which {s} opened",
        "When was {s} founded?|In which year was {s} founded?|What year was {s} established?|"
        "When did {s} open?|In what year did {s} start?|When was {s} set up?",
        "What was founded in {v}?|Which organisation was founded in {v}?",
    ),
    relation(
        "founder", "org", "person",
        "was founded by {v}|was started by {v}|was set up by {v}|was created by {v}",
        "{v} founded {s}|{v} is the founder of {s}|The founder of {s} is {v}|{v} started {s}",
        "Who founded {s}?|Who is the founder of {s}?|Who started {s}?|By whom was {s} founded?|"
        "Who set up {s}?|Who created {s}?|Tell me who founded {s}.",
        "What did {v} found?|Which organisation did {v} found?|What did {v} start?",
    ),
    relation(
        "based", "org", "locality",
        "is based in {v}|is located in {v}|has its headquarters in {v}|can be found in {v}|"
        "is in {v}",
        "The headquarters of {s} are in {v}|You will find {s} in {v}",
        "Where is {s}?|Where is {s} located?|Where is {s} based?|Where are the headquarters of "
        "{s}?|In which place is {s}?|Where can I find {s}?|Where can {s} be found?|"
        "What is the location of {s}?",
        "What is in {v}?|Which organisation is based in {v}?|What is located in {v}?",
    ),
    relation(
        "boss", "org", "person",
        "is run by {v}|is led by {v}|is managed by {v}|is headed by {v}",
        "{v} runs {s}|{v} is the director of {s}|The director of {s} is {v}|{v} leads {s}|"
        "{v} manages {s}",
        "Who runs {s}?|Who is the director of {s}?|Who leads {s}?|Who manages {s}?|"
        "Who is in charge of {s}?|Who is the head of {s}?",
        "What does {v} run?|Which organisation does {v} lead?|What does {v} manage?",
    ),
    relation(
        "opens", "org", "time",
        "opens at {v}|opens its doors at {v}|is open from {v}",
        "Opening time of {s}: {v}|From {v} on, {s} is open",
        "When does {s} open?|At what time does {s} open?|What time does {s} open?|"
        "What is the opening time of {s}?|From what time is {s} open?",
        "What opens at {v}?|Which place opens at {v}?",
    ),
    relation(
        "closes", "org", "time",
        "closes at {v}|shuts at {v}|is open until {v}",
        "Closing time of {s}: {v}|After {v}, {s} is closed",
        "When does {s} close?|At what time does {s} close?|What time does {s} close?|"
        "What is the closing time of {s}?|Until when is {s} open?",
        "What closes at {v}?|Which place closes at {v}?",
    ),
    relation(
        "closed_day", "org", "listed_day",
        "is closed on {v}|does not open on {v}",
        "On {v}, {s} is closed",
        "On which day is {s} closed?|When is {s} closed?|Which day is {s} closed?|"
        "What day does {s} not open?",
    ),
    relation(
        "price", "thing", "price",
        "costs {v}|is sold for {v}|is priced at {v}|can be bought for {v}|sells for {v}",
        "The price of the {s} is {v}|You pay {v} for the {s}|Someone paid {v} for the {s}",
        "How much does the {s} cost?|What is the price of the {s}?|How much is the {s}?|"
        "What does the {s} cost?|How much do I pay for the {s}?|What is the cost of the {s}?",
        "What costs {v}?|Which item costs {v}?",
    ),
    relation(
        "colour", "thing", "colour",
        "is {v}|was painted {v}|has a {v} colour|is {v} in colour",
        "The colour of the {s} is {v}|Someone painted the {s} {v}",
        "What colour is the {s}?|Which colour is the {s}?|What is the colour of the {s}?|"
        "What color is the {s}?|What colour does the {s} have?",
    ),
    relation(
        "material", "thing", "material",
        "is made of {v}|was made from {v}|consists of {v}",
        "The {s} was carved out of {v}|They used {v} to make the {s}",
        "What is the {s} made of?|Which material is the {s} made of?|What was the {s} made from?|"
        "Of what is the {s} made?|What material was used for the {s}?",
        "What is made of {v}?",
    ),
    relation(
        "stored", "thing", "spot",
        "is {v}|is kept {v}|is stored {v}|was left {v}|can be found {v}|was put {v}|is now {v}",
        "You will find the {s} {v}|Someone left the {s} {v}|We keep the {s} {v}|"
        "They put the {s} {v}|I put the {s} {v}",
        "Where is the {s}?|Where is the {s} kept?|Where can I find the {s}?|"
        "Where was the {s} left?|Where is the {s} stored?|Where did they put the {s}?|"
        "Where should I look for the {s}?",
        "What is {v}?|What is kept {v}?|What was left {v}?",
    ),
    relation(
        "owner", "thing", "person",
        "belongs to {v}|is owned by {v}|is the property of {v}",
        "{v} owns the {s}|{v} has the {s}|The owner of the {s} is {v}|"
        "The {s} is {v}'s",
        "Who owns the {s}?|Who is the owner of the {s}?|Who does the {s} belong to?|"
        "Whose is the {s}?|Who has the {s}?|To whom does the {s} belong?",
        "What does {v} own?|What belongs to {v}?|What does {v} have?",
    ),
    relation(
        "phone", "party", "phone",
        "has the phone number {v}|can be reached at {v}|can be called on {v}",
        "The phone number of {s} is {v}|{s}'s phone number is {v}|Call {s} at {v}|"
        "To reach {s}, dial {v}|{s}: {v}",
        "What is the phone number of {s}?|What is {s}'s phone number?|How can I call {s}?|"
        "Which number should I dial to reach {s}?|What is {s}'s number?|"
        "What is the telephone number of {s}?",
        "Whose phone number is {v}?|Who has the phone number {v}?",
    ),
    relation(
        "email", "party", "email",
        "answers mail at {v}|uses the address {v}",
        "The email address of {s} is {v}|{s}'s email is {v}|Write to {s} at {v}|"
        "Send mail for {s} to {v}",
        "What is the email address of {s}?|What is {s}'s email?|What is {s}'s email address?|"
        "How can I write to {s}?|Where do I send mail for {s}?|Which email does {s} use?",
        "Whose email address is {v}?",
    ),
    relation(
        "room", "person", "number",
        "works in room {v}|is in room {v}|has an office in room {v}|sits in room {v}",
        "Room {v} is the office of {s}|You can find {s} in room {v}|{s}'s room number is {v}",
        "Which room is {s} in?|What is {s}'s room number?|In which room does {s} work?|"
        "What room is {s} in?|What is the room number of {s}?|In what room can I find {s}?",
        "Who is in room {v}?|Who works in room {v}?|Who sits in room {v}?",
    ),
    relation(
        "status", "order", "spot",
        "is waiting {v}|was delivered to the desk {v}|was left {v}",
        "You can collect {s} {v}",
        "Where is {s}?|Where was {s} left?|Where can I collect {s}?|Where can I pick up {s}?",
    ),
    relation(
        "shipped", "order", "date",
        "was shipped on {v}|left the warehouse on {v}|was sent on {v}",
        "We shipped {s} on {v}|On {v}, {s} was shipped",
        "When was {s} shipped?|When was {s} sent?|On which date was {s} shipped?|"
        "What is the shipping date of {s}?|When did {s} leave the warehouse?",
        "What was shipped on {v}?",
    ),
    relation(
        "customer", "order", "person",
        "was placed by {v}|belongs to {v}|was made by {v}|is for {v}",
        "{v} placed {s}|The customer of {s} is {v}",
        "Who placed {s}?|Who is the customer of {s}?|Who is {s} for?|Whose is {s}?|"
        "For whom is {s}?",
        "What did {v} place?",
    ),
    relation(
        "total", "order", "price",
        "costs {v}|comes to {v}|amounts to {v}",
        "The total of {s} is {v}|The amount due for {s} is {v}",
        "How much is {s}?|What is the total of {s}?|What does {s} cost?|How much does {s} cost?|"
        "What is the amount of {s}?",
    ),
    relation(
        "author", "work", "person",
        "was written by {v}|was composed by {v}|was made by {v}|was painted by {v}|is by {v}|"
        "was directed by {v}",
        "{v} wrote {s}|{v} is the author of {s}|{v} composed {s}|{v} painted {s}|"
        "The author of {s} is {v}",
        "Who wrote {s}?|Who is the author of {s}?|Who composed {s}?|Who painted {s}?|"
        "By whom was {s} written?|Who directed {s}?|Who made {s}?|Who is {s} by?",
        "What did {v} write?|What did {v} compose?|What did {v} paint?|What was written by {v}?",
    ),
    relation(
        "published", "work", "year",
        "was published in {v}|came out in {v}|was released in {v}|appeared in {v}|was made in {v}",
        "In {v}, {s} came out|The year of {s} is {v}",
        "When was {s} published?|In which year was {s} published?|When did {s} come out?|"
        "What year was {s} released?|In which year did {s} appear?",
        "What was published in {v}?|What came out in {v}?",
    ),
    relation(
        "inventor", "invention", "person",
        "was invented by {v}|was designed by {v}|was thought up by {v}|was first built by {v}",
        "{v} invented the {s}|The inventor of the {s} is {v}|{v} designed the {s}|"
        "We owe the {s} to {v}|{v} is known for inventing the {s}",
        "Who invented the {s}?|Who is the inventor of the {s}?|Who designed the {s}?|"
        "By whom was the {s} invented?|Who came up with the {s}?|Who first built the {s}?|"
        "Tell me who invented the {s}.",
        "What did {v} invent?|What was invented by {v}?|What did {v} design?",
    ),
    relation(
        "invented_year", "invention", "year",
        "was invented in {v}|was first built in {v}|was first shown in {v}",
        "In {v}, the {s} was invented",
        "When was the {s} invented?|In which year was the {s} invented?|When was the {s} first "
        "built?|What year was the {s} invented?",
        "What was invented in {v}?",
    ),
    relation(
        "language", "place", "language",
        "has {v} as its official language",
        "People in {s} speak {v}|The official language of {s} is {v}|In {s} people speak {v}|"
        "{v} is spoken in {s}|The language of {s} is {v}",
        "What language do people speak in {s}?|What is the official language of {s}?|"
        "Which language is spoken in {s}?|What is spoken in {s}?|What language is used in {s}?",
        "Where do people speak {v}?|Where is {v} spoken?",
    ),
    relation(
        "population", "place", "number",
        "has {v} inhabitants|has a population of {v}|is home to {v} people",
        "The population of {s} is {v}|About {v} people live in {s}",
        "How many people live in {s}?|What is the population of {s}?|How many inhabitants does {s} "
        "have?|How large is the population of {s}?",
        "Which place has {v} inhabitants?",
    ),
    relation(
        "river", "place", "proper",
        "lies on the river {v}|is crossed by the river {v}",
        "The river {v} flows through {s}|The river in {s} is called the {v}",
        "Which river flows through {s}?|What is the river in {s} called?|On which river does {s} "
        "lie?|What is the name of the river in {s}?",
        "Where does the river {v} flow?",
    ),
    relation(
        "mayor", "place", "person",
        "elected {v} as mayor|is governed by {v}|has {v} as its mayor",
        "The mayor of {s} is {v}|{v} is the mayor of {s}|{v} became mayor of {s}",
        "Who is the mayor of {s}?|Who governs {s}?|Who was elected mayor of {s}?|"
        "What is the name of the mayor of {s}?",
        "{v} is the mayor of which town?|Where is {v} the mayor?",
    ),
    relation(
        "known_for", "place", "food",
        "is known for its {v}|is famous for its {v}|produces {v}|exports {v}",
        "{s}'s main product is {v}",
        "What is {s} known for?|What is {s} famous for?|What does {s} produce?|"
        "What does {s} export?|For what is {s} known?",
        "Which place is known for its {v}?|Which place produces {v}?",
    ),
    relation(
        "likes", "person", "food",
        "likes {v}|loves {v}|prefers {v}|would eat {v} every day",
        "{s}'s favourite food is {v}|The favourite food of {s} is {v}",
        "What does {s} like?|What is {s}'s favourite food?|What does {s} love?|Which food does {s} prefer?",
        "Who likes {v}?|Who loves {v}?|Who prefers {v}?",
    ),
    relation(
        "studies", "person", "topic",
        "studies {v}|teaches {v}|is interested in {v}|gives talks about {v}|is an expert in {v}",
        "{s}'s favourite subject is {v}|The subject of {s} is {v}",
        "What does {s} study?|What does {s} teach?|What is {s} interested in?|"
        "What is {s}'s subject?|In what is {s} an expert?|Which subject does {s} study?",
        "Who studies {v}?|Who teaches {v}?|Who is interested in {v}?",
    ),
    relation(
        "pet", "person", "animal",
        "has {av}|keeps {av}|owns {av}|has always had {av}",
        "{s}'s pet is {av}",
        "What pet does {s} have?|Which animal does {s} have?|What is {s}'s pet?|"
        "What animal does {s} keep?|Which animal does {s} own?",
        "Who has {av}?|Who keeps {av}?|Who owns {av}?",
    ),
    relation(
        "pet_name", "person", "proper",
        "has a dog named {v}|has a cat called {v}|calls the family dog {v}",
        "{s}'s dog is called {v}|The name of {s}'s cat is {v}",
        "What is the name of {s}'s dog?|What is {s}'s cat called?|What is {s}'s dog called?|"
        "What is {s}'s pet called?",
        "Whose dog is called {v}?",
    ),
    relation(
        "married", "person", "person",
        "is married to {v}|married {v}|is the partner of {v}",
        "{v} married {s}|{v} and {s} are married",
        "Who is {s} married to?|Who did {s} marry?|Who is the partner of {s}?|"
        "Who is {s}'s spouse?",
    ),
    relation(
        "when_event", "event", "when",
        "takes place on {v}|is on {v}|starts on {v}|will be held on {v}|is planned for {v}",
        "The date of the {s} is {v}|On {v} there is the {s}|We moved the {s} to {v}",
        "When is the {s}?|When does the {s} take place?|On which date is the {s}?|"
        "When does the {s} start?|What is the date of the {s}?|When will the {s} be held?",
        "What takes place on {v}?|What is on {v}?",
    ),
    relation(
        "where_event", "event", "locality",
        "takes place in {v}|will be held in {v}|is in {v}|happens in {v}",
        "{v} hosts the {s}|The place of the {s} is {v}",
        "Where is the {s}?|Where does the {s} take place?|Where will the {s} be held?|"
        "What is the place of the {s}?|In which place is the {s}?",
        "What takes place in {v}?|What happens in {v}?",
    ),
    relation(
        "winner", "event", "person",
        "was won by {v}",
        "{v} won the {s}|The winner of the {s} was {v}|Nobody expected {v} to win the {s}",
        "Who won the {s}?|Who was the winner of the {s}?|By whom was the {s} won?|"
        "Tell me who won the {s}.|Which person won the {s}?",
        "What did {v} win?",
    ),
    relation(
        "organiser", "event", "person",
        "is organised by {v}|was prepared by {v}",
        "{v} organises the {s}|The organiser of the {s} is {v}",
        "Who organises the {s}?|Who is the organiser of the {s}?|Who prepared the {s}?|"
        "By whom is the {s} organised?",
    ),
    relation(
        "train", "transport", "place",
        "goes to {v}|leaves for {v}|travels to {v}|stops in {v}",
        "The destination of {s} is {v}|To go to {v}, take {s}",
        "Where does {s} go?|What is the destination of {s}?|Where does {s} travel to?|"
        "To which place does {s} go?|Where does {s} stop?",
        "Which one goes to {v}?|What goes to {v}?|How do I get to {v}?",
    ),
    relation(
        "departs", "transport", "time",
        "leaves at {v}|departs at {v}|sets off at {v}",
        "The departure time of {s} is {v}|At {v}, {s} leaves",
        "When does {s} leave?|At what time does {s} depart?|What time does {s} leave?|"
        "What is the departure time of {s}?|When does {s} depart?",
    ),
    relation(
        "arrives", "transport", "time",
        "arrives at {v}|gets in at {v}|reaches its destination at {v}",
        "The arrival time of {s} is {v}",
        "When does {s} arrive?|At what time does {s} arrive?|What time does {s} arrive?|"
        "What is the arrival time of {s}?|When does {s} get in?",
    ),
    relation(
        "platform", "transport", "number",
        "leaves from platform {v}|departs from gate {v}|stops at platform {v}",
        "Passengers for {s} go to platform {v}",
        "From which platform does {s} leave?|Which platform does {s} leave from?|"
        "What is the platform of {s}?|What gate does {s} leave from?|At which platform is {s}?",
    ),
)

HELD_OUT = (
    relation(
        "award", "person", "work",
        "won the {v} prize|received the {v} prize|was honoured with the {v} prize",
        "The {v} prize went to {s}",
        "Which prize did {s} win?|What prize did {s} receive?|Which prize went to {s}?",
    ),
    relation(
        "depth", "lake", "measure",
        "is {v} deep|reaches a depth of {v}",
        "The depth of {s} is {v}",
        "How deep is {s}?|What is the depth of {s}?",
    ),
    relation(
        "plays_for", "person", "org",
        "plays for {v}|signed with {v}",
        "{v} signed {s}",
        "Which team does {s} play for?|Who signed {s}?|Who does {s} play for?",
    ),
    relation(
        "ingredient", "dish", "food",
        "contains {v}|is cooked with {v}|is served with {v}",
        "Cooks add {v} to the {s}",
        "What does the {s} contain?|What is the {s} served with?|What is added to the {s}?",
    ),
    relation(
        "planet", "star", "number",
        "has {v} moons|is circled by {v} moons",
        "Astronomers counted {v} moons around {s}",
        "How many moons does {s} have?|What is the number of moons of {s}?",
    ),
    relation(
        "borrowed", "thing", "person",
        "was borrowed by {v}|was lent to {v}",
        "{v} borrowed the {s}|We lent the {s} to {v}",
        "Who borrowed the {s}?|To whom was the {s} lent?|Who has borrowed the {s}?",
    ),
)

# Relations whose statements can answer each other's questions: never used as "absent" together.
ALIKE = (
    {"born_in", "lives"},
    {"boss", "founder", "owner"},
    {"job", "studies", "employer", "room"},
    {"price", "total", "customer", "owner"},
    {"winner", "organiser"},
    {"born_in", "born_on"},
    {"married", "employer"},
    {"likes", "studies"},
    {"pet", "pet_name"},
    {"owner", "borrowed", "stored"},
    {"stored", "status", "shipped"},
    {"train", "platform"},
)

# Ordinary verbs with a person before and anything after: "Who verbed X?", "What did X verb?".
VERBS = (
    "saw see;bought buy;sold sell;lost lose;broke break;cleaned clean;carried carry;hid hide;"
    "opened open;built build;drew draw;photographed photograph;mentioned mention;watched watch;"
    "chose choose;borrowed borrow;returned return;washed wash;packed pack;needed need;wanted want;"
    "dropped drop;stole steal;ordered order;tested test;fixed fix;discovered discover;used use;"
    "received receive;delivered deliver;forgot forget;took take;inspected inspect;replaced replace;"
    "reviewed review;checked check;approved approve;requested request;signed sign;caught catch;"
    "followed follow;admired admire;painted paint;translated translate;collected collect"
).split(";")
HELD_OUT_VERBS = "polished polish;rented rent;damaged damage;praised praise;rescued rescue".split(";")
