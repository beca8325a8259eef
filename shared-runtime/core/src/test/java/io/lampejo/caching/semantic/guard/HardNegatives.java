package io.lampejo.caching.semantic.guard;

/** Pairs that look alike and need different answers, by the guard that has to see it. */
final class HardNegatives {
    static final String ENGLISH =
            """
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
            code | What does the map() function do? | What does the filter() function do?
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
            negation | Is it legal to park here? | Is it illegal to park here?
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
            switching | How do I hide a column? | How do I show a column?
            switching | Sort in ascending order | Sort in descending order
            switching | What are the causes of anemia? | What is the treatment of anemia?
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
            code | O que faz a função map()? | O que faz a função filter()?
            code | O que significa "chover canivetes"? | O que significa "chover no molhado"?
            negation | Que alimentos têm glúten? | Que alimentos não têm glúten?
            negation | Que alimentos têm glúten? | Que alimentos nao têm glúten?
            negation | Como fazer um bolo com ovos? | Como fazer um bolo sem ovos?
            negation | O que devo dizer sempre numa entrevista? | O que nunca devo dizer numa entrevista?
            negation | Por que o meu gato come? | Por que o meu gato não come?
            negation | É legal estacionar aqui? | É ilegal estacionar aqui?
            switching | Como ativo o modo escuro? | Como desativo o modo escuro?
            switching | Como ligo a localização? | De que forma desligo a localização?
            switching | Como adiciono um usuário? | Como removo um usuário?
            switching | Como abro o arquivo? | Como fecho o arquivo?
            switching | Como entro na conta? | Como saio da conta?
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
            switching | Quais são as causas da anemia? | Qual é o tratamento da anemia?
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
            """;

    private HardNegatives() {}
}
