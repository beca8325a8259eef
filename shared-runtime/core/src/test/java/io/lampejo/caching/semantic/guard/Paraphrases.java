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
            What are the symptoms of the flu? | What are the signs of influenza?
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
            Posso pedir reembolso? | É possível receber o dinheiro de volta?
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
            """;

    private Paraphrases() {}
}
