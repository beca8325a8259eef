package io.lampejo.caching.semantic.guard;

/** Question words by {@link Kind}, and nouns that ask in their place. */
final class QuestionWords {
    static final String ENGLISH =
            """
            HOW: how, how to, how do i, how can i, how should i, what does it take, is there a way, is there any way, are there any ways, any way, is there some way, is there a method, what would i do, how would i, how one can, by what means, in what way, in which way, through what process, walk me through, guide me through, guide to, steps to, steps for, instructions for, instructions on, help me, i need help, way to, ways to, process for, process of, procedure for
            HOW: what command, which command, what is the command, what tool, how to go about
            DOING: what should i do, what do i do, what can i do, what do i need to do, what do i have to do, what must i do, what do you do, what should one do, what do i need, what do i need to, what is needed, what is needed to, what should i, what can i, what can i use to, what do you need, what is required, what will i need, what would i need, what needs to be done, what can be done, what helps, what to do, what steps should i
            ACCESS: where do i, where can i, where should i, where would i, where can you, where do you, where to, where can i find
            WHAT: how do i know if, how can i tell if, how do you know if, how do i tell if, how to know if, how can you tell if, how do i know when, how can i tell when, how do i know whether, what are the signs that, what are the signs of
            WHEN: the best time to, best time to, the best time for, the best time of year to, best season to, good time to, what is the best time, what is a good time
            WHICH: what country, what city, what company, what team, what movie, what film, what book, what animal, what planet, what type of, what kind of, what kinds of, what types of, what sort of, what color, what colour, what brand, what nation
            WHY: what is making, what is slowing, what is wrong, what could cause, what can cause, what might cause, what could be causing, what is the cause of
            WHY: why, how come, what causes, what caused, what cause, what makes, what made, what is causing, what reason, for what reason, what is the reason, what are the reasons, what is behind, what explains, what leads to, reason for, reasons for, reason why, what is responsible for, what is the cause, what are the causes
            WHEN: when, what year, which year, in what year, in which year, what date, on what date, what day, on which day, on what day, which day, what time, at what time, how soon, what month, in what month, which month, since when, until when, what century, in which century, what hours
            WHERE: where, where can i find, in what place, what place, in what location, whereabouts, in which place, in which part, in what part
            WHO: who, whom, whose, which person, what person, by whom
            MANY: how many, the number of, what number of, number of, what is the number, how numerous, what is the count, what is the population, count of
            MUCH: how much, how much does, what is the price, what is the cost, what does it cost, how expensive, what price, what amount, price of, cost of, what is the amount, what would it cost, how much money, what is the fee, the price of, the cost of
            LONG: how long, how much time, for how long, how many hours, how many minutes, how many days, how many weeks, how many months, how many seconds, what is the duration, the duration of, what length of time, how lengthy
            OFTEN: how often, how frequently, how many times, what is the frequency, how regularly, with what frequency
            FAR: how far, what is the distance, how distant, the distance between, distance from
            OLD: how old, what is the age, what age, at what age
            HIGH: how tall, how high, what is the height, what is the elevation
            BIG: how big, how large, what is the size, how wide, what size
            FAST: how fast, how quickly, what is the speed, what speed, how rapidly
            HEAVY: how heavy, what is the weight, what does it weigh, how much does it weigh
            DEEP: how deep, what is the depth
            HOT: how hot, how warm, how cold, what is the temperature, what temperature
            WHAT: what is the purpose of, what is the function of, what is the use of, what is the role of, what, what is, what are, what does, what do
            WHICH: which
            COMPARE: what is the difference, what are the differences, what is different, difference between, differences between, how does it differ, how do they differ, which is better, what distinguishes, compare, what sets, contrast, how are they different, what separates, how is it different
            TELL: explain, describe, define, tell, list, name, give, show, state, outline, identify, definition of, meaning of, enumerate
            """;
    static final String ENGLISH_ASPECTS =
            """
            WHY: reason, cause
            WHEN: payday, hours, year, date, birthday, birthdate, birth date, date of birth, day, time, deadline
            NONE: weather, forecast, weather forecast, word for, translation, translate, how do you say, how do i say, how would you say, how to say, how would i say
            WHERE: birthplace, place of birth
            WHERE: location, address, place, whereabouts
            WHO: author, inventor, founder, creator, writer, discoverer, president, painter, composer, director, owner
            MANY: number, count, population, quantity
            MUCH: price, cost, fee
            LONG: duration
            OFTEN: frequency
            FAR: distance
            OLD: age
            HIGH: height, elevation
            BIG: size
            FAST: speed, velocity
            HEAVY: weight
            DEEP: depth
            HOT: temperature
            HOW: recipe, formula, way, procedure, process, steps, approach, technique, instructions, mechanism, working principle
            COMPARE: difference
            """;
    static final String PORTUGUESE =
            """
            HOW: como, como faco para, como e que, de que maneira, de que forma, de que modo, qual e a melhor maneira, qual a melhor maneira, que passos, quais os passos, quais sao os passos, quais passos, jeito de, maneira de, forma de, modo de, qual o procedimento, qual e o procedimento, qual o processo, qual e o processo, passos para, instrucoes para, guia para, me ajude a, ajude me a, ajuda me a, preciso de ajuda para
            HOW: que comando, qual comando, qual o comando, qual e o comando, que ferramenta, quais passos devo seguir, que passos devo seguir
            MEANS: ha alguma forma, ha alguma maneira, existe alguma forma, existe alguma maneira, existe uma maneira, existe uma forma, ha maneira, ha forma, tem como, da para, da pra, e possivel, da de, ha como
            DOING: o que devo fazer, o que fazer, o que preciso fazer, o que preciso de fazer, o que tenho de fazer, o que posso fazer, o que tenho que fazer, o que e preciso, o que e preciso fazer, o que faco, o que se faz, o que eu faco, que devo fazer, o que e necessario, o que e necessario fazer, o que preciso, do que preciso, de que preciso, o que devo, o que posso, o que ajuda, que posso fazer, o que preciso para, o que da para fazer, o que se deve fazer, o que se pode fazer
            ACCESS: onde posso, onde devo, onde e que posso, onde eu posso, onde consigo, onde posso encontrar, onde se pode
            WHAT: como sei se, como saber se, como sei que, como posso saber se, quais sao os sinais de que, quais os sinais de que, como sei quando, quais sao os sinais de, como identificar se
            WHEN: melhor epoca para, a melhor epoca para, melhor altura para, a melhor altura para, melhor momento para, o melhor momento para, melhor epoca do ano para, qual e a melhor epoca, qual a melhor epoca, qual e a melhor altura
            WHICH: que
            WHY: o que esta deixando, o que esta a deixar, o que deixa, o que torna, o que esta fazendo, o que esta a fazer, o que pode causar, o que esta causando, o que esta a causar, o que ha de errado
            WHY: por que, porque, porque e que, por que e que, por qual motivo, por que motivo, por que razao, qual o motivo, qual e o motivo, qual a razao, qual e a razao, o que causa, o que faz com que, o que leva, o que provoca, qual a causa, qual e a causa, quais as causas, quais sao as causas, o que origina, a que se deve, motivo de, razao de, por quê, porquê, o que explica
            WHEN: quando, em que ano, que ano, qual ano, em que data, que data, qual a data, qual e a data, em que dia, que dia, qual dia, a que horas, que horas, em qual ano, em que mes, que mes, qual o horario, qual e o horario, desde quando, ate quando, em que seculo, quando e que, em que altura, em que momento
            WHERE: onde, aonde, de onde, em que lugar, em que local, em qual lugar, onde e que, onde fica, em que sitio, qual o local, em que local se, em que local
            WHO: quem, de quem, por quem, que pessoa, quem e que, a quem
            MANY: quantos, quantas, qual o numero, qual e o numero, o numero de, numero de, qual a quantidade, qual e a quantidade, que quantidade, quantidade de, qual a populacao, qual e a populacao, quantidade
            MUCH: quanto, quanto custa, quanto custam, qual o preco, qual e o preco, qual o valor, qual e o valor, qual o custo, qual e o custo, preco de, quanto e, quanto e que, quanto dinheiro, por quanto, quanto se paga, quanto sai, quanta
            LONG: quanto tempo, por quanto tempo, durante quanto tempo, qual a duracao, qual e a duracao, quantas horas, quantos minutos, quantos dias, quantas semanas, quantos meses, quanto demora, que tempo, quanto dura
            OFTEN: com que frequencia, quantas vezes, de quanto em quanto tempo, qual a frequencia, qual e a frequencia, com qual frequencia
            FAR: a que distancia, qual a distancia, qual e a distancia, quao longe
            OLD: quantos anos, qual a idade, qual e a idade, com quantos anos, que idade, com que idade
            HIGH: qual a altura, qual e a altura, que altura, quao alto, quanto mede
            BIG: qual o tamanho, qual e o tamanho, que tamanho, quao grande
            FAST: qual a velocidade, qual e a velocidade, que velocidade, a que velocidade, quao rapido
            HEAVY: qual o peso, qual e o peso, quanto pesa, quanto pesam
            DEEP: qual a profundidade, qual e a profundidade
            HOT: qual a temperatura, qual e a temperatura, que temperatura, a que temperatura
            WHAT: para que serve, para que servem, para que se usa, qual e a funcao, qual a funcao, qual e a utilidade, o que, o que e, o que sao, qual é, qual e, quais sao, quais, o quê, o que é que
            WHICH: qual
            COMPARE: qual a diferenca, qual e a diferenca, quais as diferencas, quais sao as diferencas, diferenca entre, diferencas entre, em que difere, em que diferem, compare, o que distingue, que diferenca, compara, comparar, o que diferencia, o que muda entre
            TELL: explique, explica, descreva, descreve, enumera, cita, nomeia, aponte, defina, define, diga, diz, liste, lista, cite, da, mostre, mostra, enumere, apresente, indique, definicao de, significado de, nomeie, fale, fala
            """;
    static final String PORTUGUESE_ASPECTS =
            """
            WHY: razao, motivo, causa
            WHEN: ano, data, horario, prazo, data de nascimento
            NONE: traduzir, traducao, se diz, como se diz, como digo, palavra para, como dizer, como e que se diz, clima, previsao do tempo, estar o tempo, esta o tempo, fica o tempo, ficar o tempo
            WHERE: local de nascimento, lugar de nascimento, local, localizacao, endereco, morada, lugar
            WHO: autor, inventor, fundador, criador, escritor, presidente, pintor, compositor, diretor, dono
            MANY: numero, quantidade, populacao
            MUCH: preco, custo, valor
            LONG: duracao
            OFTEN: frequencia
            FAR: distancia
            OLD: idade
            HIGH: altura, altitude
            BIG: tamanho
            FAST: velocidade
            HEAVY: peso
            DEEP: profundidade
            HOT: temperatura
            HOW: maneira, forma, modo, metodo, procedimento, processo, passos, jeito, instrucoes, mecanismo
            COMPARE: diferenca
            """;

    private QuestionWords() {}
}
