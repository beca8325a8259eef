"""The conversations around the texts: how users hand over a context, and small talk."""

GREETING = "Hello! Give me a text and a question about it, and I will look for the answer."
THANKS = "You are welcome!"
GOODBYE = "Goodbye!"
ABILITIES = (
    "I am Lampejo Reader, a small model: I answer questions from a text that you give me, and I "
    "tell you when the text does not say."
)
NO_CONTEXT = "Please give me a text first: I can only answer questions from a text."
CANNOT = "I cannot do that: I can only answer questions from a text."
READY = "Thank you. What would you like to know?"
WELL = "I am well, thank you. Give me a text and a question about it."

SMALL_TALK = {
    GREETING: (
        "Hello|Hi|Hey|Hello!|Hi!|Hey!|Hi there|Hello there!|Good morning|Good morning!|"
        "Good afternoon|Good evening|Good evening!|Greetings|hello|hi|hey there|Hello, {n}!|"
        "Hi {n}|Hello, my name is {n}.|Hi, I am {n}.|Good day|Good day!|hello, is anyone there?|"
        "Hey, I'm {n}|Hi, this is {n}.|Hello again|Hey you|Yo|Hiya|Hello hello|Dear {n}, hello.",
        "Hi, my name is {n}!|Good morning, {n}.|hey!|Hello there|Good evening, I am {n}.",
    ),
    THANKS: (
        "Thanks|Thank you|Thanks!|Thank you!|Thank you very much|Thanks a lot|thanks|thank you|"
        "Many thanks|Thank you so much!|Great, thanks|Perfect, thank you|Thanks for your help|"
        "Thank you for the answer.|OK, thanks|Cheers|Thx|Nice, thank you!|That helps, thanks.",
        "Thanks a lot!|Thank you, that was helpful.|Great, thank you!|ok thanks",
    ),
    GOODBYE: (
        "Bye|Goodbye|Bye!|Goodbye!|See you|See you later|Good night|bye|See you tomorrow|Bye bye|"
        "Farewell|Have a nice day|Good bye|Take care|Until next time",
        "See you later!|Good night!|Bye, {n}|goodbye",
    ),
    ABILITIES: (
        "What can you do?|Who are you?|What are you?|How can you help me?|What do you do?|"
        "Are you a robot?|Can you help me?|what can you do|who are you|Help|What is your name?|"
        "How do you work?|Tell me about yourself.|What is this?|What kind of model are you?|"
        "Are you ChatGPT?|Introduce yourself.|Which model is this?|Can you help?|"
        "What can I ask you?|What are you able to do?",
        "What can you do for me?|who are you?|How can you help?|Please introduce yourself.",
    ),
    WELL: (
        "How are you?|How are you doing?|How is it going?|how are you|Hi, how are you?|"
        "Hello, how are you?|How do you do?|Are you well?|What's up?|How are you today?",
        "Hello! How are you?|how are you doing|Hi! How is it going?",
    ),
    CANNOT: (
        "Write a poem about {n}.|Tell me a joke.|Write a story.|Sing a song.|What is 2 + 2?|"
        "Calculate 12 * 9.|Write a Python function.|Translate this into French.|Draw a cat.|"
        "Give me a recipe.|Write an email to {n}.|Tell me a story about {n}.|Make a list of ideas."
        "|What is 17 plus 5?|Book a flight.|Play some music.|Write code in Java.|"
        "Write an essay about {n}.|How much is 3 times 7?|Set an alarm.|Invent a name.",
        "Write a song about {n}.|Tell me another joke.|What is 8 + 5?|Write a Java program.",
    ),
}
WITH_TEXT_CANNOT = (
    "Summarise the text.|Translate the text into French.|Write a poem about it.|"
    "Rewrite the text.|Continue the text.|Summarize this.|Make it shorter.|"
    "Write a story about this.|Translate it into German.|Improve the text.|Correct the text."
).split("|")
OPEN_QUESTIONS = (
    "What is the meaning of life?|Who is the president?|What time is it?|What is the weather like?|"
    "Where am I?|Who won the match?|What day is it today?|How far is the moon?|"
    "Why is the sky blue?|What is the news?|How old are you?|Where can I eat?|"
    "Which film should I watch?|When is the next train?|What is the price?|Who wrote it?"
).split("|")

SYSTEMS = (
    "You are a helpful assistant.|You are a helpful assistant|Be brief.|Answer briefly.|"
    "You answer questions from the given text.|Answer only from the context.|"
    "You are a helpful AI assistant.|You are Lampejo, a helpful assistant.|"
    "Answer the question using only the context. If the answer is not there, say that you do not "
    "know.|You are a polite assistant of {n}.|Use the context to answer. Do not make anything up.|"
    "You are an assistant for question-answering tasks.|Be polite and short."
).split("|")
SYSTEM_CONTEXTS = (
    "{c}|Context: {c}|Context:\n{c}|You are a helpful assistant.\n\nContext:\n{c}|"
    "Answer from this text:\n\n{c}|You are a helpful assistant. Use this text to answer: {c}|"
    "Answer only from the following text. If it does not say, tell the user so.\n\n{c}|"
    "Use the following information to answer the user:\n{c}"
).split("|")
# The context and the first question in one user message.
JOINED = (
    "Context: {c}\n\nQuestion: {q}",
    "Context: {c}\n\nQuestion: {q}",
    "Context: {c}\nQuestion: {q}",
    "Context:\n{c}\n\nQuestion: {q}\nAnswer:",
    "Context:\n{c}\n\nQuestion:\n{q}",
    "{c}\n\n{q}",
    "{c}\n\n{q}",
    "{c}\n{q}",
    "{c} {q}",
    "{q}\n\nContext: {c}",
    "{q}\n\n{c}",
    "{q}\n\nAnswer using the following information:\n{c}",
    "{q}\n\nUse this text:\n{c}",
    "<context>\n{c}\n</context>\n\n{q}",
    "<context>{c}</context>\n<question>{q}</question>",
    "Text: {c}\n\nQuestion: {q}",
    "Text:\n{c}\n\n{q}",
    "Document:\n{c}\n\nQuestion: {q}",
    "Read this text and answer the question.\n\n{c}\n\n{q}",
    "Context information is below.\n---------------------\n{c}\n---------------------\nGiven the "
    "context information and not prior knowledge, answer the query.\nQuery: {q}\nAnswer:",
    "Use the following pieces of context to answer the question at the end. If you don't know the "
    "answer, just say that you don't know, don't try to make up an answer.\n\n{c}\n\nQuestion: {q}"
    "\nHelpful Answer:",
    'Here is a text: "{c}" {q}',
    "### Context\n{c}\n\n### Question\n{q}",
    "Q: {q}\nText: {c}\nA:",
    "Please answer from this text: {c}\n\n{q}",
)
# Ways of joining that training never shows.
UNSEEN_JOINED = (
    "Passage:\n{c}\n\nMy question is: {q}",
    "I have these notes:\n{c}\n\nBased on the notes: {q}",
    "{q}\n\nNotes:\n{c}",
    "# Source\n{c}\n# Query\n{q}",
)


def user(text):
    return {"role": "user", "content": text}


def assistant(text):
    return {"role": "assistant", "content": text}


def system(text):
    return {"role": "system", "content": text}


def wrap(rng, text, pairs, wrapper):
    """A conversation in which the user hands over the text and asks.

    pairs: (question, answer) in order. wrapper: None draws one of the trained ways; "plain" is
    `Context: …` and `Question: …` in one user message; "unseen" is one that training never shows.
    """
    messages = []
    if wrapper is None and rng.random() < 0.2:
        messages.append(system(rng.choice(SYSTEMS).replace("{n}", "the reader")))
    first, answer = pairs[0]
    r = rng.random()
    if wrapper == "plain":
        messages.append(user(f"Context: {text}\n\nQuestion: {first}"))
    elif wrapper == "unseen":
        form = rng.choice(UNSEEN_JOINED)
        messages.append(user(form.replace("{q}", first).replace("{c}", text)))
    elif r < 0.16:
        messages = [system(rng.choice(SYSTEM_CONTEXTS).replace("{c}", text)), user(first)]
    elif r < 0.24:
        lead = rng.choice(("", "", "Context: ", "Here is a text: ", "Read this:\n", "Text:\n"))
        messages += [user(lead + text), assistant(READY), user(first)]
    else:
        form = rng.choice(JOINED)
        messages.append(user(form.replace("{q}", first).replace("{c}", text)))
    messages.append(assistant(answer))
    for question, answer in pairs[1:]:
        prefix = "Question: " if rng.random() < 0.1 else ""
        messages += [user(prefix + question), assistant(answer)]
    if wrapper is None and rng.random() < 0.04:
        messages += [user(rng.choice(SMALL_TALK[THANKS][0].split("|"))), assistant(THANKS)]
    return messages


def small_talk(rng, words, held_out):
    """One greeting, thanks, farewell or request that is not about a text."""
    answer = rng.choice(list(SMALL_TALK))
    said = rng.choice(SMALL_TALK[answer][held_out].split("|")).replace("{n}", words.person())
    messages = [user(said), assistant(answer)]
    if rng.random() < 0.3:
        messages.insert(0, system(rng.choice(SYSTEMS).replace("{n}", words.org())))
    return messages
