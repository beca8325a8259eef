"""Words and made-up names: the raw material of every generated text.

A made-up word belongs to exactly one split. `Words("train")` never yields a word whose CRC-32 is
divisible by eight; `Words("eval")` yields only those, so no evaluated name was seen in training.
"""

import random
import zlib

HELD_OUT_IN = 8

ONSETS = (
    "b br c ch cl cr d dr f fl fr g gl gr h j k kl kr l m n p ph pl pr qu r s sc sh sk sl sm sn sp "
    "st str t th tr v w wh y z"
).split() + ["", "", ""]
NUCLEI = "a e i o u a e i o u ai au ea ee ei ia ie io oa oo ou ue y".split()
CODAS = (
    "b ck d f g l ll m n nd ng nk nn p r rd rk rl rn rs rt s sh sk ss st t th tt v x z"
).split() + [""] * 14
PLAIN = "b c d f g h j k l m n p r s t v w z".split() + [""]
PLACE_ENDS = "ia land ton ville burg stan ford mouth ham dale port wick stead minster by".split()
SURNAME_ENDS = "son sen ski er man ez ini ova escu wood field".split()

FIRST_NAMES = (
    "Maria John Ana James Sofia Robert Elena Michael Laura David Clara Thomas Julia Daniel Emma "
    "Peter Alice Paul Nina Mark Ruth George Irene Henry Olga Simon Carla Victor Helen Oscar Diana "
    "Martin Rosa Felix Ingrid Hugo Marta Leo Vera Adam Lucy Bruno Teresa Karl Beatriz Ivan Joana "
    "Pedro Fatima Omar Aisha Yusuf Leila Hassan Mei Wei Hiroshi Yuki Kenji Priya Arjun Anil Ravi "
    "Kofi Amara Chidi Zainab Tariq Nadia Boris Svetlana Pavel Lars Freya Sven Astrid Niamh Sean "
    "Fiona Angus Isla Rhys Carys Pierre Camille Louis Chloe Giulia Marco Paolo Chiara Miguel "
    "Carmen Diego Lucia Bob Carol Grace Frank Edward Susan Linda Kevin Brian Steven Karen"
).split()
LAST_NAMES = (
    "Smith Jones Brown Taylor Silva Santos Costa Pereira Garcia Lopez Martinez Rossi Bianchi "
    "Muller Schmidt Weber Fischer Dubois Moreau Laurent Jansen Novak Kowalski Horvat Petrov "
    "Ivanova Tanaka Sato Suzuki Chen Wang Li Kim Park Singh Patel Khan Ali Okafor Mensah Diallo "
    "Haddad Cohen Murphy Kelly Walsh Campbell Stewart Evans Hughes Wright Green Baker Carter "
    "Mitchell Turner Parker Cook Bell Ward Gray Hill Wood Watson Brooks Price Bennett"
).split()
REAL_PLACES = (
    "Paris London Lisbon Porto Madrid Rome Berlin Vienna Oslo Dublin Cairo Lagos Nairobi Accra "
    "Delhi Mumbai Tokyo Kyoto Beijing Seoul Sydney Toronto Boston Chicago Dallas Denver Lima "
    "Bogota Santiago France Portugal Spain Italy Germany Austria Norway Ireland Egypt Nigeria "
    "Kenya India Japan China Korea Canada Peru Chile Brazil Mexico Finland Sweden Poland Greece"
).split()
COLOURS = (
    "red blue green yellow black white grey brown orange purple pink silver golden turquoise "
    "beige violet crimson navy olive ivory maroon teal"
).split()
MATERIALS = (
    "wood steel glass cotton wool leather paper plastic marble copper bronze clay silk granite "
    "bamboo rubber brick oak iron linen"
).split()
JOBS = (
    "teacher;nurse;baker;engineer;lawyer;farmer;pilot;doctor;librarian;carpenter;plumber;chef;"
    "journalist;painter;translator;architect;gardener;electrician;surgeon;photographer;driver;"
    "software developer;accountant;dentist;fisherman;judge;musician;sculptor;tailor;shepherd;"
    "security guard;marine biologist;bus driver;project manager;data analyst;vet;welder;actor;"
    "primary school teacher;goldsmith;beekeeper;clockmaker;firefighter;historian;postman"
).split(";")
ANIMALS = (
    "cat dog horse parrot rabbit turtle goat hamster owl donkey snake pig duck goose ferret sheep "
    "canary pony lizard cow"
).split()
FOODS = (
    "soup;rice;bread;apple pie;cheese;fish stew;pasta;lentils;chocolate cake;roast chicken;salad;"
    "pancakes;mushrooms;grilled sardines;dumplings;tomatoes;honey;olives;noodles;porridge;curry;"
    "lemon tart;baked potatoes;dark chocolate;tea;coffee;orange juice;mint tea;ginger beer"
).split(";")
LANGUAGES = (
    "English Portuguese French Spanish German Italian Arabic Hindi Japanese Swahili Yoruba Turkish "
    "Greek Polish Dutch Finnish Korean Welsh Basque Latin"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()
OBJECTS = (
    "key;lamp;book;bicycle;umbrella;printer;ladder;camera;map;suitcase;hammer;guitar;letter;clock;"
    "box;bag;coat;drill;vase;laptop;projector;mirror;chair;table;radio;kettle;telescope;helmet;"
    "rope;knife;passport;violin;wallet;notebook;toolbox;torch;carpet;painting;statue;tent;trophy;"
    "necklace;microscope;blanket;basket;bottle;scarf;hat;first aid kit;spare tyre;coffee machine;"
    "fire extinguisher;visitor badge;invoice;charger;router;tablet;keyboard;whiteboard"
).split(";")
ADJECTIVES = (
    "old new small large broken spare heavy light round square wooden plastic rusty shiny antique "
    "tiny huge cheap second third first folding electric striped dusty clean locked empty full"
).split()
SPOTS = (
    "in the kitchen;in the garage;under the bed;on the top shelf;in the second drawer;behind the "
    "door;in the cellar;next to the window;on the balcony;in the attic;under the stairs;in the "
    "red cupboard;in the meeting room;on the desk;in the garden shed;beside the fireplace;in the "
    "basement;at the reception;in the library;on the roof;in the left pocket;in the glove box;"
    "near the entrance;in the storage room;in the blue cabinet;at the bank;on the ground floor;"
    "behind the counter;in the workshop;in the canteen;on the third floor;in the car"
).split(";")
TOPICS = (
    "history;astronomy;chess;gardening;medieval music;sailing;poetry;volcanoes;robotics;pottery;"
    "mathematics;birds;cooking;photography;old maps;bridges;mushrooms;tax law;whales;jazz;"
    "philosophy;archery;trains;geology;opera;cycling;knitting;economics;folk tales;butterflies"
).split(";")
THINGS = (
    "room;student;tree;window;employee;book;chair;bed;table;boat;horse;seat;shop;lamp;member;page;"
    "bridge;island;floor;computer;ticket;bus;chapter;volunteer;painting;cow;player;star;egg;"
    "bicycle;door;visitor;parking space;fire exit;locker;branch;language;photo;server;nurse"
).split(";")
ORG_KINDS = (
    "Museum;Library;Hospital;School;University;Bakery;Cafe;Hotel;Bank;Institute;Theatre;Clinic;"
    "Foundation;Airlines;Motors;Software;Press;Station;Castle;Bridge;Park;Pharmacy;Restaurant;"
    "Garage;Gallery;Laboratory;Academy;Studio;Market;Swimming Pool;Stadium;Logistics;Ltd;Inc;Group"
).split(";")
WORK_KINDS = "novel;song;film;opera;poem;painting;play;album;book;symphony;statue;game".split(";")
INVENTIONS = (
    "steam pump;paper clip;solar kettle;folding bridge;wind harp;zip;pocket watch;water clock;"
    "glass lens;hot air balloon;typewriter;seed drill;thermometer;sewing machine;diving bell;"
    "electric bell;parachute;barometer;safety pin;radio lamp"
).split(";")
ATTRIBUTES = {
    "name": "manager;director;owner;founder;president;captain;coach;landlord;assistant;best friend;"
    "doctor;neighbour;teacher;sister;brother;father;mother;husband;wife;cousin;boss;lawyer;"
    "supervisor;secretary;contact person;head chef;mayor;tutor;author;editor;chairperson;"
    "sales representative;account manager;godmother;grandfather;stage name;maiden name;nickname;"
    "middle name;surname;first name",
    "code": "password;serial number;product code;access code;licence plate;booking reference;"
    "tracking number;customer number;postal code;room number;flight number;gate;order number;"
    "invoice number;wifi password;locker code;model number;badge number;PIN;account number;"
    "ticket number;part number;error code;version;table number;extension;seat;username",
    "place": "birthplace;home town;address;headquarters;destination;next stop;meeting point;"
    "main office;favourite city;country;village;region;holiday destination;warehouse;origin;"
    "nearest town;starting point;street;emergency exit;final stop",
    "amount": "budget;price;weight;height;population;age;length;width;depth;area;speed;salary;"
    "capacity;temperature;deposit;monthly rent;delivery fee;discount;shipping cost;score;"
    "membership fee;fine;warranty;battery life;power;size;total;distance;annual fee;entry fee",
    "when": "birthday;deadline;opening date;closing time;expiry date;due date;check-in time;"
    "start date;lunch break;departure time;arrival time;next appointment;release date;end date;"
    "delivery date;check-out time;last inspection;anniversary;interview;exam date",
    "thing": "favourite food;favourite drink;hobby;motto;favourite colour;mascot;symbol;pet;"
    "favourite animal;main export;speciality;favourite subject;instrument;dessert;currency;"
    "national dish;favourite sport;theme;main ingredient;dress code;profession;colour;material;"
    "native language;allergy;favourite book;team;blood type;eye colour;hair colour",
}
FILLERS = (
    "The weather was mild that day.;Many people walked by the river.;Nothing else was reported.;"
    "The report was short.;Visitors often ask about this.;It rained in the afternoon.;"
    "More details will follow next week.;The meeting ended early.;Everyone was pleased.;"
    "The streets were quiet.;Some names have been changed.;This list is not complete.;"
    "Please keep this note.;The rest is well known.;The lights were on all night.;"
    "No one complained.;The garden looked lovely in spring.;There was a long queue outside.;"
    "Please read the following carefully.;We hope that this helps.;The train was late again.;"
    "Most of the work was done by hand.;The file was updated last month.;Tickets sold quickly.;"
    "It was a busy week for everyone.;Thank you for your patience.;Dinner was served at the usual "
    "hour.;The old road is closed in winter.;A new edition is being prepared.;Here is what we know "
    "so far.;Children played in the square.;The letter arrived without a stamp.;Our team is happy "
    "to help.;The coffee was cold.;They say that the view is beautiful.;All staff were informed."
).split(";")


SHORT = [str(n) for n in range(1, 60)]
EASY = {
    "person": FIRST_NAMES,
    "name": FIRST_NAMES,
    "party": FIRST_NAMES,
    "place": REAL_PLACES,
    "locality": REAL_PLACES,
    "proper": LAST_NAMES,
    "org": [f"{a.capitalize()} {k}" for a in COLOURS for k in ORG_KINDS[:14]],
    "thing": OBJECTS,
    "work": [o.capitalize() for o in OBJECTS],
    "invention": OBJECTS,
    "event": [f"{m} fair" for m in MONTHS] + [f"{d} race" for d in DAYS],
    "order": [f"order {n}" for n in SHORT],
    "transport": [f"{k} {n}" for k in ("train", "bus") for n in SHORT[:20]],
    "code": SHORT,
    "number": SHORT,
    "measure": [f"{n} days" for n in SHORT],
    "price": [f"${n}" for n in SHORT],
    "amount": [f"${n}" for n in SHORT],
    "time": [f"{n} am" for n in SHORT[:12]] + [f"{n} pm" for n in SHORT[:12]],
    "when": DAYS + MONTHS,
    "date": [f"{n} {m}" for n in SHORT[:9] for m in MONTHS],
    "year": [str(n) for n in range(1990, 2030)],
    "language": LANGUAGES,
    "colour": COLOURS,
    "material": MATERIALS,
    "animal": ANIMALS,
    "food": FOODS,
    "topic": TOPICS,
    "item": COLOURS + MATERIALS + ANIMALS + FOODS,
    "job": JOBS,
}


class Words:
    """Draws names and values; every made-up word comes from this object's split.

    ease: the share of names and values that are one well-known word. Looking up is learnt first
    where a name is one token, and only then where it is many; 0 in evaluation.
    """

    def __init__(self, split: str, rng: random.Random):
        if split not in ("train", "eval"):
            raise ValueError(f"unknown split: {split}")
        self.held_out = split == "eval"
        self.rng = rng
        self.ease = 0.0

    def pick(self, options):
        return options[int(self.rng.random() * len(options))]

    def own(self, make):
        """Draws until the word belongs to this split."""
        while True:
            word = make()
            if (zlib.crc32(word.lower().encode()) % HELD_OUT_IN == 0) == self.held_out:
                return word

    def made_up(self, at_most=3):
        """A lower-case pronounceable word that means nothing."""

        def make():
            n = self.rng.randint(1, min(at_most, 2 + (self.rng.random() < 0.3)))
            if self.rng.random() < 0.75:
                word = "".join(self.pick(PLAIN) + self.pick("aeiou") for _ in range(max(n, 2)))
                return word + self.pick(("", "", "n", "r", "l", "s", "m", "t", "x", "nd", "sk"))
            word = "".join(
                self.pick(ONSETS) + self.pick(NUCLEI) + self.pick(CODAS) for _ in range(n)
            )
            return word if 3 <= len(word) <= 12 else self.pick(ONSETS[:40]) + "a" + word[:7]

        return self.own(make)

    def scrambled(self):
        """Letters with no pattern at all, so that copying cannot lean on spelling."""
        letters = "abcdefghijklmnopqrstuvwxyz"
        return self.own(lambda: "".join(self.rng.choices(letters, k=self.rng.randint(3, 8))))

    def proper(self):
        r = self.rng.random()
        if r < 0.93:
            return self.made_up().capitalize()
        if r < 0.95:
            return self.scrambled().capitalize()
        return self.made_up(2).capitalize() + "-" + self.made_up(1).capitalize()

    # -- typed values ---------------------------------------------------------------------------

    def person(self):
        r = self.rng.random()
        first = self.pick(FIRST_NAMES) if self.rng.random() < 0.4 else self.proper()
        if r < 0.3:
            # A lone name must be made up in evaluation, or it could have been seen.
            return self.proper() if self.held_out else first
        if self.held_out or self.rng.random() < 0.6:
            last = self.made_up(2).capitalize()
            if self.rng.random() < 0.3:
                last += self.pick(SURNAME_ENDS)
        else:
            last = self.pick(LAST_NAMES)
        if r < 0.38:
            return self.pick(("Dr.", "Mr.", "Mrs.", "Ms.", "Professor")) + " " + last
        return f"{first} {last}"

    def place(self):
        r = self.rng.random()
        if r < 0.12 and not self.held_out:
            return self.pick(REAL_PLACES)
        name = self.proper()
        if r < 0.4:
            return name + self.pick(PLACE_ENDS)
        if r < 0.5:
            return self.pick(("New", "Port", "San", "North", "South", "Lake", "Mount")) + " " + name
        return name

    def street(self):
        kind = self.pick(("Street", "Road", "Avenue", "Square", "Lane"))
        return f"{self.rng.randint(1, 250)} {self.proper()} {kind}"

    def org(self):
        r = self.rng.random()
        name = self.proper()
        if r < 0.65:
            return f"{name} {self.pick(ORG_KINDS)}"
        if r < 0.75:
            return f"{name} & {self.made_up(2).capitalize()}"
        return name if r < 0.9 else name.upper()[:5]

    def work(self):
        """A title, in quotes or not."""
        r = self.rng.random()
        title = self.proper()
        if r < 0.4:
            title = f"The {self.pick(ADJECTIVES).capitalize()} {title}"
        elif r < 0.6:
            title = f"{title} and {self.proper()}"
        return title

    def thing(self):
        r = self.rng.random()
        if r < 0.35:
            return f"{self.pick(COLOURS)} {self.pick(OBJECTS)}"
        if r < 0.6:
            return f"{self.pick(ADJECTIVES)} {self.pick(OBJECTS)}"
        if r < 0.85:
            return f"{self.proper()} {self.pick(OBJECTS)}"
        return self.made_up() if r < 0.95 else self.pick(OBJECTS)

    def spot(self):
        r = self.rng.random()
        if r < 0.5 and not self.held_out:
            return self.pick(SPOTS)
        if r < 0.7:
            return f"in room {self.rng.randint(1, 999)}"
        return f"in the {self.made_up(2)} {self.pick(('room', 'box', 'hall', 'drawer'))}"

    def code(self):
        rng = self.rng
        upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

        def make():
            r = rng.random()
            digits = "".join(rng.choices("0123456789", k=rng.randint(2, 6)))
            if r < 0.3:
                return digits
            if r < 0.5:
                return "".join(rng.choices(upper, k=rng.randint(1, 3))) + digits
            if r < 0.7:
                return "".join(rng.choices(upper, k=rng.randint(1, 3))) + "-" + digits
            if r < 0.8:
                return "".join(rng.choices(upper + "0123456789", k=rng.randint(4, 8)))
            if r < 0.9:
                return "".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789", k=rng.randint(5, 9)))
            return f"{rng.randint(0, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 20)}"

        return self.own(make)

    def year(self):
        return str(self.rng.randint(1400, 2039))

    def date(self):
        r = self.rng.random()
        day, month = self.rng.randint(1, 28), self.pick(MONTHS)
        if r < 0.35:
            return f"{day} {month} {self.year()}"
        if r < 0.6:
            return f"{day} {month}"
        if r < 0.75:
            return f"{month} {day}, {self.year()}"
        if r < 0.85:
            return f"{month} {self.year()}"
        return f"{self.year()}-{self.rng.randint(1, 12):02d}-{day:02d}"

    def time(self):
        r = self.rng.random()
        if r < 0.4:
            return f"{self.rng.randint(1, 12)} {self.pick(('am', 'pm'))}"
        if r < 0.75:
            return f"{self.rng.randint(0, 23)}:{self.rng.randint(0, 59):02d}"
        return f"{self.rng.randint(1, 12)}:{self.rng.randint(0, 59):02d} {self.pick(('am', 'pm'))}"

    def phone(self):
        parts = [self.rng.randint(100, 9999) for _ in range(self.rng.randint(2, 3))]
        prefix = f"+{self.rng.randint(1, 399)} " if self.rng.random() < 0.5 else ""
        return prefix + self.pick((" ", "-")).join(map(str, parts))

    def email(self):
        name = self.made_up(2)
        return f"{name}@{self.made_up(2)}.{self.pick(('com', 'org', 'net', 'pt', 'io'))}"

    def number(self):
        r = self.rng.random()
        if r < 0.5:
            return str(self.rng.randint(2, 99))
        if r < 0.8:
            return str(self.rng.randint(100, 9999))
        return f"{self.rng.randint(1, 999)},{self.rng.randint(0, 999):03d}"

    def price(self):
        r = self.rng.random()
        n = self.rng.randint(1, 900)
        if r < 0.3:
            return f"{n} euros"
        if r < 0.5:
            return f"{n} dollars"
        if r < 0.75:
            return f"{self.pick(('$', '€', '£'))}{n}"
        return f"{self.pick(('$', '€', '£'))}{n}.{self.rng.randint(0, 99):02d}"

    def measure(self):
        unit = self.pick(
            ("metres", "kilometres", "kilos", "grams", "litres", "hours", "minutes", "days",
             "weeks", "years", "degrees", "km", "kg", "cm", "watts", "percent", "square metres")
        )
        return f"{self.number()} {unit}" if self.rng.random() < 0.85 else f"{self.number()}%"

    def amount(self):
        return self.pick((self.price, self.measure, self.number))()

    def when(self):
        r = self.rng.random()
        if r < 0.15:
            return self.pick(DAYS)
        return self.pick((self.date, self.time, self.date))()

    def locality(self):
        return self.pick((self.place, self.place, self.street))()

    def listed(self, options):
        """Mostly a known word, else a made-up one: always made up in evaluation."""
        if self.held_out or self.rng.random() < 0.4:
            return self.made_up()
        return self.pick(options)

    def colour(self):
        return self.listed(COLOURS)

    def material(self):
        return self.listed(MATERIALS)

    def job(self):
        if self.held_out or self.rng.random() < 0.25:
            return f"{self.made_up(2)} {self.pick(('maker', 'seller', 'engineer', 'teacher'))}"
        return self.pick(JOBS)

    def animal(self):
        return self.listed(ANIMALS)

    def food(self):
        return self.listed(FOODS)

    def topic(self):
        return self.listed(TOPICS)

    def language(self):
        if self.held_out or self.rng.random() < 0.5:
            return self.made_up(2).capitalize() + self.pick(("ish", "ian", "ese", ""))
        return self.pick(LANGUAGES)

    def listed_day(self):
        return self.pick(DAYS)

    def name(self):
        return self.person()

    def item(self):
        """Anything that a loose attribute can have as its value."""
        return self.pick(
            (self.colour, self.food, self.animal, self.topic, self.language, self.thing,
             self.made_up, self.proper, self.material, self.job)
        )()

    # -- subjects -------------------------------------------------------------------------------

    def party(self):
        return self.pick((self.person, self.org))()

    def order(self):
        kind = self.pick(("order", "parcel", "invoice", "ticket", "package"))
        return f"{kind} {self.code()}"

    def invention(self):
        r = self.rng.random()
        if r < 0.5 and not self.held_out:
            return self.pick(INVENTIONS)
        return f"{self.made_up()} {self.pick(('machine', 'lamp', 'engine', 'pump', 'valve'))}"

    def event(self):
        kinds = ("festival", "conference", "race", "fair", "concert", "match", "exam", "wedding",
                 "meeting", "workshop", "auction", "exhibition", "tournament", "party")
        return f"{self.proper()} {self.pick(kinds)}"

    def transport(self):
        kind = self.pick(("train", "bus", "flight", "ferry", "tram", "shuttle"))
        return f"{kind} {self.code()}"

    def lake(self):
        return f"Lake {self.proper()}"

    def dish(self):
        return f"{self.made_up()} {self.pick(('soup', 'salad', 'pie', 'stew'))}"

    def star(self):
        return f"Planet {self.proper()}"

    def draw(self, kind: str):
        """A value or subject of the named kind: the name of one of the methods above."""
        easy = EASY.get(kind) if self.rng.random() < self.ease else None
        if easy:
            return self.pick(easy)
        return getattr(self, kind)()
