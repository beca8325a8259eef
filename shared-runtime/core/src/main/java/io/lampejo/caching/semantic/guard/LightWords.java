package io.lampejo.caching.semantic.guard;

/**
 * Words that tell what somebody does or how the matter came up, seldom what it is about. A question
 * has them or leaves them out; opposites among them are told apart elsewhere.
 */
final class LightWords {
    static final String ENGLISH =
            """
            want wish like love need require help please try plan hope ask question wonder know understand mean think guess
            believe remember see look find check show tell say explain describe give get got receive obtain have own use
            take make do put set bring come go keep let happen work look seem become start begin turn move send
            sit stand live stay wait matter worry care follow press click tap type enter choose
            possible able allowed okay fine right correct good best better proper normal ordinary exact actual current
            easy simple quick fast small big new old own same other another different certain whole
            process procedure method lot high
            just only still already also even now then again ever always usually often once soon late recently
            here there somewhere everywhere thing stuff something anything someone anybody person people guy one user customer
            way option step command instruction case time moment place part kind type sort example amount number
            value name form purpose reason problem issue trouble matter detail information info guide tip advice idea
            exactly really simply suddenly finally probably maybe perhaps else instead together per
            up down out over back off away around
            about regard concerning need every each some any many much more most
            whatever whether whichever while though although since because
            not hi hello thanks sorry
            buy code file text page run call
            friend husband wife mum mom dad mother father son daughter boss accountant grandma gp
            today yesterday lately
            month day year hour minute week
            feel hear read learn left remain
            exist mark appear display accept serve
            """;

    static final String PORTUGUESE =
            """
            querer quero queria gostar precisar necessitar ajudar tentar pensar saber sei entender perceber achar ver vejo olhar
            encontrar achar mostrar dizer digo explicar dar dou receber obter ter usar uso tomar levar fazer colocar meter por
            pôr trazer vir chegar ir ficar ficar deixar acontecer funcionar parecer virar comecar passar mandar enviar
            estar existir esperar importar preocupar seguir clicar tocar digitar escolher haver caber servir valer
            possivel permitido certo correto bom boa melhor normal exato atual proprio devido
            facil simples rapido pequeno grande novo nova velho mesmo outro diferente inteiro ok
            so apenas ainda ja tambem agora depois novamente sempre nunca logo recentemente
            aqui ali la ca coisa algo alguem pessoa gente usuario utilizador cliente
            maneira forma modo jeito opcao passo comando instrucao caso vez momento lugar sitio local parte tipo exemplo
            quantidade numero valor nome motivo razao problema detalhe informacao dica conselho ideia
            realmente simplesmente talvez afinal junto
            acima abaixo fora dentro
            cada algum alguns muito mais
            nao ola obrigado desculpa
            comprar codigo arquivo texto pagina rodar
            amigo esposa mulher mae pai filho filha chefe avo
            hoje ontem
            mes dia ano hora minuto semana
            sentir ouvir ler aprender sobrar restar
            aparecer aceitar dever poder conseguir acabar
            sou estou esta tenho
            """;

    private LightWords() {}
}
