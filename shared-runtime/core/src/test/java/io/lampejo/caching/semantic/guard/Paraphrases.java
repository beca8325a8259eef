package io.lampejo.caching.semantic.guard;

/** Pairs that ask the same: one answer serves both. */
final class Paraphrases {
    static final String ENGLISH =
            """
            How do I turn on two-factor authentication? | What's the way to enable 2FA?
            How do I turn on two-factor authentication? | Can you tell me how to activate two-step verification?
            How do I reset my password? | What are the steps to reset my password?
            How do I reset my password? | I forgot my password. How can I recover it?
            How can I change my password? | What's the procedure for changing my password?
            How do I cancel my subscription? | What do I need to do to cancel my membership?
            How do I cancel my Netflix subscription? | What steps do I take to cancel Netflix?
            What is the capital of France? | Which city is the capital of France?
            What is the capital of France? | Tell me France's capital city.
            What's the capital of Australia? | Can you name the capital of Australia?
            Who wrote Hamlet? | Who is the author of Hamlet?
            Who wrote Hamlet? | Which writer authored Hamlet?
            Who painted the Mona Lisa? | Which artist painted the Mona Lisa?
            When did World War II end? | In what year did World War 2 end?
            When did World War II end? | What year did the Second World War finish?
            Why is the sky blue? | What makes the sky look blue?
            Why is the sky blue? | What's the reason the sky is blue?
            How does photosynthesis work? | Can you explain how photosynthesis works?
            How does photosynthesis work? | Explain how photosynthesis works.
            What is photosynthesis? | Can you define photosynthesis?
            What is photosynthesis? | What does photosynthesis mean?
            How do I boil an egg? | What's the best way to boil an egg?
            How long does it take to boil an egg? | How many minutes does it take to boil an egg?
            How long should I boil eggs? | For how long do eggs need to be boiled?
            How do I sort a list in Python? | What's the way to sort a list using Python?
            How do I sort a list in Python? | In Python, how do I sort a list?
            How can I reverse a string in Java? | What is the best way to reverse a string in Java?
            How do I convert euros to dollars? | What's the way of turning euros into dollars?
            How do I convert Celsius to Fahrenheit? | What is the formula to convert Celsius into Fahrenheit?
            How many kilometers are in a mile? | What's the number of kilometres in one mile?
            How many planets are there in the solar system? | What is the number of planets in our solar system?
            How much does a passport cost? | What is the price of a passport?
            How much does it cost to ship a package to Spain? | What's the shipping cost for a parcel to Spain?
            What is the difference between a virus and a bacterium? | How does a virus differ from a bacterium?
            What's the difference between Java and Kotlin? | How do Kotlin and Java differ?
            What is the difference between TCP and UDP? | Compare UDP and TCP.
            How do I install Docker on Ubuntu? | What are the steps to install Docker on Ubuntu?
            How do I install Docker on Ubuntu? | Can you walk me through installing Docker on Ubuntu?
            How do I uninstall an app on my iPhone? | What's the way to remove an app from my iPhone?
            How do I delete my Facebook account? | What are the steps for deleting my Facebook account?
            How do I close my bank account? | What's the procedure to close my bank account?
            Why won't my laptop turn on? | What's the reason my laptop isn't turning on?
            Why is my wifi so slow? | What makes my Wi-Fi slow?
            My phone is not charging, what should I do? | What can I do if my phone doesn't charge?
            Don't you think so? | Do not you think so?
            Why doesn't my printer work? | Why is my printer not working?
            What should I do if I can't log in? | What can I do when I cannot sign in?
            Why do cats purr? | What causes cats to purr?
            What are the symptoms of diabetes? | List the symptoms of diabetes.
            What are the side effects of ibuprofen? | Which side effects does ibuprofen have?
            How can I lose weight? | What is the best way to lose weight?
            How do I lose 5 kg? | What's the way to lose five kilos?
            How do I lose 5 pounds in a month? | What's the way to lose five pounds in one month?
            How do I make pancakes without eggs? | What's the way to cook pancakes with no eggs?
            Can I freeze cooked rice? | Is it possible to freeze cooked rice?
            Is it safe to eat raw eggs? | Are raw eggs safe to eat?
            How old is the universe? | What is the age of the universe?
            How far is the Moon from the Earth? | What's the distance between the Earth and the Moon?
            How tall is Mount Everest? | What is the height of Mount Everest?
            How fast is light? | What's the speed of light?
            How often should I water my cactus? | With what frequency should I water my cactus?
            Where is the Eiffel Tower located? | Where can I find the Eiffel Tower?
            Who invented the telephone? | Who was the inventor of the telephone?
            Who discovered penicillin? | Who was the discoverer of penicillin?
            What time does the store open? | When does the store open?
            What are your opening hours? | What are your hours of operation?
            How do I contact customer support? | How can I get in touch with customer service?
            How do I return an item? | What's the process for returning an item?
            Can I get a refund? | Is it possible to get my money back?
            How do I take a screenshot on Windows? | What's the way to capture my screen on Windows?
            How do I take a screenshot on Windows 11? | How can I take a screenshot in Windows 11?
            How do I back up my iPhone? | What's the best way to back up an iPhone?
            How do I connect my phone to bluetooth? | How can I pair my phone with Bluetooth?
            How do I clear my browser's cache? | What are the steps to clear the browser cache?
            How do I block someone on WhatsApp? | What's the way to block a person on WhatsApp?
            How do I turn the lights off? | How can I switch off the lights?
            How do I turn off notifications? | How do I disable notifications?
            How can I turn my phone off? | What is the way to power off my phone?
            How do I deactivate my account? | How can I disable my account?
            How do I sign out of Gmail? | How can I log out of Gmail?
            How do I sign in to my account? | How can I log in to my account?
            How can I remove duplicates from a list in Python? | What's the way to delete duplicates from a Python list?
            How do I merge two branches in git? | What's the way of merging 2 branches in Git?
            How do I undo the last commit in git? | What is the way to revert the last git commit?
            What does HTTP 404 mean? | What is the meaning of HTTP error 404?
            What does the error ORA-01555 mean? | Can you explain the meaning of ORA-01555?
            How do I upgrade to Python 3.11? | What are the steps to upgrade to Python 3.11?
            What does `git rebase` do? | What is the purpose of git rebase?
            What does the --force flag do in git push? | Can you explain what --force does in git push?
            How does the map() function work in JavaScript? | Explain how the JavaScript map function works.
            What is the meaning of "break a leg"? | What does the phrase "break a leg" mean?
            Translate "good morning" to French. | How do you say "good morning" in French?
            How do I say thank you in Japanese? | What's the Japanese way to say thank you?
            Write a poem about the sea. | Please write me a poem about the sea.
            Summarize the plot of Hamlet. | Give me a summary of the plot of Hamlet.
            Explain quantum computing in simple terms. | Can you explain quantum computing in simple words?
            Explain gravity briefly. | Can you explain gravity in short?
            What is 15% of 200? | What is 15 percent of 200?
            What is 2 + 2? | How much is two plus two?
            How do I get from Lisbon to Porto? | What's the best way to travel from Lisbon to Porto?
            How many ounces are in a pound? | What is the number of ounces in one pound?
            What's the weather in London today? | What is today's weather forecast in London?
            What's the weather like tomorrow in Paris? | How will the weather be in Paris tomorrow?
            Is the museum open on Monday? | Is the museum open on Mondays?
            Is there a meeting at 5pm? | Is there a meeting at 17:00?
            What happened on March 5, 2024? | What took place on 2024-03-05?
            What happened on 5 March 2024? | What events occurred on the 5th of March 2024?
            Who is the president of Brazil? | What is the name of the president of Brazil?
            How do I apply for a visa? | What's the process of applying for a visa?
            What documents do I need for a passport? | Which documents are required for a passport?
            How can I improve my English? | What are some ways to improve my English?
            What are the benefits of meditation? | What are the advantages of meditation?
            What are the pros and cons of remote work? | What are the advantages and disadvantages of remote work?
            How do I start a business? | What are the steps to start a company?
            How do I write a resume? | Can you help me write a resume?
            How do I remove a stain from a carpet? | What's the best way to get rid of a stain on a carpet?
            How can I sleep better? | What can I do to improve my sleep?
            How do I fix a leaking tap? | What should I do to repair a leaking tap?
            How do I change a flat tire? | What's the procedure for changing a flat tire?
            What is the population of Brazil? | How many people live in Brazil?
            What is the largest planet? | Which planet is the biggest?
            Which is the longest river in the world? | What's the longest river in the world?
            What are all the planets in the solar system? | List the planets in the solar system.
            How do I learn Spanish? | What's the best way to learn Spanish?
            What are good books about history? | Can you recommend some books about history?
            What is machine learning? | Explain machine learning.
            What is AI? | What is artificial intelligence?
            How do I mute someone on Instagram? | What is the way to mute a person on Instagram?
            How do I export contacts from Outlook? | What are the steps to export my contacts from Outlook?
            how do i update my email address | What is the way to change my email address?
            Where do I find my invoices? | Where can I find my invoices?
            When was Albert Einstein born? | What is Albert Einstein's birth date?
            I'd like to know how to freeze bread. | How do I freeze bread?
            How does a vaccine work? | What is the working principle of a vaccine?
            How do I change my profile picture on LinkedIn? | What's the procedure to update the profile photo on LinkedIn?
            How can I get a driver's license in California? | What do I need to do to obtain a driving licence in California?
            What's the best time to visit Japan? | When should I go to Japan?
            What are the ingredients in guacamole? | What do I need to make guacamole?
            How do I make guacamole? | Can you give me a guacamole recipe?
            How do I stop my dog from barking at night? | My dog barks at night. How can I make him stop?
            What is inflation? | Can you explain the concept of inflation?
            Why do leaves change color in autumn? | What causes leaves to change colour in the fall?
            How do vaccines work? | Explain the way vaccines work.
            How do I calculate compound interest? | What formula is used for calculating compound interest?
            How do I write a cover letter? | Give me tips for writing a cover letter.
            How do I ask for a raise? | What's the best way to request a salary increase?
            How do I remove the background from an image in Photoshop? | What steps should I follow to delete an image background with Photoshop?
            How do I declare a constant in JavaScript? | In JavaScript, how can constants be declared?
            What does NullPointerException mean in Java? | Can you explain what a NullPointerException is in Java?
            How do I create a new branch in Git? | What command creates a new branch in Git?
            How can I check which version of Node.js I have? | How do I find out my Node.js version?
            What is the difference between an array and a linked list? | How do arrays differ from linked lists?
            Who won the 2018 World Cup? | Which country won the World Cup in 2018?
            How many bones are in the human body? | What's the total number of bones in a human body?
            What year did the Titanic sink? | When did the Titanic sink?
            How long is a flight from London to New York? | How many hours does it take to fly from London to New York?
            What currency is used in Switzerland? | Which currency does Switzerland use?
            What languages are spoken in Belgium? | Which languages do people speak in Belgium?
            Can dogs eat chocolate? | Is chocolate safe for dogs?
            How do I get rid of hiccups? | What's a quick way to cure hiccups?
            What are the early signs of pregnancy? | What are some early symptoms of pregnancy?
            How many calories are in a banana? | What is the calorie count of a banana?
            How do I treat a sunburn? | What should I do for a sunburn?
            What should I pack for a beach vacation? | What do I need to bring on a beach holiday?
            How do I open a PDF file on my phone? | What's the way to view a PDF on my phone?
            Why is my computer running slowly? | What is making my PC so slow?
            How do I transfer photos from my iPhone to my PC? | What's the easiest way to move pictures from an iPhone to a computer?
            How do I change the language on Netflix? | Where do I change the language settings in Netflix?
            Do you offer free shipping? | Is shipping free?
            Which payment methods do you accept? | What forms of payment are accepted?
            Can I change my delivery address? | Is it possible to update the shipping address?
            How do I use a promo code? | Where do I enter my discount code?
            How do I delete my browsing history in Chrome? | What are the steps for clearing the browsing history in Chrome?
            How do I set an alarm on my Android phone? | How can I create an alarm on Android?
            How do I schedule a meeting in Outlook? | What's the way to set up a meeting using Outlook?
            What is the meaning of the word "ubiquitous"? | Define "ubiquitous".
            Write a haiku about autumn | Can you compose a haiku about autumn?
            What is the square root of 144? | Calculate the square root of 144.
            What's 20% of 350? | How much is twenty percent of 350?
            How many feet are in a meter? | One meter equals how many feet?
            How do I cook quinoa? | What's the right way to prepare quinoa?
            How do I know if an avocado is ripe? | What are the signs of a ripe avocado?
            How do I grow basil indoors? | What's the best method for growing basil inside?
            What does the idiom "spill the beans" mean? | What's the meaning of "spill the beans"?
            Is Pluto a planet? | Is Pluto considered a planet?
            Quantos ossos tem o corpo humano? | Qual é o número de ossos do corpo humano?
            Quanto tempo demora a entrega? | Em quanto tempo chega o meu pedido?
            How do I reset my router to factory settings? | What's the procedure for restoring a router to its factory defaults?
            How can I find my lost phone? | I lost my phone, how do I locate it?
            What is the minimum age to drive in Germany? | How old do you have to be to drive in Germany?
            How do I make my resume stand out? | What can I do so my CV stands out?
            What's the difference between affect and effect? | How are affect and effect different?
            Why do we have leap years? | What is the reason for leap years?
            How many people live in Canada? | What's Canada's population?
            What is the tallest building in the world? | Which building is the tallest in the world?
            How do bees make honey? | Explain how honey is made by bees.
            What should I do if I lose my passport abroad? | I lost my passport abroad, what do I do?
            How do I delete a row in Excel? | What's the way to remove a row from an Excel sheet?
            How do I kill a process in Linux? | What command terminates a process on Linux?
            How do I list all files in a directory in Linux? | What command lists all the files in a folder on Linux?
            How do I check if a string is empty in Java? | What's the best way to test whether a Java string is empty?
            How do I center a div with CSS? | What is the way to center a div using CSS?
            How do I fix a merge conflict in Git? | What are the steps to resolve a Git merge conflict?
            What port does PostgreSQL use by default? | Which port is the default for Postgres?
            How do I increase the volume on my TV? | What's the way to turn up my TV's volume?
            How do I turn off autocorrect on my iPhone? | How can I disable autocorrect on an iPhone?
            My order arrived damaged, what should I do? | What do I do if my package arrives damaged?
            Do I need a visa to travel to Brazil? | Is a visa required to visit Brazil?
            What time is check-in? | When can I check in?
            Are pets allowed in the hotel? | Can I bring my pet to the hotel?
            How do I lower my blood pressure? | What are some ways to reduce blood pressure?
            What foods are high in iron? | Which foods contain a lot of iron?
            How do I get rid of ants in my kitchen? | What's a good way to eliminate ants from the kitchen?
            How often should I change my car's oil? | How frequently does car oil need to be changed?
            How do I make a budget? | What are the steps for creating a budget?
            What is a Roth IRA? | Explain what a Roth IRA is.
            How does blockchain work? | Can you explain blockchain to me?
            Tell me a joke about cats. | Do you know any good cat jokes?
            Translate "thank you" into German. | What is the German translation of "thank you"?
            Convert 10 miles to kilometers. | How many kilometers is 10 miles?
            Who was the first person to walk on the moon? | Who walked on the moon first?
            When is Mother's Day in 2025? | What date is Mother's Day in 2025?
            Where was Cristiano Ronaldo born? | What is Cristiano Ronaldo's birthplace?
            How do I say "cheers" in Portuguese? | What's the Portuguese word for "cheers"?
            What's the best way to learn guitar? | How should I learn to play the guitar?
            What are the rules of chess? | Explain the rules of chess.
            How do I book a table? | How can I make a reservation for a table?
            A que horas é o check-in? | Qual é o horário de check-in?
            How do I reset my password? | How can I reset my password?
            How do I reset my password? | What is the best way to reset my password?
            How do I reset my password? | Could you tell me how to reset my password, please?
            How do I reset my password? | What do I need to do to reset my password?
            How do I reset my password? | Show me how to reset my password.
            How do I reset my password? | How should I go about resetting my password?
            How do I reset my password? | What would be the best way to reset my password?
            How do I install Docker on Ubuntu? | How would I install Docker on Ubuntu?
            How do I install Docker on Ubuntu? | What's the easiest way to install Docker on Ubuntu?
            How do I install Docker on Ubuntu? | Please tell me how I can install Docker on Ubuntu.
            How do I install Docker on Ubuntu? | What's the process for installing Docker on Ubuntu?
            How do I install Docker on Ubuntu? | Help me install Docker on Ubuntu.
            How do I install Docker on Ubuntu? | What is the correct way to install Docker on Ubuntu?
            How do I install Docker on Ubuntu? | Any tips on how to install Docker on Ubuntu?
            How do I enable two-factor authentication? | How does one enable two-factor authentication?
            How do I enable two-factor authentication? | What are the steps to enable two-factor authentication?
            How do I enable two-factor authentication? | I want to enable two-factor authentication. How do I do that?
            How do I enable two-factor authentication? | Walk me through enabling two-factor authentication.
            How do I enable two-factor authentication? | I'm trying to enable two-factor authentication, how do I do it?
            How do I enable two-factor authentication? | I don't know how to enable two-factor authentication. Can you help?
            How do I enable two-factor authentication? | What does it take to enable two-factor authentication?
            How do I sort a list in Python? | How do you sort a list in Python?
            How do I sort a list in Python? | What steps do I need to follow to sort a list in Python?
            How do I sort a list in Python? | I need to sort a list in Python, how can I do it?
            How do I sort a list in Python? | Could you walk me through how to sort a list in Python?
            How do I sort a list in Python? | What's the procedure for sorting a list in Python?
            How do I sort a list in Python? | Guide me through sorting a list in Python.
            How do I bake sourdough bread? | How to bake sourdough bread?
            How do I bake sourdough bread? | Can you explain how to bake sourdough bread?
            How do I bake sourdough bread? | Is there a way to bake sourdough bread?
            How do I bake sourdough bread? | I'd like to bake sourdough bread.
            How do I bake sourdough bread? | Give me instructions for baking sourdough bread.
            How do I bake sourdough bread? | Do you know how to bake sourdough bread?
            How do I cancel my subscription? | How can I cancel my subscription?
            How do I cancel my subscription? | What is the best way to cancel my subscription?
            How do I cancel my subscription? | Could you tell me how to cancel my subscription, please?
            How do I cancel my subscription? | What do I need to do to cancel my subscription?
            How do I cancel my subscription? | Show me how to cancel my subscription.
            How do I cancel my subscription? | How should I go about cancelling my subscription?
            How do I cancel my subscription? | What would be the best way to cancel my subscription?
            How do I turn off notifications? | How would I turn off notifications?
            How do I turn off notifications? | What's the easiest way to turn off notifications?
            How do I turn off notifications? | Please tell me how I can turn off notifications.
            How do I turn off notifications? | What's the process for turning off notifications?
            How do I turn off notifications? | Help me turn off notifications.
            How do I turn off notifications? | What is the correct way to turn off notifications?
            How do I turn off notifications? | Any tips on how to turn off notifications?
            """;

    static final String PORTUGUESE =
            """
            Como faço para ativar a verificação em duas etapas? | De que maneira ligo a autenticação de dois fatores?
            Como ativo a autenticação de dois fatores? | Quais são os passos para ativar o 2FA?
            Como posso redefinir a minha senha? | Qual é a melhor maneira de recuperar a minha senha?
            Como altero a minha palavra-passe? | O que devo fazer para mudar a minha senha?
            Esqueci a minha senha, como recupero? | Como faço para recuperar a minha senha?
            Como cancelo a minha assinatura? | O que preciso fazer para cancelar a minha assinatura?
            Qual é a capital da França? | Qual a cidade que é a capital da França?
            Qual é a capital da França? | Diga-me a capital da França.
            Quem escreveu Os Lusíadas? | Quem é o autor de Os Lusíadas?
            Quem escreveu Dom Casmurro? | Quem foi o autor de Dom Casmurro?
            Por que o céu é azul? | Qual é a razão de o céu ser azul?
            Como funciona a fotossíntese? | Pode explicar como funciona a fotossíntese?
            O que é a fotossíntese? | Defina fotossíntese.
            O que é inteligência artificial? | Explique o que é a inteligência artificial.
            Quanto tempo leva para cozinhar um ovo? | Quantos minutos demora a cozer um ovo?
            Como ordeno uma lista em Python? | Qual a melhor forma de ordenar uma lista em Python?
            Como inverter uma string em Java? | De que forma posso inverter uma string em Java?
            Quantos quilômetros tem uma milha? | Qual é o número de quilômetros em uma milha?
            Quanto custa um passaporte? | Qual é o preço de um passaporte?
            Quanto custa o frete para Lisboa? | Qual é o valor da entrega para Lisboa?
            Qual é a diferença entre vírus e bactéria? | Em que um vírus difere de uma bactéria?
            Qual a diferença entre Java e Kotlin? | Quais são as diferenças entre Kotlin e Java?
            Como instalo o Docker no Ubuntu? | Quais são os passos para instalar o Docker no Ubuntu?
            Como excluo a minha conta do Facebook? | Como faço para apagar a minha conta do Facebook?
            Como apago a minha conta? | De que maneira posso eliminar a minha conta?
            Por que o meu celular não liga? | Qual o motivo de o meu celular não ligar?
            O meu wifi está lento, o que posso fazer? | Como resolver o meu Wi-Fi lento?
            Quais são os sintomas da gripe? | Que sintomas tem a gripe?
            Quais são os sintomas da dengue? | Liste os sintomas da dengue.
            Como posso perder peso? | Qual é a melhor maneira de emagrecer?
            Como perder 5 kg? | De que forma posso perder cinco quilos?
            Como fazer panquecas sem ovos? | Qual a receita de panquecas sem ovo?
            Posso congelar arroz cozido? | É possível congelar arroz cozido?
            Qual é a idade do universo? | Quantos anos tem o universo?
            Qual a distância da Terra à Lua? | A que distância fica a Lua da Terra?
            Qual é a altura do Monte Everest? | Quanto mede o Monte Everest?
            Quem inventou o telefone? | Quem foi o inventor do telefone?
            A que horas abre a loja? | Quando abre a loja?
            Qual é o horário de funcionamento? | Qual o horário de atendimento?
            Como entro em contato com o suporte? | Como posso falar com o atendimento ao cliente?
            Como faço para devolver um produto? | Qual é o procedimento para devolver um produto?
            Como tiro um print no Windows? | De que forma faço uma captura de tela no Windows?
            Como faço backup do meu iPhone? | Qual a melhor forma de fazer backup de um iPhone?
            Como bloqueio uma pessoa no WhatsApp? | De que maneira posso bloquear alguém no WhatsApp?
            Como desativo as notificações? | Como faço para desligar as notificações?
            Como desligo o computador? | Qual é a maneira de desligar o computador?
            Como saio da minha conta do Gmail? | Como faço logout da minha conta Gmail?
            Como entro na minha conta? | Como faço login na minha conta?
            O que significa o erro HTTP 404? | Qual é o significado do erro HTTP 404?
            Como atualizo para o Python 3.11? | Quais são os passos para atualizar para o Python 3.11?
            O que faz o comando `git rebase`? | Para que serve o comando git rebase?
            Traduza "bom dia" para inglês. | Como se diz "bom dia" em inglês?
            Escreva um poema sobre o mar. | Por favor, escreva um poema sobre o mar.
            Explique a gravidade de forma simples. | Pode explicar a gravidade em termos simples?
            Quanto é 15% de 200? | Quanto é 15 por cento de 200?
            Como chego de Lisboa ao Porto? | Qual a melhor maneira de ir de Lisboa para o Porto?
            Como vai estar o tempo amanhã em Lisboa? | Qual é a previsão do tempo para amanhã em Lisboa?
            O museu abre à segunda-feira? | O museu está aberto às segundas-feiras?
            Quem é o presidente do Brasil? | Qual é o nome do presidente do Brasil?
            Como solicito um visto? | Qual é o processo para solicitar um visto?
            Que documentos são necessários para o passaporte? | Quais documentos preciso para tirar o passaporte?
            Como posso melhorar o meu inglês? | De que forma consigo melhorar o meu inglês?
            Quais são os benefícios da meditação? | Quais são as vantagens da meditação?
            Quais as vantagens e desvantagens do teletrabalho? | Quais os benefícios e as desvantagens do teletrabalho?
            Como abro uma empresa? | Quais são os passos para abrir uma empresa?
            Como tirar uma mancha do tapete? | Qual é a melhor forma de remover uma mancha do tapete?
            Como troco um pneu furado? | De que modo se troca um pneu furado?
            Qual é a população do Brasil? | Quantos habitantes tem o Brasil?
            Qual é o maior planeta do sistema solar? | Que planeta do sistema solar é o maior?
            Qual é o rio mais longo do mundo? | Que rio é o mais longo do mundo?
            Como aprender espanhol? | Qual é a melhor forma de aprender espanhol?
            O que é aprendizado de máquina? | Explique o que é aprendizado de máquina.
            Quando nasceu Fernando Pessoa? | Em que ano nasceu Fernando Pessoa?
            Como atualizo o meu endereço de e-mail? | Como posso alterar o meu email?
            Onde encontro as minhas faturas? | Onde posso encontrar as minhas faturas?
            Nao consigo entrar na conta, o que faço? | Não consigo fazer login na conta, o que devo fazer?
            Gostaria de saber como congelar pão. | Como faço para congelar pão?
            Como faço um bolo de chocolate? | Qual é a receita do bolo de chocolate?
            Como declarar o IRS? | Quais são os passos para declarar o IRS?
            Onde fica a Torre de Belém? | Qual é a localização da Torre de Belém?
            Como faço para tirar a carteira de motorista? | Quais são os passos para obter a carteira de motorista?
            Qual é a melhor época para visitar o Japão? | Quando devo visitar o Japão?
            Como faço guacamole? | Qual é a receita de guacamole?
            O que é a inflação? | Pode explicar o conceito de inflação?
            Por que as folhas mudam de cor no outono? | O que faz com que as folhas mudem de cor no outono?
            Como calcular juros compostos? | Qual é a fórmula dos juros compostos?
            Como escrever uma carta de apresentação? | Me dê dicas para escrever uma carta de apresentação.
            Como leio um arquivo linha por linha em Python? | Qual é a forma de ler um ficheiro linha a linha em Python?
            Como crio um novo branch no Git? | Que comando cria um branch novo no Git?
            Como vejo a versão do Node.js? | Como posso saber qual é a minha versão do Node.js?
            Quem ganhou a Copa do Mundo de 2018? | Que país venceu a Copa do Mundo em 2018?
            Em que ano o Titanic afundou? | Quando afundou o Titanic?
            Quanto tempo dura o voo de Lisboa para Nova Iorque? | Quantas horas demora um voo de Lisboa a Nova York?
            Que moeda se usa na Suíça? | Qual é a moeda da Suíça?
            Os cães podem comer chocolate? | Posso dar chocolate ao meu cachorro?
            Como acabar com os soluços? | O que fazer para parar os soluços?
            Quantas calorias tem uma banana? | Qual é o número de calorias de uma banana?
            Como remover ferrugem do metal? | De que forma posso tirar a ferrugem do metal?
            Como desentupir a sanita? | O que devo fazer para desentupir a sanita?
            Como mudo o idioma da Netflix? | Onde altero o idioma na Netflix?
            Quais formas de pagamento são aceitas? | Que métodos de pagamento vocês aceitam?
            Posso alterar o endereço de entrega? | É possível mudar a morada de entrega?
            Como apago o histórico do Chrome? | Quais são os passos para limpar o histórico do Chrome?
            Como agendo uma reunião no Outlook? | De que maneira posso marcar uma reunião no Outlook?
            Escreva um haicai sobre o outono | Pode compor um haicai sobre o outono?
            Quanto é 20% de 350? | Calcule vinte por cento de 350.
            Como cozinhar quinoa? | Qual é a maneira correta de preparar quinoa?
            Como sei se um abacate está maduro? | Quais são os sinais de que o abacate está maduro?
            Plutão é um planeta? | Plutão é considerado um planeta?
            O que posso fazer para dormir melhor? | Como consigo melhorar o meu sono?
            Como peço a segunda via da fatura? | Como faço para solicitar a segunda via da fatura?
            Onde posso renovar o cartão de cidadão? | Em que local se renova o cartão de cidadão?
            Quais documentos preciso para abrir uma conta? | Que documentos são necessários para a abertura de conta?
            Como falo com um atendente? | De que forma posso falar com um atendente?
            Como encontro o meu celular perdido? | Perdi o meu celular, como posso localizá-lo?
            Qual a diferença entre "mas" e "mais"? | Como diferenciar "mas" de "mais"?
            Por que existem anos bissextos? | Qual é o motivo dos anos bissextos?
            Quantas pessoas vivem no Canadá? | Qual é a população do Canadá?
            Qual é o prédio mais alto do mundo? | Que edifício é o mais alto do mundo?
            Como as abelhas fazem mel? | Explique como as abelhas produzem mel.
            Perdi o passaporte no exterior, o que faço? | O que devo fazer se perder o passaporte no exterior?
            Como apago uma linha no Excel? | Qual é a forma de excluir uma linha no Excel?
            Como centralizo uma div com CSS? | De que forma se centraliza uma div em CSS?
            Como resolvo um conflito de merge no Git? | Quais são os passos para resolver um conflito de merge no Git?
            Qual porta o PostgreSQL usa por padrão? | Qual é a porta padrão do Postgres?
            Como aumento o volume da TV? | De que forma posso subir o volume da televisão?
            Como desativo o corretor automático no iPhone? | Como faço para desligar o corretor automático do iPhone?
            Meu pedido chegou danificado, o que faço? | O que devo fazer se a encomenda chegar danificada?
            Preciso de visto para viajar ao Brasil? | É necessário visto para ir ao Brasil?
            São permitidos animais no hotel? | Posso levar o meu animal para o hotel?
            Como baixar a pressão arterial? | O que posso fazer para reduzir a pressão arterial?
            Que alimentos são ricos em ferro? | Quais alimentos têm muito ferro?
            Como me livro das formigas na cozinha? | Qual é a melhor forma de eliminar formigas da cozinha?
            Com que frequência devo trocar o óleo do carro? | De quanto em quanto tempo se troca o óleo do carro?
            Como faço um orçamento mensal? | Quais são os passos para criar um orçamento mensal?
            Conte uma piada sobre gatos. | Me conta uma piada de gatos.
            Converta 10 milhas em quilómetros. | Quantos quilómetros são 10 milhas?
            Onde nasceu Cristiano Ronaldo? | Qual é o local de nascimento de Cristiano Ronaldo?
            Como reservo uma mesa? | Como faço uma reserva de mesa?
            Como desinstalo um programa no Windows? | Quais são os passos para desinstalar um programa do Windows?
            Como consulto o meu saldo? | Onde posso ver o meu saldo?
            Quais são as regras do xadrez? | Explique as regras do xadrez.
            Como ativar a verificação em duas etapas? | Como é que eu faço para ativar a verificação em duas etapas?
            Como ativar a verificação em duas etapas? | Qual é a forma mais fácil de ativar a verificação em duas etapas?
            Como ativar a verificação em duas etapas? | O que preciso fazer para ativar a verificação em duas etapas?
            Como ativar a verificação em duas etapas? | Gostaria de saber como ativar a verificação em duas etapas.
            Como ativar a verificação em duas etapas? | Explique como ativar a verificação em duas etapas.
            Como ativar a verificação em duas etapas? | Preciso de ajuda para ativar a verificação em duas etapas.
            Como ativar a verificação em duas etapas? | Como consigo ativar a verificação em duas etapas?
            Como instalar o Docker no Ubuntu? | De que maneira posso instalar o Docker no Ubuntu?
            Como instalar o Docker no Ubuntu? | Quais são os passos para instalar o Docker no Ubuntu?
            Como instalar o Docker no Ubuntu? | O que é preciso para instalar o Docker no Ubuntu?
            Como instalar o Docker no Ubuntu? | Quero saber como instalar o Docker no Ubuntu.
            Como instalar o Docker no Ubuntu? | Qual é o procedimento para instalar o Docker no Ubuntu?
            Como instalar o Docker no Ubuntu? | Como se faz para instalar o Docker no Ubuntu?
            Como instalar o Docker no Ubuntu? | Quais são as etapas para instalar o Docker no Ubuntu?
            Como redefinir a minha senha? | De que forma consigo redefinir a minha senha?
            Como redefinir a minha senha? | Quais os passos necessários para redefinir a minha senha?
            Como redefinir a minha senha? | Pode me explicar como redefinir a minha senha?
            Como redefinir a minha senha? | Quero redefinir a minha senha. Como faço?
            Como redefinir a minha senha? | Qual o jeito de redefinir a minha senha?
            Como redefinir a minha senha? | Não sei como redefinir a minha senha. Pode me ajudar?
            Como ordenar uma lista em Python? | Como faço para ordenar uma lista em Python?
            Como ordenar uma lista em Python? | Qual é a melhor maneira de ordenar uma lista em Python?
            Como ordenar uma lista em Python? | Que passos devo seguir para ordenar uma lista em Python?
            Como ordenar uma lista em Python? | Você pode me dizer como ordenar uma lista em Python?
            Como ordenar uma lista em Python? | Preciso ordenar uma lista em Python, como faço isso?
            Como ordenar uma lista em Python? | Tem como ordenar uma lista em Python?
            Como ordenar uma lista em Python? | Como devo proceder para ordenar uma lista em Python?
            Como cancelar a minha assinatura? | Como posso cancelar a minha assinatura?
            Como cancelar a minha assinatura? | Qual a melhor forma de cancelar a minha assinatura?
            Como cancelar a minha assinatura? | O que devo fazer para cancelar a minha assinatura?
            Como cancelar a minha assinatura? | Podes dizer-me como cancelar a minha assinatura?
            Como cancelar a minha assinatura? | Me ensina a cancelar a minha assinatura.
            Como cancelar a minha assinatura? | Existe alguma forma de cancelar a minha assinatura?
            Como cancelar a minha assinatura? | Estou tentando cancelar a minha assinatura, como faço?
            Como desligar as notificações? | Como é que eu faço para desligar as notificações?
            Como desligar as notificações? | Qual é a forma mais fácil de desligar as notificações?
            Como desligar as notificações? | O que preciso fazer para desligar as notificações?
            Como desligar as notificações? | Gostaria de saber como desligar as notificações.
            Como desligar as notificações? | Explique como desligar as notificações.
            Como desligar as notificações? | Preciso de ajuda para desligar as notificações.
            Como desligar as notificações? | Como consigo desligar as notificações?
            Como fazer pão caseiro? | De que maneira posso fazer pão caseiro?
            Como fazer pão caseiro? | Quais são os passos para fazer pão caseiro?
            Como fazer pão caseiro? | O que é preciso para fazer pão caseiro?
            Como fazer pão caseiro? | Quero saber como fazer pão caseiro.
            Como fazer pão caseiro? | Qual é o procedimento para fazer pão caseiro?
            Como fazer pão caseiro? | Como se faz para fazer pão caseiro?
            Como fazer pão caseiro? | Quais são as etapas para fazer pão caseiro?
            """;

    private Paraphrases() {}
}
