package io.lampejo.caching.semantic.guard;

/**
 * Pairs that look alike and need different answers, by the guard that has to see it; {@code any}:
 * no matter which.
 */
final class HardNegatives {
    static final String ENGLISH =
            """
            wording | How do I water my roses? | How do I prune my tulips?
            wording | What time does the library close on Fridays? | When does the swimming pool shut on Fridays?
            wording | How do I roast a chicken in the oven? | Roasting a salmon in the oven, how?
            switching | How do I raise my overdraft limit? | What is my overdraft limit?
            switching | Cancel order 7741 please | What is the status of order 7741?
            switching | How do I leave the family plan? | family plan, how does it work?
            negation | How do I check that a file is not empty? | How do I check that a file is empty?
            order | How do I copy photos from my camera to my tablet? | How do I copy photos from my tablet to my camera?
            question | How much does shipping to Iceland cost? | shipping to Iceland
            numbers | How do I lose 5 kg? | How do I lose 10 kg?
            numbers | What are three good books? | What are five good books?
            numbers | What is 15% of 200? | What is 50% of 200?
            numbers | How do I install Java 17? | How do I install Java 21?
            numbers | What happened in 1974? | What happened in 1975?
            numbers | Convert 2.5 miles to km | Convert 25 miles to km
            numbers | Convert 1,500 metres to feet | Convert 15,000 metres to feet
            numbers | Who won the third season? | Who won the fourth season?
            numbers | Books for children aged 3-5 | Books for children aged 6-8
            numbers | Name twenty-one capitals | Name thirty-one capitals
            numbers | Who was King Henry VIII? | Who was King Henry VII?
            numbers | What is 2 + 2? | What is 2 + 2 + 2?
            numbers | How do I upgrade to Python 3.10? | How do I upgrade to Python 3.1?
            numbers | What is the square root of 144? | What is the square root of 169?
            units | How many kilometers are in 5 miles? | How many meters are in 5 miles?
            units | How much is 100 dollars? | How much is 100 euros?
            units | What is 30 °C? | What is 30 °F?
            units | Is 8GB enough? | Is 8 TB enough?
            units | Bake for 20 minutes | Bake for 20 seconds
            units | Can I lose 3 kg? | Can I lose 3 pounds?
            units | What does $20 buy? | What does £20 buy?
            units | How long is 6 feet? | How long is 6 inches?
            dates | What's the weather today in Rome? | What's the weather tomorrow in Rome?
            dates | What happened in March 1990? | What happened in May 1990?
            dates | Is the library open on Monday? | Is the library open on Sunday?
            dates | Is the meeting at 5am? | Is the meeting at 5pm?
            dates | What is my schedule for next week? | What is my schedule for last week?
            dates | Where to travel in summer? | Where to travel in winter?
            dates | How much do I save per month? | How much do I save per year?
            dates | Train at 10:15 | Train at 10:45
            dates | Flights on 2024-03-05 | Flights on 2024-04-05
            identifiers | What is the status of order AB-12-34? | What is the status of order AB-34-12?
            identifiers | Where is 550e8400-e29b-41d4-a716-446655440000? | Where is 550e8400-e29b-41d4-a716-446655440001?
            identifiers | Ping 10.0.0.1 | Ping 10.0.0.2
            identifiers | Who is ana@example.com? | Who is eva@example.com?
            identifiers | Summarize https://example.com/a | Summarize https://example.com/b
            identifiers | What is in /etc/hosts? | What is in /etc/passwd?
            identifiers | What changed in 1.2.3? | What changed in 1.2.4?
            numbers | What does HTTP 404 mean? | What does HTTP 403 mean?
            numbers | What is ORA-01555? | What is ORA-00942?
            numbers | Where is order 48213? | Where is order 48231?
            code | What does `git rebase` do? | What does `git merge` do?
            code | What does git push --force do? | What does git push --tags do?
            code | What does curl -v do? | What does curl -V do?
            code | What does == do in JavaScript? | What does === do in JavaScript?
            any | What does the map() function do? | What does the filter() function do?
            code | What does "break a leg" mean? | What does "break the ice" mean?
            code | How do I use os.path? | How do I use os.environ?
            code | What is max_length? | What is min_length?
            code | What is 5 * 3? | What is 5 + 3?
            negation | Which foods contain gluten? | Which foods do not contain gluten?
            negation | Should I take it with food? | Should I take it without food?
            negation | Why does my cat eat? | Why doesn't my cat eat?
            negation | Who can vote? | Who can't vote?
            negation | What should I always do at an interview? | What should I never do at an interview?
            negation | How do I make a cake with eggs? | How do I make a cake without eggs?
            any | Is it legal to park here? | Is it illegal to park here?
            negation | How do I make the list ordered? | How do I make the list unordered?
            negation | Why is the drug still sold? | Why is the drug no longer sold?
            switching | How do I enable dark mode? | How do I disable dark mode?
            switching | How do I turn on location services? | What's the way to switch off location services?
            switching | How do I turn the alarm on? | How do I turn the alarm off?
            switching | How do I add a user? | How do I remove a user?
            switching | How do I open an account? | How do I close an account?
            switching | How do I start the server? | How do I stop the server?
            switching | How do I increase the font size? | How do I decrease the font size?
            switching | How do I install the app? | How do I uninstall the app?
            switching | How do I block a caller? | How do I unblock a caller?
            switching | How do I import contacts? | How do I export contacts?
            switching | How do I upload a file? | How do I download a file?
            switching | What should I eat before running? | What should I eat after running?
            switching | When should I buy shares? | When should I sell shares?
            switching | How do I log in? | How do I log out?
            switching | How do I sign in to Gmail? | How can I sign out of Gmail?
            switching | How do I lock my screen? | How do I unlock my screen?
            switching | How do I encrypt a file? | How do I decrypt a file?
            switching | How do I zip a folder? | How do I unzip a folder?
            switching | What are the advantages of solar power? | What are the disadvantages of solar power?
            switching | How can I gain weight? | How can I lose weight?
            switching | How do I deposit money? | How do I withdraw money?
            switching | How do I subscribe to the newsletter? | How do I unsubscribe from the newsletter?
            switching | How do I accept an invitation? | How do I decline an invitation?
            any | How do I hide a column? | How do I show a column?
            switching | Sort in ascending order | Sort in descending order
            any | What are the causes of anemia? | What is the treatment of anemia?
            switching | How do I mute the call? | How do I unmute the call?
            switching | How do I connect the printer? | How do I disconnect the printer?
            switching | How do I turn up the volume? | How do I turn down the volume?
            switching | What is the maximum speed? | What is the minimum speed?
            order | Convert euros to dollars | Convert dollars to euros
            order | How do I get from Lisbon to Porto? | How do I get from Porto to Lisbon?
            order | Is Java faster than Python? | Is Python faster than Java?
            order | Is copper denser than iron? | Is iron denser than copper?
            order | Translate from English to French | Translate from French to English
            order | Flights from Paris | Flights to Paris
            order | Subtract 5 from 10 | Subtract 10 from 5
            order | Did Germany beat Brazil? | Did Brazil beat Germany?
            order | Can cats eat dogs? | Can dogs eat cats?
            order | How do I migrate from MySQL to Postgres? | How do I migrate from Postgres to MySQL?
            entities | What is the capital of Austria? | What is the capital of Australia?
            entities | How do I sort a list in Python? | How do I sort a list in Java?
            entities | How do I cancel my Netflix subscription? | How do I cancel my Spotify subscription?
            entities | How do I cancel my subscription? | How do I cancel my Netflix subscription?
            entities | how do i update windows | how do i update linux
            entities | Who was Marie Curie? | Who was Pierre Curie?
            entities | Best restaurants in Lisbon | Best restaurants in Porto
            entities | how do i reset my iphone | how do i reset my android
            entities | What is the GDP of Chile? | What is the GNP of Chile?
            entities | Who wrote Macbeth? | Who wrote Hamlet?
            entities | Who is the CEO of Apple? | Who is the CEO of Microsoft?
            entities | symptoms of dengue | symptoms of malaria
            entities | How big is Mars? | How big is Venus?
            language | How do you say dog in French? | How do you say dog in German?
            language | Translate this to Spanish | Translate this to Italian
            language | Answer in Portuguese: what is a star? | Answer in English: what is a star?
            language | What is the capital of Brazil? | Qual é a capital do Brasil?
            language | What is a black hole? | ¿Qué es un agujero negro y cómo se forma?
            quantifiers | Delete all rows | Delete the first row
            quantifiers | How do I remove all comments? | How do I remove some comments?
            quantifiers | What is the best phone? | What is the worst phone?
            quantifiers | What is the cheapest phone? | What is the fastest phone?
            quantifiers | Do I need at least 3 years? | Do I need at most 3 years?
            quantifiers | Who was the first president? | Who was the last president?
            quantifiers | What is the largest lake? | What is the smallest lake?
            quantifiers | Which countries only speak French? | Which countries speak French?
            quantifiers | List every file except images | List every file
            quantifiers | Who was the oldest king? | Who was the youngest king?
            question | How do I cook rice? | Why do I cook rice?
            question | When was the bridge built? | Where was the bridge built?
            question | When was the bridge built? | Who built the bridge?
            question | How long is the film? | How old is the film?
            question | Can I freeze eggs? | How can I freeze eggs?
            question | How much does a cat sleep? | Why does a cat sleep?
            question | How many eggs do hens lay? | How often do hens lay eggs?
            question | What is Docker? | Why Docker?
            question | How far is Rome? | How big is Rome?
            person | What is your name? | What is my name?
            person | How do I reset my password? | How do I reset his password?
            person | Where are my keys? | Where are their keys?
            form | Explain gravity in one sentence | Explain gravity in detail
            form | List the planets as a table | List the planets as bullet points
            form | Explain recursion | Explain recursion step by step
            form | Give me the result as JSON | Give me the result as XML
            form | Explain black holes briefly | Explain black holes
            form | Explain tides to a child | Explain tides
            wording | How do I fry an egg? | How do I boil an egg?
            wording | How do I grow tomatoes? | How do I grow cucumbers?
            wording | What is mitosis? | What is meiosis?
            wording | What does the liver do? | What does the spleen do?
            wording | How do I reset my password? | How do I reset my router password?
            wording | How do I repair a bicycle chain? | How do I repair a bicycle pedal?
            wording | how does osmosis work | explain how diffusion works
            any | How do I change my profile picture on LinkedIn? | How do I change my profile picture on Facebook?
            any | What's the best time to visit Japan? | What's the worst time to visit Japan?
            any | How much water should I drink each day? | How much water should I drink each week?
            any | How do I make guacamole with onions? | What's the recipe for guacamole without onions?
            any | How do I stop my dog from barking at night? | How do I stop my cat from meowing at night?
            any | How do I create a new branch in Git? | What command deletes a branch in Git?
            any | Who won the 2018 World Cup? | Which country won the World Cup in 2014?
            any | Who is the CEO of Microsoft? | Who was the first CEO of Microsoft?
            any | How long is a flight from London to New York? | How long is a flight from New York to London?
            any | Can dogs eat chocolate? | Can cats eat chocolate?
            any | How many calories are in a banana? | How many calories are in two bananas?
            any | How do I remove rust from metal? | How do I remove paint from metal?
            any | How do I transfer photos from my iPhone to my PC? | How do I transfer photos from my PC to my iPhone?
            any | Do you offer free shipping? | Do you not offer free shipping?
            any | How do I use a promo code? | Why can't I use a promo code?
            any | How do I set an alarm for 7 am? | How do I set an alarm for 7 pm?
            any | How many feet are in a meter? | How many feet are in a mile?
            any | How do I grow basil indoors? | How do I grow basil outdoors?
            any | Is Pluto a planet? | Is Pluto not a planet?
            any | How do I pause my membership? | How do I resume my membership?
            any | How do I show hidden files? | How do I hide files?
            any | How do I make text bold in Word? | How do I make text italic in Word?
            any | How do I add a row in Excel? | How do I add a column in Excel?
            any | How do I sort by name ascending in SQL? | What's the way to sort by name descending in SQL?
            any | What are the side effects of ibuprofen? | What are the side effects of paracetamol?
            any | What is the population of Porto? | What is the population of Lisbon?
            any | Is the pharmacy open on Saturdays? | Is the pharmacy closed on Saturdays?
            any | Who is taller, Ana or Rui? | Who is shorter, Ana or Rui?
            any | Give me a list of vegetarian restaurants in Rome | Give me a list of vegan restaurants in Rome
            any | What is the flight status of TP1234? | What is the flight status of TP1235?
            any | What does error E1042 mean? | What does error E1043 mean?
            any | Where is my package 1Z999AA10123456784? | Where is my package 1Z999AA10123456785?
            any | Summarize the book in 3 sentences | Summarize the book in 5 sentences
            any | Summarize the book in 100 words | Summarize the book in 100 characters
            any | What is the fastest animal? | What is the slowest animal?
            any | Should I take aspirin before a meal? | Should I take aspirin after a meal?
            any | Can I cancel within 14 days? | Can I cancel after 14 days?
            any | What is allowed in hand luggage? | What is not allowed in hand luggage?
            any | What is allowed in hand luggage? | What is forbidden in hand luggage?
            any | How do I make my post public? | How do I make my post private?
            any | How do I enable cookies in Firefox? | How do I block cookies in Firefox?
            any | How do I connect to the VPN? | How do I disconnect from the VPN?
            any | How can I reduce my electricity bill? | Why did my electricity bill increase?
            any | What is the largest country in Africa? | What is the largest country in Asia?
            any | Who painted Guernica? | When was Guernica painted?
            any | What is the difference between a stack and a queue? | What is the difference between a stack and a heap?
            any | Translate "I am hungry" into Spanish | Translate "I am angry" into Spanish
            any | Translate "cat" into Spanish | Translate "cat" into Swedish
            any | How do I say goodbye in Korean? | How do I say hello in Korean?
            any | Explain DNS to a beginner | Explain DNS to an expert
            any | Write a formal email to my boss | Write an informal email to my boss
            any | Does my insurance cover dental work? | Does her insurance cover dental work?
            any | What's the rate for 1 night? | What's the rate for 1 week?
            any | How do I get a refund? | How do I give a refund?
            any | Which is cheaper, the train or the bus? | Which is faster, the train or the bus?
            any | Is it safe to drink tap water in Mexico? | Is it dangerous to drink tap water in Canada?
            any | What happens if I delete System32? | What happens if I don't delete System32?
            any | Show me users who logged in today | Show me users who have never logged in
            any | List employees older than 30 | List employees younger than 30
            any | List employees older than 30 | List employees older than 13
            any | Find flights under 200 euros | Find flights over 200 euros
            any | How do I send money to Brazil? | How do I receive money from Brazil?
            any | How do I convert a string to an integer in C#? | How do I convert an integer to a string in C#?
            any | How do I convert a PDF to Word? | How do I convert Word to PDF?
            any | Who scored more goals, Messi or Ronaldo? | Who scored fewer goals, Messi or Ronaldo?
            any | Was Lincoln born before Darwin? | Was Darwin born before Lincoln?
            any | How many cups are in a gallon? | How many gallons are in a cup?
            any | What is 8 minus 3? | What is 3 minus 8?
            any | What is 12 divided by 4? | What is 4 divided by 12?
            any | How do I downgrade to version 2.1.0? | How do I upgrade to version 2.1.0?
            any | How do I open port 8080? | How do I close port 8080?
            any | How do I open port 8080? | How do I open port 8081?
            any | What does chmod +x do? | What does chmod -x do?
            any | What does a > b mean? | What does a < b mean?
            any | What does `list.append` do in Python? | What does `list.extend` do in Python?
            any | When does summer start in Chile? | When does summer start in Norway?
            any | How do I say "I love you" in Italian? | How do I say "I hate you" in Italian?
            any | Are all mammals warm-blooded? | Are some mammals warm-blooded?
            any | Name a country that starts with A | Name a country that starts with B
            any | What vitamin is B12? | What vitamin is B6?
            any | Is type 1 diabetes curable? | Is type 2 diabetes curable?
            any | How do I fill out form W-2? | How do I fill out form W-4?
            any | Quanto custa o plano mensal? | Quanto custa o plano anual?
            any | How do I list all files in a directory? | How do I list only hidden files in a directory?
            any | How do I increase the volume on my TV? | What's the way to turn down my TV's volume?
            any | How do I turn off autocorrect? | What are the steps to turn autocorrect on?
            any | What's the difference between affect and effect? | What's the difference between accept and except?
            any | What foods are high in iron? | Which foods are low in iron?
            any | What foods are high in iron? | Which foods contain a lot of zinc?
            any | How much sleep do adults need? | How much sleep do babies need?
            any | Are pets allowed in the hotel? | Are pets prohibited in the hotel?
            any | What time is check-in? | When is check-out?
            any | Convert 10 miles to kilometers. | Convert 10 kilometers to miles.
            any | Convert 10 miles to kilometers. | How many kilometers is 12 miles?
            any | Convert 10 miles to kilometers. | How many metres is 10 miles?
            any | When is Mother's Day in 2025? | When is Father's Day in 2025?
            any | When is Mother's Day in 2025? | What date is Mother's Day in 2026?
            any | Where was Cristiano Ronaldo born? | When was Cristiano Ronaldo born?
            any | Where was Cristiano Ronaldo born? | Where was Lionel Messi born?
            any | What port does PostgreSQL use by default? | What port does MySQL use by default?
            any | How do I kill a process in Linux? | What command starts a process on Linux?
            any | How do I kill a process in Linux? | How do I kill a process in Windows?
            any | Who was the first person to walk on the moon? | Who was the last person to walk on the moon?
            any | Who was the first person to walk on the moon? | Who was the second person to walk on the moon?
            any | Do I need a visa to travel to Brazil? | Do I need a vaccine to travel to Brazil?
            any | Does the train leave at 9:15? | Does the train leave at 9:50?
            any | What's on sale this week? | What's on sale next week?
            any | What did the stock do yesterday? | What will the stock do tomorrow?
            any | Which users have admin rights? | Which users lack admin rights?
            any | How can I sleep with the lights on? | How can I sleep with the lights off?
            any | How do I write a for loop in Python? | How do I write a while loop in Python?
            any | How do I write a loop in Go? | How do I write a loop in Rust?
            any | What does git fetch do? | What does git pull do?
            any | What does the -r flag do in grep? | What does the -i flag do in grep?
            any | What is the ASCII code of 'A'? | What is the ASCII code of 'B'?
            any | Explain the function getUserById | Explain the function getUserByName
            any | What is the use of user_id? | What is the use of user_name?
            any | Is "their" a pronoun? | Is "there" a pronoun?
            any | How do I write a regex for \\d+? | How do I write a regex for \\w+?
            any | How long do I boil soft eggs? | How long do I boil hard eggs?
            any | How do I sell my house? | How do I buy a house?
            any | How do I withdraw cash? | What is the way to deposit cash?
            any | How do I archive an email? | How do I unarchive an email?
            any | How do I make my account inactive? | How do I make my account active?
            any | Is this plant edible? | Is this plant inedible?
            any | What makes a liquid flammable? | What makes a liquid non-flammable?
            any | How do I check if a key exists in a dict? | How do I check that a key does not exist in a dict?
            any | Why is Mercury hotter than Mars? | Why is Mars hotter than Mercury?
            any | Is Ana older than Eva? | Is Eva older than Ana?
            any | Who is the current president of France? | Who was the previous president of France?
            any | Does every plan include support? | Does any plan include support?
            any | What are the top 5 songs? | What are the top 10 songs?
            any | What's the cheapest flight to Rome? | What's the shortest flight to Rome?
            any | Which is the second largest city in Spain? | Which is the largest city in Spain?
            any | How many employees have less than 5 years? | How many employees have more than 5 years?
            any | Summarize in French: the cat sleeps | Summarize in Dutch: the cat sleeps
            any | Write a short story about a dog | Write a long story about a dog
            any | Explain TCP in two sentences | Explain TCP in two paragraphs
            any | Give me pasta recipes with cheese | Give me pasta recipes without cheese
            any | What's my balance? | What's their balance?
            any | How do I treat my cold? | How do I treat my child's cold?
            any | Is the Eiffel Tower taller than Big Ben? | How tall is the Eiffel Tower?
            any | How do I file taxes in Texas? | How do I file taxes in Ohio?
            any | weather in paris | weather in berlin
            any | cheap flights to oslo | cheap flights to cairo
            any | best pizza in naples | best sushi in naples
            any | convert 3 cups to ml | convert 3 cups to oz
            any | A que horas é o check-in? | A que horas é o check-out?
            any | O plano inclui seguro? | O plano não inclui seguro?
            """;

    static final String PORTUGUESE =
            """
            numbers | Como perder 5 kg? | Como perder 8 kg?
            numbers | Liste três livros bons | Liste dez livros bons
            numbers | Quanto é vinte e cinco por cento de 80? | Quanto é vinte e seis por cento de 80?
            numbers | O que aconteceu em 1822? | O que aconteceu em 1922?
            numbers | Converta 1,5 km em milhas | Converta 15 km em milhas
            numbers | Como instalar o Java 17? | Como instalar o Java 21?
            numbers | Quem venceu a 3ª temporada? | Quem venceu a 4ª temporada?
            numbers | Quanto custam 1.000 folhas? | Quanto custam 10.000 folhas?
            units | Quanto são 100 dólares? | Quanto são 100 euros?
            units | Asse durante 20 minutos | Asse durante 20 segundos
            units | Quantos metros são 3 milhas? | Quantos quilômetros são 3 milhas?
            units | Quanto são R$ 50? | Quanto são US$ 50?
            dates | Vai chover hoje em Braga? | Vai chover amanhã em Braga?
            dates | A loja abre na segunda-feira? | A loja abre na sexta-feira?
            dates | O que aconteceu em março? | O que aconteceu em maio?
            dates | Para onde viajar no verão? | Para onde viajar no inverno?
            dates | Quanto gasto por mês? | Quanto gasto por ano?
            dates | Qual a minha agenda da próxima semana? | Qual a minha agenda da semana passada?
            dates | Voos em 05/03/2024 | Voos em 05/04/2024
            identifiers | Onde está a encomenda PT-12-99? | Onde está a encomenda PT-99-12?
            identifiers | Quem é ana@exemplo.pt? | Quem é rui@exemplo.pt?
            numbers | O que significa o erro 404? | O que significa o erro 500?
            code | O que faz `ls -l`? | O que faz `ls -a`?
            any | O que faz a função map()? | O que faz a função filter()?
            code | O que significa "chover canivetes"? | O que significa "chover no molhado"?
            negation | Que alimentos têm glúten? | Que alimentos não têm glúten?
            negation | Que alimentos têm glúten? | Que alimentos nao têm glúten?
            negation | Como fazer um bolo com ovos? | Como fazer um bolo sem ovos?
            negation | O que devo dizer sempre numa entrevista? | O que nunca devo dizer numa entrevista?
            negation | Por que o meu gato come? | Por que o meu gato não come?
            any | É legal estacionar aqui? | É ilegal estacionar aqui?
            switching | Como ativo o modo escuro? | Como desativo o modo escuro?
            switching | Como ligo a localização? | De que forma desligo a localização?
            switching | Como adiciono um usuário? | Como removo um usuário?
            switching | Como abro o arquivo? | Como fecho o arquivo?
            switching | Como aumento a letra? | Como diminuo a letra?
            switching | Como instalo o programa? | Como desinstalo o programa?
            switching | Como bloqueio um contato? | Como desbloqueio um contato?
            switching | Como importo contatos? | Como exporto contatos?
            switching | O que comer antes do treino? | O que comer depois do treino?
            switching | Quando devo comprar ações? | Quando devo vender ações?
            switching | Quais as vantagens do ensino à distância? | Quais as desvantagens do ensino à distância?
            switching | Como engordar? | Como emagrecer?
            switching | Como depositar dinheiro? | Como levantar dinheiro?
            switching | Como oculto uma coluna? | Como mostro uma coluna?
            switching | Como congelo pão? | Como descongelo pão?
            any | Quais são as causas da anemia? | Qual é o tratamento da anemia?
            switching | Como começo a correr? | Como paro de correr?
            switching | Como aceito o convite? | Como recuso o convite?
            switching | Onde nasceu Camões? | Onde morreu Camões?
            order | Converta euros em dólares | Converta dólares em euros
            order | Como vou de Lisboa para o Porto? | Como vou do Porto para Lisboa?
            order | Java é mais rápido que Python? | Python é mais rápido que Java?
            order | O cobre é mais denso que o ferro? | O ferro é mais denso que o cobre?
            order | Traduza do inglês para o francês | Traduza do francês para o inglês
            order | Voos para Paris | Voos de Paris
            entities | Qual é a capital da Áustria? | Qual é a capital da Austrália?
            entities | Como ordenar uma lista em Python? | Como ordenar uma lista em Java?
            entities | Como cancelo a Netflix? | Como cancelo o Spotify?
            entities | Restaurantes em Coimbra | Restaurantes em Aveiro
            entities | como atualizar o windows | como atualizar o linux
            entities | Quem escreveu Os Maias? | Quem escreveu Os Lusíadas?
            entities | sintomas da dengue | sintomas da malária
            language | Como se diz cão em francês? | Como se diz cão em alemão?
            language | Responda em inglês: o que é uma estrela? | Responda em português: o que é uma estrela?
            language | O que é um buraco negro? | What is a black hole?
            quantifiers | Apague todas as linhas | Apague a primeira linha
            quantifiers | Qual é o melhor celular? | Qual é o pior celular?
            quantifiers | Qual é o celular mais barato? | Qual é o celular mais rápido?
            quantifiers | Preciso de pelo menos 3 anos? | Preciso de no máximo 3 anos?
            quantifiers | Quem foi o primeiro rei? | Quem foi o último rei?
            quantifiers | Qual é o maior lago? | Qual é o menor lago?
            quantifiers | Que países falam só francês? | Que países falam francês?
            question | Como se cozinha arroz? | Por que se cozinha arroz?
            question | Quando foi construída a ponte? | Onde foi construída a ponte?
            question | Quem construiu a ponte? | Quando foi construída a ponte?
            question | Quanto custa a ponte? | Quanto tempo durou a ponte?
            question | Posso congelar ovos? | Como posso congelar ovos?
            person | Qual é o meu nome? | Qual é o nome dele?
            person | Onde está o meu passaporte? | Onde está o teu passaporte?
            form | Explique a gravidade numa frase | Explique a gravidade em detalhe
            form | Liste os planetas em tabela | Liste os planetas em tópicos
            form | Explique a recursão | Explique a recursão passo a passo
            wording | Como fritar um ovo? | Como cozer um ovo?
            wording | Como plantar tomates? | Como plantar pepinos?
            wording | Para que serve o fígado? | Para que serve o baço?
            any | Como mudo a foto de perfil no LinkedIn? | Como mudo a foto de perfil no Instagram?
            any | Qual é a melhor época para visitar o Japão? | Qual é a pior época para visitar o Japão?
            any | Quanta água devo beber por dia? | Quanta água devo beber por semana?
            any | Como crio um branch no Git? | Como apago um branch no Git?
            any | Quem ganhou a Copa de 2018? | Quem ganhou a Copa de 2014?
            any | Quanto tempo dura o voo de Lisboa para Madrid? | Quanto tempo dura o voo de Madrid para Lisboa?
            any | Os cães podem comer chocolate? | Os gatos podem comer chocolate?
            any | Quantas calorias tem uma banana? | Quantas calorias tem uma maçã?
            any | Como passo fotos do iPhone para o PC? | Como passo fotos do PC para o iPhone?
            any | A farmácia abre aos sábados? | A farmácia abre aos domingos?
            any | A farmácia está aberta aos sábados? | A farmácia está fechada aos sábados?
            any | Como torno o meu perfil público? | Como torno o meu perfil privado?
            any | Como ligar o ar-condicionado? | Como desligar o ar-condicionado?
            any | Quero ouvir música com anúncios | Quero ouvir música sem anúncios
            any | O que posso levar na bagagem de mão? | O que não posso levar na bagagem de mão?
            any | Qual é o animal mais rápido? | Qual é o animal mais lento?
            any | Devo tomar o remédio antes de comer? | Devo tomar o remédio depois de comer?
            any | Traduza "tenho fome" para espanhol | Traduza "tenho sono" para espanhol
            any | Quem é mais alto, o João ou o Pedro? | Quem é mais baixo, o João ou o Pedro?
            any | Quem pintou Guernica? | Quando foi pintada Guernica?
            any | Como aumento o brilho da tela? | De que forma diminuo o brilho da tela?
            any | Como faço login no Gmail? | Como faço logout do Gmail?
            any | Como subo um arquivo para o Drive? | Como baixo um arquivo do Drive?
            any | Qual a previsão do tempo para hoje em Faro? | Qual a previsão do tempo para amanhã em Faro?
            any | Acorde-me às 7 da manhã | Acorde-me às 7 da noite
            any | Resuma o livro em três frases | Resuma o livro em cinco frases
            any | Onde fica a embaixada do Brasil em Lisboa? | Onde fica a embaixada de Angola em Lisboa?
            any | Todos os mamíferos põem ovos? | Alguns mamíferos põem ovos?
            any | Que aves voam? | Que aves não voam?
            any | Como enviar dinheiro para o Brasil? | Como receber dinheiro do Brasil?
            any | Converta PDF para Word | Converta Word para PDF
            any | Liste funcionários com mais de 30 anos | Liste funcionários com menos de 30 anos
            any | Onde está o voo TP1234? | Onde está o voo TP1243?
            any | Como sair do grupo do WhatsApp? | Como entrar no grupo do WhatsApp?
            any | Como entrar no modo de segurança? | Como sair do modo de segurança?
            any | Explique DNS para uma criança | Explique DNS para um especialista
            any | Como aumento o volume da TV? | De que forma posso baixar o volume da televisão?
            any | Quantas pessoas vivem no Canadá? | Quantas pessoas vivem no México?
            any | Converta 10 milhas em quilómetros. | Quantas milhas são 10 quilómetros?
            any | Qual é o prédio mais alto do mundo? | Qual é o prédio mais antigo do mundo?
            any | São permitidos animais no hotel? | São proibidos animais no hotel?
            any | Que alimentos são ricos em ferro? | Que alimentos são pobres em ferro?
            any | Onde nasceu Cristiano Ronaldo? | Quando nasceu Cristiano Ronaldo?
            any | Como desinstalo um programa no Windows? | Como desinstalo um programa no Mac?
            any | O ônibus sai às 9h15? | O ônibus sai às 9h50?
            any | O que está em promoção esta semana? | O que vai estar em promoção na próxima semana?
            any | Como faço para comprar uma casa? | Como faço para vender uma casa?
            any | A Ana é mais velha que a Eva? | A Eva é mais velha que a Ana?
            any | Qual é a segunda maior cidade da Espanha? | Qual é a maior cidade da Espanha?
            any | Receitas de massa com queijo | Receitas de massa sem queijo
            any | Qual é o meu saldo? | Qual é o saldo deles?
            any | Escreva uma carta formal | Escreva uma carta informal
            any | Mostre apenas os pedidos pagos | Mostre os pedidos pagos
            any | Como ativo o roaming? | O que faço para desativar o roaming?
            any | Qual a temperatura em Porto Alegre hoje? | Qual a temperatura em Porto Alegre amanhã?
            any | previsão do tempo em faro | previsão do tempo em beja
            any | Quem é o pai do Simba? | Quem é a mãe do Simba?
            any | Como se escreve vinte e três em romano? | Como se escreve trinta e três em romano?
            any | Preciso do NIF para alugar casa? | Preciso do CPF para alugar casa?
            any | Como faço um bolo vegano? | Como faço um bolo?
            any | Em que dia cai o Natal? | Em que dia cai a Páscoa?
            """;

    private HardNegatives() {}
}
